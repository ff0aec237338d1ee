package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Query;
import io.crmkit.core.time.RelativePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JdbcTranslationTest {

    private static final Catalogue<Customer> CUSTOMERS = CustomerAttributes.CATALOGUE;

    private final OwnSessions sessions = new OwnSessions(Databases.inMemory(), Dialect.h2());
    private final Layouts layouts = opened();

    @Test
    void says_everything_in_sql_that_looks_at_stored_values() {
        for (Condition condition : List.of(
                CustomerAttributes.NAME.contains("50%").not(),
                CustomerAttributes.SIZE.in(CompanySize.LARGE, CompanySize.SMALL),
                CustomerAttributes.ANNUAL_REVENUE.below(Money.parse("EUR 5")),
                CustomerAttributes.CUSTOMER_SINCE.within(RelativePeriod.lastDays(30)),
                CustomerAttributes.TAGS.has("vip").or(CustomerAttributes.TAGS.isBlank()),
                CustomerAttributes.PARENT.then(CustomerAttributes.SECTOR).is("steel"),
                CustomerAttributes.PARENT.then(CustomerAttributes.PARENT).isBlank(),
                CustomerAttributes.SUBSIDIARIES.all(CustomerAttributes.EMPLOYEES.above(10L)),
                CustomerAttributes.ADDRESSES.none(Condition.always()),
                Condition.never(),
                Condition.always())) {
            assertThat(part(CUSTOMERS, condition).exact())
                    .as(condition.toString())
                    .isTrue();
        }
    }

    @Test
    void leaves_computed_values_to_a_test_of_each_record_but_says_the_rest_in_sql() {
        Condition name = CustomerAttributes.NAME.is("Acme");
        Condition derived = CustomerAttributes.COMPLETENESS.atLeast(new BigDecimal("0.5"));

        Part both = part(CUSTOMERS, name.and(derived));

        assertThat(both.exact()).isFalse();
        assertThat(both.sql().parameters()).contains("Acme");
        assertThat(part(CUSTOMERS, derived.not()).sql()).isEqualTo(Fragment.TRUE);
    }

    @Test
    void never_writes_a_value_into_the_text_of_a_statement() {
        String nasty = "'); DROP TABLE \"crm_customer\"; --";

        Part part = part(
                CUSTOMERS,
                CustomerAttributes.NAME
                        .is(nasty)
                        .or(CustomerAttributes.TAGS.has(nasty))
                        .or(CustomerAttributes.PARENT.is(Id.of(nasty))));

        assertThat(part.sql().sql()).doesNotContain("DROP");
        assertThat(part.sql().parameters()).containsExactly(nasty, nasty, nasty);
    }

    @Test
    void takes_thousands_of_values_and_of_alternatives() {
        JdbcStore store = Databases.store(Databases.inMemory());
        Writing.create(
                store,
                CUSTOMERS,
                List.of(Writing.customer("c-1", "Name 19999"), Writing.customer("c-2", "Name 20000")));
        List<String> names = new ArrayList<>();
        List<Condition> alternatives = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            names.add("Name " + i);
            alternatives.add(CustomerAttributes.NAME.is("Name " + i));
        }
        Condition deep = CustomerAttributes.NAME.is("Name 20000");
        for (int i = 0; i < 30; i++) {
            deep = new Condition.Not(deep.and(Condition.any(List.of(Condition.always(), Condition.never()))));
        }

        assertThat(Writing.found(store, CUSTOMERS, CustomerAttributes.NAME.in(names)))
                .containsExactly("c-1");
        assertThat(Writing.found(store, CUSTOMERS, Condition.any(alternatives))).containsExactly("c-1");
        assertThat(Writing.found(store, CUSTOMERS, deep)).containsExactly("c-2");
    }

    @Test
    void looks_into_rows_of_rows() {
        JdbcStore store = Databases.store(Databases.inMemory());
        Catalogue<Shelf> shelves = Shelf.CATALOGUE;
        List<Shelf> made = List.of(
                new Shelf(
                        Id.of("s-1"),
                        1,
                        List.of(Shelf.Box.of("a", "cup"), Shelf.Box.of("b").sealed(7L, 8L))),
                new Shelf(
                        Id.of("s-2"),
                        1,
                        List.of(
                                Shelf.Box.of("a").sealed(7L),
                                Shelf.Box.of("b", "cup").sealed(9L))),
                new Shelf(
                        Id.of("s-3"),
                        1,
                        List.of(Shelf.Box.of("c")
                                .around(Shelf.Box.of("d", "cup").sealed(1L)))),
                new Shelf(Id.of("s-4"), 1, List.of()));
        Writing.create(store, shelves, made);
        Condition cup = Shelf.Box.ITEMS.has("cup");
        for (Condition condition : List.of(
                Shelf.BOXES.any(cup.and(Shelf.Box.NAME.is("a"))),
                Shelf.BOXES.any(Shelf.Box.SEALS.any(Shelf.Seal.NUMBER.is(7L)).and(Shelf.Box.NAME.is("a"))),
                Shelf.BOXES.all(Shelf.Box.SEALS.all(Shelf.Seal.NUMBER.below(8L))),
                Shelf.BOXES.none(Shelf.Box.SEALS.isBlank()),
                Shelf.BOXES.any(Shelf.Box.INNER.any(cup)),
                Shelf.BOXES.any(Shelf.Box.INNER.any(Shelf.Box.SEALS.any(Shelf.Seal.NUMBER.is(1L)))),
                Shelf.BOXES.all(Shelf.Box.INNER.isBlank()))) {
            agrees(store, Writing.binder(shelves), shelves, made, condition);
        }
        assertThat(Writing.found(store, shelves, Shelf.BOXES.any(cup))).containsExactly("s-1", "s-2");
    }

    @Test
    void keeps_the_days_of_a_zone_whose_clocks_went_back_over_midnight() {
        DatedAttribute<Customer, Instant> seen =
                CUSTOMERS.custom().instant("seen").label("Seen", "查看时间").define();
        Catalogue<Customer> catalogue = CUSTOMERS.with(List.of(seen));
        ZoneId zone = ZoneId.of("America/St_Johns");
        Instant change = Instant.parse("2006-10-29T02:31:00Z");
        List<Customer> made = new ArrayList<>();
        for (int i = -5; i <= 140; i += 5) {
            Customer bare = Writing.customer("c-" + (2000 + i), "Customer");
            made.add(Writing.with(catalogue, bare, seen, change.plusSeconds(60L * i - 30)));
        }
        JdbcStore store = Databases.store(Databases.inMemory());
        Writing.create(store, catalogue, made);

        for (int day = 28; day <= 30; day++) {
            Instant noon =
                    LocalDate.of(2006, 10, day).atTime(12, 0).atZone(zone).toInstant();
            Binder binder = Writing.binder(zone, noon, catalogue);
            for (Condition condition : List.of(
                    seen.within(RelativePeriod.today()),
                    seen.before(RelativePeriod.today()),
                    seen.after(RelativePeriod.today()))) {
                agrees(store, binder, catalogue, made, condition);
            }
        }
    }

    @Test
    void sorts_by_related_records_and_derived_values_and_reads_on() {
        JdbcStore store = Databases.store(Databases.inMemory());
        List<Customer> made = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Customer bare = Writing.customer("c-" + (100 + i), "Customer " + i * 7 % 30);
            made.add(
                    i == 0
                            ? bare
                            : Writing.with(
                                    CUSTOMERS, bare, CustomerAttributes.PARENT, Id.of("c-" + (100 + i * 11 % 33))));
        }
        Writing.create(store, CUSTOMERS, made);
        Query<Customer> query = Query.of(CUSTOMERS, Writing.binder(CUSTOMERS));
        for (String path : List.of("parent.name", "parent.parent.name", "completeness", "parent.completeness")) {
            Query<Customer> sorted = query.sortedBy(List.of(new io.crmkit.core.store.SortKey(path, true)));

            assertThat(Writing.walk(store, sorted.limit(4)))
                    .as(path)
                    .hasSize(30)
                    .isEqualTo(Writing.walk(store, sorted.limit(1000)));
        }
    }

    private static <A extends Aggregate<A>> void agrees(
            JdbcStore store, Binder binder, Catalogue<A> catalogue, List<A> made, Condition condition) {
        for (Condition each : List.of(condition, condition.not())) {
            List<String> expected = made.stream()
                    .filter(record -> binder.bind(each, catalogue).test(record))
                    .map(record -> record.id().value())
                    .toList();
            Query<A> query = Query.of(catalogue, binder).where(each);
            assertThat(Writing.walk(store, query)).as(each.toString()).isEqualTo(expected);
        }
    }

    private Part part(Catalogue<?> catalogue, Condition condition) {
        Schemes schemes = new Schemes(Writing.binder(catalogue), layouts, Dialect.h2());
        return condition.accept(new Translation(schemes.site(catalogue), schemes));
    }

    private Layouts opened() {
        Layouts opened = new Layouts(sessions, Dialect.h2());
        opened.open();
        return opened;
    }

    @Test
    void an_unknown_number_of_days_is_tested_record_by_record() {
        Condition days = CustomerAttributes.CUSTOMER_SINCE
                .daysSince(CustomerAttributes.CUSTOMER_SINCE)
                .compared(Operator.IS, 0L);

        assertThat(part(CUSTOMERS, days).exact()).isFalse();
    }
}
