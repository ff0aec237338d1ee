package io.crmkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * The transaction that a host has open already. It is neither committed nor closed here, and nothing is begun anew; a batch that fails
 * is taken back to where it began, and the rest of the transaction is left to the host.
 */
final class JoinedSessions implements Sessions {

    private final Connection connection;
    private final Dialect dialect;

    JoinedSessions(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public <T> T reading(String attempt, Work<T> work) {
        try {
            return Sessions.done(connection, dialect, work);
        } catch (SQLException failure) {
            throw new JdbcStoreException(attempt, failure);
        } catch (SqlFailure carried) {
            throw new JdbcStoreException(attempt, carried.failure());
        }
    }

    @Override
    public <T> T writing(String attempt, Work<T> work) {
        try {
            Savepoint start = connection.setSavepoint();
            try {
                return Sessions.done(connection, dialect, work);
            } catch (SqlFailure carried) {
                undo(start, carried.failure());
                throw carried.failure();
            } catch (SQLException | RuntimeException failure) {
                undo(start, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new JdbcStoreException(attempt, failure);
        }
    }

    private void undo(Savepoint start, Exception failure) {
        try {
            connection.rollback(start);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }
}
