package io.crmkit.examples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of one piece of work on one connection. Each is prepared once; values are bound and never written into the text. */
final class Statements implements AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private final Map<String, Integer> gathered = new LinkedHashMap<>();

    Statements(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    String quoted(String name) {
        return dialect.quoted(name);
    }

    /** All rows that a statement finds. */
    <T> List<T> query(Fragment statement, Row<T> row) throws SQLException {
        flush();
        PreparedStatement bound = bound(statement.sql(), statement.parameters());
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /** Changes rows now and says how many. */
    int update(String sql, List<? extends @Nullable Object> values) throws SQLException {
        flush();
        return bound(sql, values).executeUpdate();
    }

    /** Changes rows together with other changes of the same statement, before anything else happens. */
    void gather(String sql, List<? extends @Nullable Object> values) throws SQLException {
        bound(sql, values).addBatch();
        if (gathered.merge(sql, 1, Integer::sum) >= BATCH) {
            flush();
        }
    }

    /** Changes what was gathered. */
    void flush() throws SQLException {
        if (gathered.isEmpty()) {
            return;
        }
        List<String> waiting = new ArrayList<>(gathered.keySet());
        gathered.clear();
        for (String sql : waiting) {
            prepared(sql).executeBatch();
        }
    }

    /** Runs a statement without values, such as one that makes a table; does nothing if that is there already. */
    void define(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            if (!dialect.isAlreadyThere(failure)) {
                throw failure;
            }
        }
    }

    /** The columns of a table; none if there is no such table. */
    Set<String> columns(String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
            while (rows.next()) {
                if (table.equals(rows.getString("TABLE_NAME"))) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    private PreparedStatement bound(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Listed list) {
            Object[] elements = list.values().stream().map(Statements::element).toArray();
            statement.setArray(place, connection.createArrayOf(dialect.elementType(list.storage()), elements));
        } else {
            statement.setObject(place, element(value));
        }
    }

    private static Object element(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** The largest and smallest dates that a comparison can need lie just outside the years that values can have. */
    static LocalDate clamped(LocalDate date) {
        LocalDate first = LocalDate.of(0, 12, 1);
        LocalDate last = LocalDate.of(10_000, 1, 31);
        return date.isBefore(first) ? first : date.isAfter(last) ? last : date;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
