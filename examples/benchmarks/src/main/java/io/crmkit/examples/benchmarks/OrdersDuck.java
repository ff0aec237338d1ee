package io.crmkit.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same scores and classes as SQL over a table that DuckDB holds in memory. */
final class OrdersDuck implements AutoCloseable {

    private static final String BUYERS = """
            WITH buyer AS (SELECT who, max(day) AS latest, count(*) AS orders, sum(cents) AS total FROM orders GROUP BY who),
            scored AS (SELECT ntile(5) OVER (ORDER BY latest, who) AS r, ntile(5) OVER (ORDER BY orders, who) AS f,
                ntile(5) OVER (ORDER BY total, who) AS v, total,
                sum(total) OVER (ORDER BY total DESC, who DESC) AS through, sum(total) OVER () AS whole FROM buyer)
            SELECT r, f, v, CASE WHEN through * 100 <= whole * 80 THEN 0 WHEN through * 100 <= whole * 95 THEN 1 ELSE 2 END AS class,
                count(*), sum(total) FROM scored GROUP BY ALL
            """;

    private final Connection connection;

    OrdersDuck(Orders orders) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders (who INTEGER, day SMALLINT, cents BIGINT)");
        }
        try (DuckDBAppender appender =
                ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "orders")) {
            for (int i = 0; i < orders.count; i++) {
                appender.beginRow();
                appender.append(orders.customer[i]);
                appender.append((short) orders.day[i]);
                appender.append(orders.cents[i]);
                appender.endRow();
            }
        }
    }

    void threads(int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + count);
        }
    }

    long[] results() throws SQLException {
        long[] results = new long[Orders.CELLS + 6];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BUYERS)) {
            while (rows.next()) {
                int classed = rows.getInt(4);
                results[(rows.getInt(1) - 1) * 25 + (rows.getInt(2) - 1) * 5 + rows.getInt(3) - 1] += rows.getLong(5);
                results[Orders.CELLS + classed] += rows.getLong(5);
                results[Orders.CELLS + 3 + classed] += rows.getLong(6);
            }
        }
        return results;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
