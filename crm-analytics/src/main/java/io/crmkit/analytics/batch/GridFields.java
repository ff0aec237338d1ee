package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Relation;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Columns as attributes, so that conditions over columns are bound and tested by the same rules as conditions over records.
 *
 * @param columns the columns by name
 */
record GridFields(Map<String, Column> columns) implements Fields<Values> {

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public Class<Values> type() {
        return Values.class;
    }

    @Override
    public Optional<Field<Values, ?>> find(String name) {
        return Optional.ofNullable(columns.get(name)).map(Of::new);
    }

    @Override
    public Optional<Relation> relation(String name) {
        return Optional.empty();
    }

    @Override
    public Collection<String> names() {
        return columns.keySet();
    }

    @Override
    public Object toData(Values values) {
        throw new UnsupportedOperationException("Rows of a batch have no plain form.");
    }

    @Override
    public Values fromData(Data data) {
        throw new UnsupportedOperationException("Rows of a batch have no plain form.");
    }

    /** The reader of a column; a missing rate comes out as it does for records. */
    static Reader<Values, Object> reader(Column column) {
        return (values, related) -> known(values.of(column));
    }

    /** The reader of a column of the record that owns the row. */
    static Reader<Values, Object> ownerReader(Column column) {
        return (values, related) -> known(values.ofOwner(column));
    }

    private static @Nullable Object known(@Nullable Object value) {
        if (value instanceof Missing missing) {
            throw missing.exception();
        }
        return value;
    }

    private record Of(Column column) implements Field<Values, Object> {

        @Override
        public String name() {
            return column.name();
        }

        @Override
        @SuppressWarnings("unchecked") // the values in the column were read as values of this kind
        public Kind<Object> kind() {
            return (Kind<Object>) column.kind();
        }

        @Override
        public Label label() {
            return Label.same(column.name());
        }

        @Override
        public Confidentiality confidentiality() {
            return Confidentiality.PUBLIC;
        }

        @Override
        public boolean isStored() {
            return true;
        }

        @Override
        public boolean isContextual() {
            return false;
        }

        @Override
        public Reader<Values, Object> reader(Frame frame) {
            return GridFields.reader(column);
        }
    }
}
