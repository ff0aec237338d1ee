package io.crmkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Transactions of the store itself, one for each call. A transaction that lost against another one, by a deadlock or a lock that was not
 * free in time, is begun anew, a few times.
 */
final class OwnSessions implements Sessions {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 5;

    private final DataSource source;
    private final Dialect dialect;

    OwnSessions(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    @Override
    public <T> T reading(String attempt, Work<T> work) {
        return retried(attempt, Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    @Override
    public <T> T writing(String attempt, Work<T> work) {
        return retried(attempt, Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** Does something outside of any transaction, such as making tables. */
    <T> T defining(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return Sessions.done(connection, dialect, work);
            } finally {
                connection.setAutoCommit(automatic);
            }
        }
    }

    private <T> T retried(String attempt, int isolation, Work<T> work) {
        for (int count = 1; ; count++) {
            try {
                return once(attempt, isolation, work);
            } catch (SQLException failure) {
                if (!dialect.mayBeRetried(failure)) {
                    throw new JdbcStoreException(attempt, failure);
                }
                if (count == ATTEMPTS) {
                    String next = "It lost against others %s times; nothing was changed. Try again later.";
                    throw new JdbcStoreException(attempt, next.formatted(count), failure);
                }
                pause(count, attempt, failure);
            }
        }
    }

    private <T> T once(String attempt, int isolation, Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            int isolated = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            T result;
            try {
                result = Sessions.done(connection, dialect, work);
            } catch (SqlFailure carried) {
                undo(connection, isolated, automatic, carried.failure());
                throw carried.failure();
            } catch (SQLException | RuntimeException failure) {
                undo(connection, isolated, automatic, failure);
                throw failure;
            }
            confirm(connection, attempt);
            connection.setAutoCommit(automatic);
            connection.setTransactionIsolation(isolated);
            return result;
        }
    }

    private static void confirm(Connection connection, String attempt) {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new JdbcStoreException(
                    attempt, "The confirmation failed: everything was stored, or nothing. Read to find out.", failure);
        }
    }

    private static void undo(Connection connection, int isolated, boolean automatic, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(automatic);
            connection.setTransactionIsolation(isolated);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }

    private static void pause(int count, String attempt, SQLException failure) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS << count);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JdbcStoreException(attempt, "It was interrupted before it could try again.", failure);
        }
    }
}
