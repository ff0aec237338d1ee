package io.crmkit.examples.jdbc;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases for tests. */
final class Databases {

    private static final AtomicLong COUNT = new AtomicLong();

    private Databases() {}

    /** An empty database in memory. */
    static JdbcConnectionPool inMemory() {
        return at("mem:crm" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static JdbcConnectionPool at(String place) {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:" + place, "sa", "");
        pool.setMaxConnections(20);
        return pool;
    }

    static JdbcStore store(DataSource source) {
        return JdbcStore.on(source, Dialect.h2());
    }
}
