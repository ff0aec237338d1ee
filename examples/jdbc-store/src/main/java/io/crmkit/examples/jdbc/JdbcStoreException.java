package io.crmkit.examples.jdbc;

import java.sql.SQLException;

/** The database did not do what it was asked. The cause is what its driver said. */
public final class JdbcStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JdbcStoreException(String attempt, String next, SQLException cause) {
        super(
                "The store could not %s (SQL state %s, code %s). %s"
                        .formatted(attempt, cause.getSQLState(), cause.getErrorCode(), next),
                cause);
    }

    JdbcStoreException(String attempt, SQLException cause) {
        this(attempt, "See the cause; nothing was changed.", cause);
    }
}
