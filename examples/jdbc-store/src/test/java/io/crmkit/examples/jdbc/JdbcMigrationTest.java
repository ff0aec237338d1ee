package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.store.Batch;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JdbcMigrationTest {

    private static final Catalogue<Customer> PLAIN = CustomerAttributes.CATALOGUE;
    private static final Definition<Customer, ?> CUSTOM = PLAIN.custom();
    private static final TextAttribute<Customer> CENTER =
            CUSTOM.text("costCenter", 20).label("Cost center", "成本中心").define();
    private static final MoneyAttribute<Customer> LIMIT =
            CUSTOM.money("creditLimit").label("Credit limit", "信用额度").define();
    private static final ListAttribute<Customer, String> CODES =
            CUSTOM.many("codes", Kind.text(20)).label("Codes", "编码").define();
    private static final Catalogue<Customer> WIDE = PLAIN.with(List.of(CENTER, LIMIT, CODES));

    private final JdbcConnectionPool database = Databases.inMemory();

    @Test
    void finds_earlier_records_by_attributes_that_are_declared_later() {
        JdbcStore old = Databases.store(database);
        Writing.create(old, PLAIN, List.of(undeclared("c-1", "A-1"), undeclared("c-2", "B-1"), bare("c-3")));

        JdbcStore store = Databases.store(database).prepare(Catalogues.of(List.of(WIDE)));

        assertThat(Writing.found(store, WIDE, CENTER.startsWith("A"))).containsExactly("c-1");
        assertThat(Writing.found(store, WIDE, CENTER.isBlank())).containsExactly("c-3");
        assertThat(Writing.found(store, WIDE, LIMIT.atLeast(Money.parse("EUR 5"))))
                .containsExactly("c-1", "c-2");
        assertThat(Writing.found(store, WIDE, CODES.has("B-1"))).containsExactly("c-2");
        assertThat(CENTER.of(store.find(WIDE, bare("c-2").id()).orElseThrow())).contains("B-1");
    }

    @Test
    void a_program_that_does_not_know_the_new_attributes_keeps_their_columns_right() {
        JdbcStore old = Databases.store(database).prepare(Catalogues.of(List.of(PLAIN)));
        Writing.create(old, PLAIN, List.of(undeclared("c-1", "A-1")));
        JdbcStore store = Databases.store(database).prepare(Catalogues.of(List.of(WIDE)));

        Customer before = old.find(PLAIN, bare("c-1").id()).orElseThrow();
        Customer after = Writing.next(PLAIN, before, CustomerAttributes.NAME, "Renamed");
        old.commit(Batch.of(Writing.changed(PLAIN, before, after)));
        Writing.create(old, PLAIN, List.of(undeclared("c-2", "A-2")));

        assertThat(Writing.found(store, WIDE, CENTER.startsWith("A"))).containsExactly("c-1", "c-2");
        assertThat(Writing.found(store, WIDE, CODES.has("A-1"))).containsExactly("c-1");
    }

    @Test
    void an_attribute_that_changes_its_kind_gets_a_column_of_its_own() {
        TextAttribute<Customer> text =
                PLAIN.custom().text("rating", 20).label("Rating", "评级").define();
        OrderedAttribute<Customer, Long> whole =
                PLAIN.custom().whole("rating").label("Rating", "评级").define();
        Catalogue<Customer> first = PLAIN.with(List.of(text));
        Catalogue<Customer> second = PLAIN.with(List.of(whole));
        JdbcStore store = Databases.store(database);
        Writing.create(store, first, List.of(Writing.with(first, bare("c-1"), text, "good")));

        Writing.create(store, second, List.of(Writing.with(second, bare("c-2"), whole, 7L)));

        assertThat(Writing.found(store, first, text.is("good"))).containsExactly("c-1");
        assertThat(store.query(io.crmkit.core.store.Query.of(second, Writing.binder(second))
                                .where(whole.above(5L)))
                        .items())
                .extracting(each -> each.id().value())
                .containsExactly("c-2");
    }

    @Test
    void records_stay_readable_when_an_attribute_is_computed_from_now_on() {
        OrderedAttribute<Customer, Long> kept =
                PLAIN.custom().whole("score").label("Score", "分数").define();
        OrderedAttribute<Customer, Long> computed =
                PLAIN.custom().whole("score").label("Score", "分数").derived(customer -> 9L);
        Catalogue<Customer> first = PLAIN.with(List.of(kept));
        Catalogue<Customer> second = PLAIN.with(List.of(computed));
        JdbcStore store = Databases.store(database);
        Writing.create(store, first, List.of(Writing.with(first, bare("c-1"), kept, 7L)));

        assertThat(store.find(second, bare("c-1").id())).isPresent();
        assertThat(Writing.found(store, second, computed.is(9L))).containsExactly("c-1");
        assertThat(Writing.found(store, second, computed.is(7L))).isEmpty();
    }

    @Test
    void an_attribute_under_a_new_name_is_found_in_records_with_the_old_one() {
        TextAttribute<Customer> old =
                PLAIN.custom().text("center", 20).label("Center", "中心").define();
        TextAttribute<Customer> present = PLAIN.custom()
                .text("costCenter", 20)
                .label("Cost center", "成本中心")
                .formerly("center")
                .define();
        Catalogue<Customer> first = PLAIN.with(List.of(old));
        Catalogue<Customer> between = PLAIN.with(List.of(CENTER));
        Catalogue<Customer> second = PLAIN.with(List.of(present));
        JdbcStore store = Databases.store(database);
        Writing.create(store, first, List.of(Writing.with(first, bare("c-1"), old, "A")));
        Writing.create(store, between, List.of(Writing.with(between, bare("c-2"), CENTER, "A")));

        assertThat(Writing.found(store, second, present.is("A"))).containsExactly("c-1", "c-2");
    }

    @Test
    void many_programs_may_start_at_once_on_an_empty_database() throws Exception {
        List<Callable<JdbcStore>> starts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = "c-" + i;
            starts.add(() -> {
                JdbcStore store = Databases.store(database).prepare(Catalogues.of(List.of(WIDE)));
                Writing.create(store, WIDE, List.of(Writing.with(WIDE, bare(id), CENTER, "X")));
                return store;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(starts.size());
        try {
            for (Future<JdbcStore> started : threads.invokeAll(starts)) {
                assertThat(Writing.found(started.get(), WIDE, CENTER.is("X"))).hasSize(6);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void refuses_tables_of_a_scheme_that_it_does_not_know() throws Exception {
        Databases.store(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE \"crmkit_store\" SET \"scheme\" = 99");
        }

        assertThatThrownBy(() -> Databases.store(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scheme 99");
    }

    @Test
    void a_read_before_the_first_write_finds_nothing() {
        JdbcStore store = Databases.store(database);

        assertThat(store.find(PLAIN, bare("c-1").id())).isEmpty();
        assertThat(store.journal(PLAIN, bare("c-1").id())).isEmpty();
        assertThat(Writing.found(store, PLAIN, Condition.always())).isEmpty();
    }

    private static Customer bare(String id) {
        return Writing.customer(id, "Customer " + id);
    }

    /** A record with values that its catalogue does not declare. */
    private static Customer undeclared(String id, String code) {
        Map<String, Object> plain = Map.of(
                "id",
                id,
                "version",
                1L,
                "name",
                "Customer " + id,
                "costCenter",
                code,
                "creditLimit",
                Map.of("amount", "5.00", "currency", "EUR"),
                "codes",
                List.of("x", code));
        return PLAIN.fromData(Data.of(plain), Unknown.KEEP);
    }
}
