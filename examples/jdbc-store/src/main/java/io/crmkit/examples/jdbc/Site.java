package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Relation;
import java.util.Optional;

/**
 * A table that a statement speaks of.
 *
 * @param alias its name inside the statement
 * @param table the table
 * @param catalogue how the asker sees its rows
 * @param dialect how names are written
 */
record Site(String alias, Table table, Catalogue<?> catalogue, Dialect dialect) {

    /** The stored attribute of this name, if there is one. */
    Optional<Attribute<?, ?>> stored(String name) {
        return catalogue.find(name).filter(Attribute::isStored).map(attribute -> (Attribute<?, ?>) attribute);
    }

    Optional<Relation> relation(String name) {
        return catalogue.relation(name);
    }

    /** A column, ready to stand in a statement. */
    String at(String column) {
        return alias + "." + dialect.quoted(column);
    }

    /** The table under its alias. */
    String from() {
        return dialect.quoted(table.name()) + " " + alias;
    }

    /** That a row of a child table belongs to a row of this one. */
    String owns(String child) {
        String owner = child + "." + dialect.quoted(Names.OWNER);
        String parent = child + "." + dialect.quoted(Names.PARENT);
        return table.isRoot()
                ? "%s = %s AND %s = ''".formatted(owner, at(Names.KEY), parent)
                : "%s = %s AND %s = %s".formatted(owner, at(Names.OWNER), parent, at(Names.ROW));
    }
}
