package io.crmkit.core.measure;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Article;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows that a measure is taken over: the records of a catalogue, or the rows that these records own.
 *
 * <p>An owned row is a row of its own. It has its own attributes by name ({@code discount}), and those of the record that owns it behind
 * the name of that record's catalogue ({@code quote.status}). A record without such rows gives none.
 */
public final class Population {

    private final String catalogue;
    private final Optional<String> rows;

    private Population(String catalogue, Optional<String> rows) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.rows = rows;
    }

    /** The records of a catalogue. */
    public static Population of(Catalogue<?> catalogue) {
        return new Population(catalogue.name(), Optional.empty());
    }

    /** The rows that the records of a catalogue own. */
    public static <O> Population of(Catalogue<O> catalogue, RowsAttribute<O, ?> rows) {
        return new Population(catalogue.name(), Optional.of(rows.name()));
    }

    /** The name of the catalogue. */
    public String catalogue() {
        return catalogue;
    }

    /** The attribute that holds the rows; empty if the records themselves are the rows. */
    public Optional<String> rows() {
        return rows;
    }

    /** The plain form: catalogue, and rows if there are any. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("catalogue", catalogue);
        rows.ifPresent(name -> data.put("rows", name));
        return data;
    }

    /**
     * Reads the plain form.
     *
     * @throws InvalidDataException if there is no such catalogue, or its attribute owns no rows
     */
    public static Population fromData(Data data, Schema schema) {
        data.onlyKeys("catalogue", "rows");
        Population population = new Population(data.at("catalogue").text(), data.optional("rows", Data::text));
        population.fields(schema, data.path());
        return population;
    }

    /** The attributes that conditions and values of the measure may name. */
    Fields<?> fields(Schema schema, String path) {
        Fields<?> records = schema.fields(catalogue)
                .orElseThrow(() -> refused(
                        path + ".catalogue",
                        catalogue,
                        "There is no catalogue of this name.",
                        Names.hint(catalogue, schema.names())));
        return rows.isPresent() ? rows(rows.get(), records, path + ".rows") : records;
    }

    /** The attribute that holds the rows. */
    static Field<?, ?> holder(String name, Fields<?> records, String path) {
        Field<?, ?> field = records.find(name).orElse(null);
        if (field == null) {
            throw refused(
                    path,
                    name,
                    Article.opening(records.name()) + " has no attribute of this name.",
                    Names.hint(name, records.names()));
        }
        return field;
    }

    private static Fields<?> rows(String name, Fields<?> records, String path) {
        Field<?, ?> field = holder(name, records, path);
        if (field.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Fields<?> shape) {
            return new OwnedFields(records, shape);
        }
        throw refused(path, name, "This attribute owns no rows.", "Leave it out to count the records themselves.");
    }

    private static InvalidDataException refused(String path, String value, String rule, String mend) {
        return new InvalidDataException(Fault.at(path, value, rule, mend));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Population that && catalogue.equals(that.catalogue) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(catalogue, rows);
    }

    @Override
    public String toString() {
        return catalogue + rows.map(name -> "." + name).orElse("");
    }
}
