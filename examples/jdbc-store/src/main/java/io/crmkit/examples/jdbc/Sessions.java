package io.crmkit.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Who opens and ends the transactions. */
interface Sessions {

    /** Reads, as far as possible in one state of the database. */
    <T> T reading(String attempt, Work<T> work);

    /** Writes everything or nothing. */
    <T> T writing(String attempt, Work<T> work);

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Statements statements) throws SQLException;
    }

    /** Does the work and closes its statements. */
    static <T> T done(Connection connection, Dialect dialect, Work<T> work) throws SQLException {
        try (Statements statements = new Statements(connection, dialect)) {
            T result = work.on(statements);
            statements.flush();
            return result;
        }
    }
}
