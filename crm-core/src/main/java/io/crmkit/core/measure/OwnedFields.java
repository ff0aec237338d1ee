package io.crmkit.core.measure;

import io.crmkit.core.condition.Around;
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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of owned rows, with the record that owns them around them.
 *
 * @param records the attributes of the records
 * @param rows the attributes of the rows
 */
record OwnedFields(Fields<?> records, Fields<?> rows) implements Fields<OwnedRow> {

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Class<OwnedRow> type() {
        return OwnedRow.class;
    }

    @Override
    public Optional<Field<OwnedRow, ?>> find(String name) {
        return rows.find(name).map(OwnedFields::wrapped);
    }

    @Override
    public Optional<Relation> relation(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Around<OwnedRow>> around(String name) {
        return name.equals(records.name()) ? Optional.of(new Around<>(records, OwnedRow::record)) : Optional.empty();
    }

    @Override
    public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(rows.names());
        names.add(records.name());
        return names;
    }

    @Override
    public Object toData(OwnedRow row) {
        throw new UnsupportedOperationException("Rows are written with the record that owns them.");
    }

    @Override
    public OwnedRow fromData(Data data) {
        throw new UnsupportedOperationException("Rows are read with the record that owns them.");
    }

    private static Field<OwnedRow, ?> wrapped(Field<?, ?> field) {
        return new Wrapped<>(field);
    }

    private record Wrapped<P, V>(Field<P, V> of) implements Field<OwnedRow, V> {

        @Override
        public String name() {
            return of.name();
        }

        @Override
        public Kind<V> kind() {
            return of.kind();
        }

        @Override
        public Label label() {
            return of.label();
        }

        @Override
        public Confidentiality confidentiality() {
            return of.confidentiality();
        }

        @Override
        public boolean isStored() {
            return of.isStored();
        }

        @Override
        public boolean isContextual() {
            return of.isContextual();
        }

        @Override
        public Reader<OwnedRow, V> reader(Frame frame) {
            Reader<P, V> inner = of.reader(frame);
            return (owner, related) -> {
                @SuppressWarnings("unchecked") // the rows come from the attribute whose shape these fields are
                P row = (P) owner.row();
                return inner.read(row, related);
            };
        }
    }
}
