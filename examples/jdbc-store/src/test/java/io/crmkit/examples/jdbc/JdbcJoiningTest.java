package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.StaleVersionException;
import io.crmkit.core.store.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcJoiningTest {

    private final JdbcConnectionPool database = Databases.inMemory();
    private final JdbcStore store =
            Databases.store(database).prepare(Catalogues.of(List.of(CustomerAttributes.CATALOGUE)));
    private final Customer acme = Writing.customer("c-1", "Acme");

    @BeforeEach
    void aTableOfTheHost() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE invoice (number INT PRIMARY KEY)");
        }
    }

    @Test
    void a_batch_and_the_hosts_own_change_are_committed_together() throws SQLException {
        try (Connection connection = transaction()) {
            invoice(connection, 1);
            store.joining(connection).commit(Batch.of(Writing.created(Writing.CUSTOMERS, acme)));
            connection.commit();
        }

        assertThat(invoices()).isEqualTo(1);
        assertThat(store.find(Writing.CUSTOMERS, acme.id())).contains(acme);
        assertThat(store.after(0, 10)).hasSize(1);
    }

    @Test
    void a_batch_and_the_hosts_own_change_are_taken_back_together() throws SQLException {
        try (Connection connection = transaction()) {
            invoice(connection, 1);
            Store joined = store.joining(connection);
            joined.commit(Batch.of(Writing.created(Writing.CUSTOMERS, acme)));
            assertThat(joined.find(Writing.CUSTOMERS, acme.id())).contains(acme);
            assertThat(Writing.found(joined, Writing.CUSTOMERS, CustomerAttributes.NAME.is("Acme")))
                    .containsExactly("c-1");
            connection.rollback();
        }

        assertThat(invoices()).isZero();
        assertThat(store.find(Writing.CUSTOMERS, acme.id())).isEmpty();
        assertThat(Writing.found(store, Writing.CUSTOMERS, Condition.always())).isEmpty();
        assertThat(store.after(0, 10)).isEmpty();
    }

    @Test
    void nobody_else_sees_a_batch_before_the_host_commits() throws SQLException {
        try (Connection connection = transaction()) {
            store.joining(connection).commit(Batch.of(Writing.created(Writing.CUSTOMERS, acme)));

            assertThat(store.find(Writing.CUSTOMERS, acme.id())).isEmpty();
            assertThat(store.after(0, 10)).isEmpty();
            connection.commit();
        }

        assertThat(store.find(Writing.CUSTOMERS, acme.id())).contains(acme);
    }

    @Test
    void a_refused_batch_leaves_the_rest_of_the_transaction_to_the_host() throws SQLException {
        store.commit(Batch.of(Writing.created(Writing.CUSTOMERS, acme)));
        Batch twice = Batch.of(List.of(
                Writing.created(Writing.CUSTOMERS, Writing.customer("c-2", "Beta")),
                Writing.created(Writing.CUSTOMERS, acme)));
        try (Connection connection = transaction()) {
            invoice(connection, 1);
            Store joined = store.joining(connection);
            assertThatThrownBy(() -> joined.commit(twice)).isInstanceOf(StaleVersionException.class);
            joined.commit(Batch.of(Writing.created(Writing.CUSTOMERS, Writing.customer("c-3", "Gamma"))));
            connection.commit();
        }

        assertThat(invoices()).isEqualTo(1);
        assertThat(Writing.found(store, Writing.CUSTOMERS, Condition.always())).containsExactly("c-1", "c-3");
    }

    @Test
    void a_failure_in_the_midst_of_a_batch_takes_all_of_it_back() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE \"crmkit_journal\" ADD CHECK (\"id\" <> 'c-2')");
        }
        try (Connection connection = transaction()) {
            invoice(connection, 1);
            Store joined = store.joining(connection);
            Batch broken = Batch.of(List.of(
                    Writing.created(Writing.CUSTOMERS, acme),
                    Writing.created(Writing.CUSTOMERS, Writing.customer("c-2", "Beta"))));
            assertThatThrownBy(() -> joined.commit(broken))
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("store a batch")
                    .hasCauseInstanceOf(SQLException.class);
            connection.commit();
        }

        assertThat(invoices()).isEqualTo(1);
        assertThat(Writing.found(store, Writing.CUSTOMERS, Condition.always())).isEmpty();
        assertThat(store.after(0, 10)).isEmpty();
    }

    @Test
    void refuses_a_connection_that_commits_every_statement() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> store.joining(connection))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("read committed");
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void invoice(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO invoice VALUES (" + number + ")");
        }
    }

    private int invoices() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM invoice")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
