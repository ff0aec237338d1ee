package io.crmkit.examples.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records: the document, and beside it the columns and rows by which they are found. */
final class Records {

    private final Statements statements;

    Records(Statements statements) {
        this.statements = statements;
    }

    /** The version of a record; 0 if there is none. */
    long version(Table root, String id) throws SQLException {
        String sql = "SELECT %s FROM %s WHERE %s = ?"
                .formatted(quoted(Table.VERSION), quoted(root.name()), quoted(Names.KEY));
        List<Long> found = statements.query(Fragment.of(sql, Projection.key(id)), row -> row.getLong(1));
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** Adds a record. */
    void insert(Table root, String id, long version, String document, Map<?, ?> tree) throws SQLException {
        List<String> names = new ArrayList<>(
                List.of(quoted(Names.KEY), quoted(Table.ID), quoted(Table.VERSION), quoted(Names.DOCUMENT)));
        names.addAll(Projection.names(root.columns(), statements.dialect()));
        List<@Nullable Object> values = new ArrayList<>(List.of(Projection.key(id), id, version, document));
        values.addAll(Projection.values(root.columns(), tree));
        insert(root, names, values);
        insertChildren(root, id, "", tree);
    }

    /** Replaces a record whose version is known to be the expected one. */
    void update(Table root, String id, long version, String document, Map<?, ?> tree) throws SQLException {
        List<String> names = new ArrayList<>(List.of(quoted(Table.VERSION), quoted(Names.DOCUMENT)));
        names.addAll(Projection.names(root.columns(), statements.dialect()));
        List<@Nullable Object> values = new ArrayList<>(List.of(version, document));
        values.addAll(Projection.values(root.columns(), tree));
        set(root, id, names, values);
        replaceChildren(root, id, tree);
    }

    /** Fills the columns and rows of a record anew. */
    void fill(Table root, String id, Map<?, ?> tree) throws SQLException {
        List<String> names = Projection.names(root.columns(), statements.dialect());
        if (!names.isEmpty()) {
            set(root, id, names, Projection.values(root.columns(), tree));
        }
        replaceChildren(root, id, tree);
    }

    private void set(Table root, String id, List<String> names, List<@Nullable Object> values) throws SQLException {
        String sql = "UPDATE %s SET %s = ? WHERE %s = ?"
                .formatted(quoted(root.name()), String.join(" = ?, ", names), quoted(Names.KEY));
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(Projection.key(id));
        int changed = statements.update(sql, all);
        if (changed != 1) {
            throw new IllegalStateException(
                    "The table %s has %s rows for one id. Was it changed by hand?".formatted(root.name(), changed));
        }
    }

    private void replaceChildren(Table root, String id, Map<?, ?> tree) throws SQLException {
        delete(root, id);
        insertChildren(root, id, "", tree);
    }

    private void delete(Table owner, String id) throws SQLException {
        for (Child child : owner.children()) {
            String sql =
                    "DELETE FROM %s WHERE %s = ?".formatted(quoted(child.table().name()), quoted(Names.OWNER));
            statements.update(sql, List.of(Projection.key(id)));
            delete(child.table(), id);
        }
    }

    private void insertChildren(Table owner, String id, String parent, Map<?, ?> tree) throws SQLException {
        for (Child child : owner.children()) {
            int number = 0;
            for (Object element : Projection.elements(child, tree)) {
                String row = parent + "/" + number++;
                insertChild(child, id, parent, row, element);
                if (element instanceof Map<?, ?> inner && child.isParts()) {
                    insertChildren(child.table(), id, row, inner);
                }
            }
        }
    }

    private void insertChild(Child child, String id, String parent, String row, Object element) throws SQLException {
        List<String> names = new ArrayList<>(List.of(quoted(Names.OWNER), quoted(Names.PARENT), quoted(Names.ROW)));
        if (child.isMap()) {
            names.add(quoted(Names.ENTRY));
        }
        names.addAll(Projection.names(child.table().columns(), statements.dialect()));
        List<@Nullable Object> values = new ArrayList<>(List.of(Projection.key(id), parent, row));
        values.addAll(Projection.element(child, element));
        insert(child.table(), names, values);
    }

    private void insert(Table table, List<String> names, List<@Nullable Object> values) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        statements.gather(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(table.name()), String.join(", ", names), marks),
                values);
    }

    private String quoted(String name) {
        return statements.quoted(name);
    }
}
