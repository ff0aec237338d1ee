package io.crmkit.examples.jdbc;

import java.sql.SQLException;

/** Carries what a driver said through code that cannot throw it. */
final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SQLException failure;

    SqlFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
