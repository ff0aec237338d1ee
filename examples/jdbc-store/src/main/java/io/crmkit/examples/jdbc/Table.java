package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * A table for records, rows, elements or entries.
 *
 * @param name its name
 * @param sort what a row is
 * @param columns one for each simple attribute ever seen
 * @param children the tables of the other attributes
 */
record Table(String name, Sort sort, List<Column> columns, List<Child> children) {

    static final String ID = "id";
    static final String VERSION = "version";

    private static final Column IDENTITY = new Column(ID, List.of(), Storage.ID, ID);
    private static final Column COUNT = new Column(VERSION, List.of(), Storage.WHOLE, VERSION);

    Table {
        columns = List.copyOf(columns);
        children = List.copyOf(children);
    }

    /** Whether it holds records. */
    boolean isRoot() {
        return sort == Sort.RECORD;
    }

    /** Whether it holds the entries of maps. */
    boolean isMap() {
        return sort == Sort.ENTRY;
    }

    /** Where the values of a stored attribute are, if it is simple and has a column. */
    Optional<Column> column(Attribute<?, ?> attribute) {
        if (isRoot() && attribute.name().equals(ID)) {
            return Optional.of(IDENTITY);
        }
        if (isRoot() && attribute.name().equals(VERSION)) {
            return Optional.of(COUNT);
        }
        Optional<Storage> storage = Storage.of(attribute.kind().family());
        return columns.stream()
                .filter(column -> attribute.isStored()
                        && column.attribute().equals(attribute.name())
                        && storage.filter(column.storage()::equals).isPresent())
                .findFirst();
    }

    /** Where the elements of a stored attribute are, if it is a list, rows or a map and has a table. */
    Optional<Child> child(Attribute<?, ?> attribute) {
        String type = Slot.type(attribute.kind());
        return children.stream()
                .filter(child -> attribute.isStored()
                        && child.attribute().equals(attribute.name())
                        && child.type().equals(type))
                .findFirst();
    }

    /** The column of the elements of a list or map. */
    Column value() {
        return columns.get(0);
    }

    /** What a row of a table is. */
    enum Sort {
        /** A record. */
        RECORD,
        /** A row that a record owns. */
        PART,
        /** An element of a list. */
        ELEMENT,
        /** An entry of a map. */
        ENTRY
    }
}
