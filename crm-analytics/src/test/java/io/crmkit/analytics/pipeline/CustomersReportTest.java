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
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Who buys, and how this year compares with the last one. */
class CustomersReportTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
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
    void of_a_handful_of_customers_no_classes_are_made() {
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        won(Optional.of(acme), 100, "2026-05-05");

        assertThat(report().sections())
                .extracting(section -> section.heading().en())
                .contains("Products and sectors")
                .doesNotContain("Customers");
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
