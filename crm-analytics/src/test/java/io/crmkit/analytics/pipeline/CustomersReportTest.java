package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Trend;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Who buys, and how this year compares with the last one. */
class CustomersReportTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .rates(ExchangeRates.table()
                    .source("test")
                    .spot(CurrencyUnit.EUR, CurrencyUnit.of("CNY"), LocalDate.of(2026, 1, 1), "7")
                    .build())
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private void won(Optional<Customer> customer, long amount, String day) {
        session.opportunities()
                .record(
                        o -> customer.map(known -> o.customer(known.id()))
                                .orElse(o)
                                .name("Deal")
                                .amount(Money.parse("CNY " + amount)),
                        Backfill.Step.of("qualification", Instant.parse("2025-01-01T08:00:00Z")),
                        Backfill.Step.of("won", Instant.parse(day + "T08:00:00Z")))
                .orThrow();
    }

    /** Six customers who bought for 50, 30, 10, 5, 3 and 2, the first one twice and last. */
    private void six() {
        List<Long> amounts = List.of(30L, 30L, 10L, 5L, 3L, 2L);
        for (int i = 0; i < amounts.size(); i++) {
            String name = "Customer " + i;
            Customer customer = session.customers().register(c -> c.name(name)).orThrow();
            won(Optional.of(customer), amounts.get(i), "2026-0" + (6 - i) + "-01");
            if (i == 0) {
                won(Optional.of(customer), 20, "2026-06-20");
            }
        }
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    private <B extends Block> B block(Class<B> type, String title) {
        return report().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(block -> block.title().en().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.number()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse("none"))
                .toList();
    }

    @Test
    void few_customers_bring_most_and_a_deal_without_a_customer_counts_for_none() {
        six();
        won(Optional.empty(), 1000, "2026-05-05");

        DataTable classes = block(DataTable.class, "Customers by class");
        Trend curve = block(Trend.class, "Share of won value that the largest customers bring");

        assertThat(classes.rows())
                .extracting(row -> numbers(row.cells().stream()
                        .filter(Reading.class::isInstance)
                        .map(Reading.class::cast)
                        .toList()))
                .extracting(cells -> cells.get(0) + " bring " + cells.get(2) + " = " + cells.get(3))
                .containsExactly("2 bring 80 = 0.8", "2 bring 15 = 0.15", "2 bring 5 = 0.05");
        assertThat(numbers(curve.series().get(0).values()))
                .containsExactly("0", "0.5", "0.8", "0.9", "0.95", "0.98", "1");
        assertThat(curve.comparison()).isPresent();
    }

    @Test
    void every_customer_stands_in_the_grid_once_and_the_best_in_its_upper_right_corner() {
        six();

        HeatMap grid = block(HeatMap.class, "Customers by recency and frequency");

        assertThat(grid.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .map(cell -> cell.number().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("6");
        assertThat(grid.rows().get(0).label().en()).isEqualTo("R 5");
        assertThat(numbers(grid.rows().get(0).values()).get(4)).isEqualTo("1");
    }

    @Test
    void customers_with_equal_figures_share_a_score_so_no_score_is_said_to_be_a_fifth() {
        five("CNY 50", "CNY 30", "CNY 10", "CNY 5", "CNY 5");

        HeatMap grid = block(HeatMap.class, "Customers by recency and frequency");

        assertThat(grid.rows().stream().map(row -> numbers(row.values())))
                .as("all bought once, so all stand in one column")
                .allSatisfy(row -> assertThat(row).filteredOn("1"::equals).hasSize(1));
        assertThat(Shown.note(grid)).endsWith("Customers with the same figure share a score.");
        assertThat(grid.note().orElseThrow().zh()).contains("数值相同的客户得分相同");
    }

    @Test
    void of_a_handful_of_customers_no_classes_are_made() {
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        won(Optional.of(acme), 100, "2026-05-05");

        assertThat(report().sections())
                .extracting(section -> section.heading().en())
                .contains("Products and sectors")
                .doesNotContain("Customers");
    }

    /** Five customers, who bought for so much each. */
    private void five(String... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            String name = "Customer " + i;
            Money amount = Money.parse(amounts[i]);
            Customer customer = session.customers().register(c -> c.name(name)).orThrow();
            session.opportunities()
                    .record(
                            o -> o.customer(customer.id()).name("Deal").amount(amount),
                            Shown.path("qualification 2026-01-01", "won 2026-05-0" + (i + 1)))
                    .orThrow();
        }
    }

    @Test
    void five_customers_are_enough_for_classes() {
        five("CNY 50", "CNY 30", "CNY 10", "CNY 5", "CNY 5");

        assertThat(Shown.titles(report(), "Customers"))
                .containsExactly(
                        "Share of won value that the largest customers bring",
                        "Customers by class",
                        "Customers by recency and frequency");
        assertThat(Shown.rows(report(), "Customers by class"))
                .containsExactly(
                        "Class A | 2 | 0.4 | 80 | 0.8",
                        "Class B | 2 | 0.4 | 15 | 0.15",
                        "Class C | 1 | 0.2 | 5 | 0.05");
    }

    @Test
    void where_nothing_was_paid_no_classes_are_made() {
        five("CNY 0", "CNY 0", "CNY 0", "CNY 0", "CNY 0");

        assertThat(Shown.headings(report())).doesNotContain("Customers");
    }

    @Test
    void what_was_lost_or_is_open_makes_nobody_a_buyer_and_a_credit_takes_nothing_away() {
        five("CNY 50", "CNY 30", "CNY 10", "CNY 5", "CNY 5");
        Customer other = session.customers().register(c -> c.name("Other")).orThrow();
        for (String end : List.of("qualification", "lost")) {
            session.opportunities()
                    .record(
                            o -> o.customer(other.id()).name("Deal").amount(Money.parse("CNY 900")),
                            Shown.path("qualification 2026-01-01", end + " 2026-02-01"))
                    .orThrow();
        }
        session.opportunities()
                .record(
                        o -> o.customer(other.id()).name("Credit").amount(Money.parse("CNY -20")),
                        Shown.path("qualification 2026-01-01", "won 2026-02-01"))
                .orThrow();

        assertThat(Shown.rows(report(), "Customers by class"))
                .containsExactly(
                        "Class A | 2 | 0.4 | 80 | 0.8",
                        "Class B | 2 | 0.4 | 15 | 0.15",
                        "Class C | 1 | 0.2 | 5 | 0.05");
    }

    @Test
    void each_step_of_the_curve_says_how_many_of_the_customers_it_is() {
        six();

        Trend curve = block(Trend.class, "Share of won value that the largest customers bring");

        assertThat(Shown.labels(curve.periods()))
                .containsExactly("0 %", "17 %", "33 %", "50 %", "67 %", "83 %", "100 %");
    }

    @Test
    void customers_who_buy_in_several_currencies_are_compared_in_one_and_those_without_a_rate_left_out() {
        five("CNY 50", "EUR 4", "CNY 10", "EUR 1", "CNY 5", "USD 900");
        Report converted = PipelineReport.of(crm, session)
                .in(RatePolicy.closeDate(CurrencyUnit.of("CNY")))
                .report();

        // Seven yuan for a euro: 50 + 28 + 10 + 7 + 5.
        assertThat(Shown.rows(converted, "Customers by class"))
                .containsExactly(
                        "Class A | 3 | 0.6 | 88 | 0.88",
                        "Class B | 1 | 0.2 | 7 | 0.07",
                        "Class C | 1 | 0.2 | 5 | 0.05");
    }

    @Test
    void each_month_stands_beside_the_same_one_a_year_before() {
        won(Optional.empty(), 7, "2025-03-10");
        won(Optional.empty(), 9, "2026-02-10");
        won(Optional.empty(), 11, "2026-03-10");

        Trend trend = block(Trend.class, "Won value by month");

        assertThat(trend.periods()).hasSize(13);
        assertThat(numbers(trend.series().get(0).values()).subList(10, 13)).containsExactly("0", "9", "11");
        assertThat(numbers(trend.comparison().orElseThrow().values()).subList(10, 13))
                .as("nothing is known of the months before the first one")
                .containsExactly("none", "none", "7");
    }

    @Test
    void within_the_first_year_nothing_stands_beside_it() {
        won(Optional.empty(), 9, "2026-02-10");
        won(Optional.empty(), 11, "2026-03-10");

        assertThat(block(Trend.class, "Won value by month").comparison()).isEmpty();
    }
}
