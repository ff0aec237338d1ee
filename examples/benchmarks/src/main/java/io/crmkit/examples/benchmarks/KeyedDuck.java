package io.crmkit.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The deals of {@link KeyedRows} in a table that DuckDB holds in memory, grouped on one thread; the quarter is a column already. */
final class KeyedDuck implements AutoCloseable {

    private static final String QUERY = "SELECT owner, source, quarter, count(*) AS deals,"
            + " coalesce(sum(amount) FILTER (WHERE status = " + PipelineRows.WON + "), 0) AS won"
            + " FROM deal GROUP BY owner, source, quarter";

    private final Connection connection;

    KeyedDuck(KeyedRows keyed) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE deal (owner SMALLINT, source SMALLINT, quarter TINYINT, status TINYINT, amount BIGINT)");
            statement.execute("SET threads = 1");
        }
        try (DuckDBAppender appender =
                ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "deal")) {
            for (int row = 0; row < keyed.rows.count; row++) {
                appender.beginRow();
                appender.append(keyed.owner[row]);
                appender.append(keyed.source[row]);
                appender.append((byte) keyed.quarter(row));
                appender.append(keyed.rows.status[row]);
                appender.append(keyed.rows.amount[row]);
                appender.endRow();
            }
        }
    }

    /** The answer stays in the database: only how many groups there are comes out. */
    long groups() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(deals), sum(won) FROM (" + QUERY + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All groups, read one by one. */
    long[] numbers() throws SQLException {
        long[] numbers = new long[2 * KeyedRows.GROUPS];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                int group = 2 * KeyedRows.group(rows.getInt(1), rows.getInt(2), rows.getInt(3));
                numbers[group] = rows.getLong(4);
                numbers[group + 1] = rows.getLong(5);
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
