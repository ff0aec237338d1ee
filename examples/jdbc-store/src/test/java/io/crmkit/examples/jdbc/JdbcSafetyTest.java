package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class JdbcSafetyTest {

    private final JdbcConnectionPool database = Databases.inMemory();

    @Test
    void values_that_look_like_sql_are_only_values() {
        JdbcStore store = Databases.store(database);
        Catalogue<Customer> customers = Writing.CUSTOMERS;
        List<String> nasty = List.of(
                "'; DROP TABLE \"crm_customer\"; --",
                "\" OR 1=1 --",
                "x' OR 'x'='x",
                "?",
                "%",
                "_",
                "\\",
                "$1",
                "{fn now()}",
                "{d '2026-01-01'}");
        int number = 0;
        for (String text : nasty) {
            Customer bare = Writing.customer(text + number++, text);
            Writing.create(
                    store, customers, List.of(Writing.with(customers, bare, CustomerAttributes.TAGS, List.of(text))));
        }

        for (int i = 0; i < nasty.size(); i++) {
            String text = nasty.get(i);
            String id = text + i;
            assertThat(Writing.found(store, customers, CustomerAttributes.NAME.is(text)))
                    .containsExactly(id);
            assertThat(Writing.found(store, customers, CustomerAttributes.TAGS.has(text)))
                    .containsExactly(id);
            assertThat(Writing.found(store, customers, CustomerAttributes.NAME.startsWith(text)))
                    .contains(id);
            assertThat(store.find(customers, Id.of(id))).isPresent();
            assertThat(store.journal(customers, Id.of(id))).hasSize(1);
        }
        assertThat(Writing.found(store, customers, Condition.always())).hasSize(nasty.size());
    }

    @Test
    void names_that_look_like_sql_are_only_names() {
        JdbcStore store = Databases.store(database);
        List<String> nasty = List.of(
                "x\"; DROP TABLE \"crmkit_journal\"; --",
                "store",
                "journal",
                "select",
                "客户",
                "a b",
                "a_b",
                "aB",
                "a",
                "",
                "x".repeat(150));

        for (String name : nasty) {
            Catalogue<Customer> catalogue = named(name);
            Writing.create(store, catalogue, List.of(Writing.customer("c-1", "Of " + name)));
        }

        for (String name : nasty) {
            Catalogue<Customer> catalogue = named(name);
            assertThat(Writing.found(store, catalogue, CustomerAttributes.NAME.is("Of " + name)))
                    .containsExactly("c-1");
            assertThat(store.journal(catalogue, Id.of("c-1"))).hasSize(1);
        }
        assertThat(store.after(0, 100)).hasSize(nasty.size());
    }

    @Test
    void attributes_may_be_called_like_columns_of_our_own_or_differ_in_case_only() {
        Definition<Customer, ?> custom = Writing.CUSTOMERS.custom();
        List<TextAttribute<Customer>> attributes =
                List.of("key", "doc", "Doc", "DOC", "dOC", "select", "x".repeat(60)).stream()
                        .map(name -> custom.text(name, 20).label(name, name).define())
                        .toList();
        Catalogue<Customer> catalogue = Writing.CUSTOMERS.with(attributes);
        JdbcStore store = Databases.store(database);
        for (TextAttribute<Customer> attribute : attributes) {
            Customer bare = Writing.customer(attribute.name(), "Customer");
            Writing.create(store, catalogue, List.of(Writing.with(catalogue, bare, attribute, "here")));
        }

        for (TextAttribute<Customer> attribute : attributes) {
            assertThat(Writing.found(store, catalogue, attribute.is("here"))).containsExactly(attribute.name());
        }
    }

    @Test
    void begins_a_transaction_anew_that_lost_against_another_one() {
        AtomicInteger losses = new AtomicInteger();
        JdbcStore store = Databases.store(failing(losses, "40001"));

        losses.set(3);
        Writing.create(store, Writing.CUSTOMERS, List.of(Writing.customer("c-1", "Acme")));

        assertThat(losses).hasValue(0);
        assertThat(Writing.found(store, Writing.CUSTOMERS, Condition.always())).containsExactly("c-1");
    }

    @Test
    void gives_up_after_some_losses_and_says_what_was_attempted() {
        AtomicInteger losses = new AtomicInteger();
        JdbcStore store = Databases.store(failing(losses, "40001"));

        losses.set(1000);

        assertThatThrownBy(() -> store.after(0, 1))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("read on")
                .hasMessageContaining("lost against others")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void other_failures_are_not_repeated() {
        AtomicInteger losses = new AtomicInteger();
        JdbcStore store = Databases.store(failing(losses, "08006"));

        losses.set(2);

        assertThatThrownBy(() -> store.after(0, 1))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("08006");
        assertThat(losses).hasValue(1);
    }

    private static Catalogue<Customer> named(String name) {
        Definition<Customer, Customer.Builder> definition =
                Catalogue.define(name, "Records", "记录", Customer.class, Customer::builder, Customer.Builder::build);
        definition.identity(Customer::id, Customer.Builder::id);
        definition.version(Customer::version, Customer.Builder::version);
        definition.text("name", 300).label("Name", "名称").required(Customer::name, Customer.Builder::name);
        return definition.catalogue();
    }

    /** The database, but it fails as many times as asked for before a connection is given. */
    private DataSource failing(AtomicInteger times, String state) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")
                            && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new SQLException("Made up", state);
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
