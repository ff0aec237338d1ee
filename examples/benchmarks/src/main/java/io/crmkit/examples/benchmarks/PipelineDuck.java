package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.LOST;
import static io.crmkit.examples.benchmarks.PipelineRows.OPEN;
import static io.crmkit.examples.benchmarks.PipelineRows.PROBABILITY;
import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;
import static io.crmkit.examples.benchmarks.PipelineRows.STAGES;
import static io.crmkit.examples.benchmarks.PipelineRows.WON;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same KPIs as one SQL query over a table that DuckDB holds in memory; the quarter is a column already. */
final class PipelineDuck implements AutoCloseable {

    private final Connection connection;
    private final String query = query();

    PipelineDuck(PipelineRows rows) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE deal (region TINYINT, quarter TINYINT, stage TINYINT, status TINYINT,"
                    + " amount BIGINT, chance SMALLINT, created SMALLINT, closed SMALLINT, e0 SMALLINT, e1 SMALLINT,"
                    + " e2 SMALLINT, e3 SMALLINT, e4 SMALLINT, e5 SMALLINT, e6 SMALLINT)");
        }
        try (DuckDBAppender appender =
                ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "deal")) {
            for (int row = 0; row < rows.count; row++) {
                append(appender, rows, row);
            }
        }
    }

    private static void append(DuckDBAppender appender, PipelineRows rows, int row) throws SQLException {
        appender.beginRow();
        appender.append(rows.region[row]);
        appender.append(rows.quarter[rows.created[row]]);
        appender.append(rows.stage[row]);
        appender.append(rows.status[row]);
        appender.append(rows.amount[row]);
        appender.append((short) PROBABILITY[rows.stage[row]]);
        appender.append((short) rows.created[row]);
        appender.append((short) rows.closed[row]);
        for (int[] days : rows.entered) {
            appender.append((short) days[row]);
        }
        appender.endRow();
    }

    void threads(int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + count);
        }
    }

    private static String query() {
        StringBuilder sql = new StringBuilder("SELECT region, quarter, count(*)");
        sql.append(when("count(*)", "status = " + WON))
                .append(when("count(*)", "status = " + LOST))
                .append(when("sum(amount)", "status = " + WON))
                .append(when("sum(amount * chance)", "status = " + OPEN))
                .append(when("sum(closed - created)", "status = " + WON))
                .append(when("median(closed - created)", "status = " + WON));
        for (int i = 0; i < STAGES; i++) {
            sql.append(when("count(*)", "stage >= " + i));
        }
        String[] days = new String[STAGES - 1];
        String[] counts = new String[STAGES - 1];
        for (int i = 0; i < STAGES - 1; i++) {
            String left = "(stage > %d OR stage = %d AND status = %d)".formatted(i, i, LOST);
            days[i] = when("sum(CASE WHEN stage > %d THEN e%d ELSE closed END - e%d)".formatted(i, i + 1, i), left);
            counts[i] = when("count(*)", left);
        }
        return sql.append(String.join("", days))
                .append(String.join("", counts))
                .append(" FROM deal GROUP BY region, quarter")
                .toString();
    }

    private static String when(String aggregate, String condition) {
        return ", " + aggregate + " FILTER (WHERE " + condition + ")";
    }

    long[][] results() throws SQLException {
        long[][] results = new long[REGIONS * QUARTERS][PipelineByHand.NUMBERS];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                long[] group = results[rows.getInt(1) * QUARTERS + rows.getInt(2)];
                for (int i = 0; i < group.length; i++) {
                    group[i] = i == 6 ? Math.round(2 * rows.getDouble(9)) : rows.getLong(3 + i);
                }
            }
        }
        return results;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
