package io.crmkit.examples.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes tables, and columns that tables lack. What is there already stays as it is, so it can be run again at any time. */
final class Tables {

    private static final String PLACE = "VARCHAR(200) NOT NULL";

    private final Statements statements;
    private final Dialect dialect;

    Tables(Statements statements) {
        this.statements = statements;
        this.dialect = statements.dialect();
    }

    /** Our own tables. */
    void defineOwn(int scheme) throws SQLException {
        create(
                Layouts.STORE,
                columns(
                        "one", "INT NOT NULL",
                        "position", "BIGINT NOT NULL",
                        "generation", "BIGINT NOT NULL",
                        "scheme", "INT NOT NULL"),
                "PRIMARY KEY (%s)".formatted(quoted("one")));
        create(
                Layouts.ATTRIBUTES,
                columns(
                        "catalogue", "VARCHAR(300) NOT NULL",
                        "path", "VARCHAR(600) NOT NULL",
                        "type", "VARCHAR(40) NOT NULL",
                        "name", "VARCHAR(120) NOT NULL",
                        "formerly", dialect.type(Storage.TEXT) + " NOT NULL"),
                "PRIMARY KEY (%s, %s, %s)".formatted(quoted("catalogue"), quoted("path"), quoted("type")));
        create(
                Layouts.JOURNAL,
                columns(
                        "position", "BIGINT NOT NULL",
                        "catalogue", "VARCHAR(300) NOT NULL",
                        "id", dialect.type(Storage.ID) + " NOT NULL",
                        "number", "BIGINT NOT NULL",
                        "entry", dialect.type(Storage.DOCUMENT) + " NOT NULL"),
                "PRIMARY KEY (%s), UNIQUE (%s, %s, %s)"
                        .formatted(quoted("position"), quoted("catalogue"), quoted("id"), quoted("number")));
        statements.define("INSERT INTO %s SELECT 1, 0, 0, %s WHERE NOT EXISTS (SELECT 1 FROM %s)"
                .formatted(quoted(Layouts.STORE), scheme, quoted(Layouts.STORE)));
    }

    /** A table and those of everything inside it. */
    void define(Table table) throws SQLException {
        Map<String, String> wanted = wanted(table);
        Set<String> there = statements.columns(table.name());
        if (there.isEmpty()) {
            create(table.name(), wanted, keys(table));
        } else {
            for (Map.Entry<String, String> column : wanted.entrySet()) {
                if (!there.contains(column.getKey())) {
                    statements.define("ALTER TABLE %s ADD COLUMN IF NOT EXISTS %s %s"
                            .formatted(quoted(table.name()), quoted(column.getKey()), column.getValue()));
                }
            }
        }
        index(table, there);
        for (Child child : table.children()) {
            define(child.table());
        }
    }

    private void create(String table, Map<String, String> columns, String keys) throws SQLException {
        List<String> parts = new ArrayList<>();
        columns.forEach((name, type) -> parts.add(quoted(name) + " " + type));
        parts.add(keys);
        statements.define("CREATE TABLE IF NOT EXISTS %s (%s)".formatted(quoted(table), String.join(", ", parts)));
    }

    private Map<String, String> wanted(Table table) {
        Map<String, String> columns = table.isRoot()
                ? columns(
                        Names.KEY, dialect.type(Storage.KEY) + " NOT NULL",
                        Table.ID, dialect.type(Storage.ID) + " NOT NULL",
                        Table.VERSION, "BIGINT NOT NULL",
                        Names.DOCUMENT, dialect.type(Storage.DOCUMENT) + " NOT NULL")
                : columns(
                        Names.OWNER, dialect.type(Storage.KEY) + " NOT NULL",
                        Names.PARENT, PLACE,
                        Names.ROW, PLACE);
        if (table.isMap()) {
            columns.put(Names.ENTRY, dialect.type(Storage.TEXT));
        }
        for (Column column : table.columns()) {
            columns.put(column.name(), dialect.type(column.storage()));
            if (column.storage() == Storage.MONEY) {
                columns.put(column.currency(), "VARCHAR(3)");
            }
        }
        return columns;
    }

    private String keys(Table table) {
        return table.isRoot()
                ? "PRIMARY KEY (%s), UNIQUE (%s)".formatted(quoted(Names.KEY), quoted(Table.ID))
                : "PRIMARY KEY (%s, %s)".formatted(quoted(Names.OWNER), quoted(Names.ROW));
    }

    /** References get an index, so that paths and relations are found fast. */
    private void index(Table table, Set<String> there) throws SQLException {
        for (Column column : table.columns()) {
            if (column.storage() == Storage.ID && !there.contains(column.name())) {
                statements.define("CREATE INDEX IF NOT EXISTS %s ON %s (%s)"
                        .formatted(
                                quoted(Names.index(table.name(), column.name())),
                                quoted(table.name()),
                                quoted(column.name())));
            }
        }
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }

    private String quoted(String name) {
        return dialect.quoted(name);
    }
}
