package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.bars;
import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.labels;
import static io.crmkit.analytics.pipeline.Shown.note;
import static io.crmkit.analytics.pipeline.Shown.path;
import static io.crmkit.analytics.pipeline.Shown.titles;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.OpportunityForm;
import io.crmkit.core.process.SalesProcess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Who won how much, with what and where, how long it took, and why deals were lost. */
class BreakdownReportTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("boss", Role.MANAGER));

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    private void members() {
        session.members().add(m -> m.id(Id.of("li")).name("Li").region("North")).orThrow();
        session.members()
                .add(m -> m.id(Id.of("wang")).name("Wang").region("South"))
                .orThrow();
    }

    private void closed(String how, UnaryOperator<OpportunityForm> filling) {
        session.opportunities()
                .record(o -> filling.apply(o.name("Deal")), path("qualification 2026-05-01", how + " 2026-06-01"))
                .orThrow();
    }

    private void closed(String how, String owner, String amount) {
        closed(how, o -> o.owner(Id.of(owner)).amount(Money.parse(amount)));
    }

    private void wonAfter(int days) {
        LocalDate end = LocalDate.of(2026, 6, 1);
        session.opportunities()
                .record(o -> o.name("Deal"), path("qualification " + end.minusDays(days), "won " + end))
                .orThrow();
    }

    @Test
    void regions_and_sellers_stand_with_what_they_won_and_how_often_the_largest_first() {
        members();
        closed("won", "li", "CNY 100");
        closed("won", "li", "CNY 300");
        closed("lost", "li", "CNY 50");
        closed("lost", "li", "CNY 60");
        closed("won", "wang", "CNY 500");

        Report report = report();

        assertThat(titles(report, "Regions and sellers"))
                .containsSubsequence(
                        "Won value by region", "Win rate by region", "Won value by seller", "Win rate by seller");
        assertThat(labels(block(report, Bars.class, "Won value by region").measures()))
                .containsExactly("Won value", "Won deals", "Mean won deal");
        assertThat(bars(report, "Won value by region"))
                .containsExactly("South | 500 | 1 | 500", "North | 400 | 2 | 200");
        assertThat(bars(report, "Won value by seller")).containsExactly("Wang | 500 | 1 | 500", "Li | 400 | 2 | 200");
        assertThat(labels(block(report, Bars.class, "Win rate by region").measures()))
                .containsExactly("Win rate by count", "Won deals", "Lost deals");
        assertThat(bars(report, "Win rate by region")).containsExactly("South | 1 | 1 | 0", "North | 0.5 | 2 | 2");
        assertThat(bars(report, "Win rate by seller")).containsExactly("Wang | 1 | 1 | 0", "Li | 0.5 | 2 | 2");
    }

    @Test
    void sellers_and_products_of_one_name_are_not_added_together_and_stand_with_their_ids() {
        members();
        session.members()
                .add(m -> m.id(Id.of("li-2")).name("Li").region("North"))
                .orThrow();
        session.products().add(p -> p.id(Id.of("p1")).name("Pump")).orThrow();
        session.products().add(p -> p.id(Id.of("p2")).name("Pump")).orThrow();
        session.products().add(p -> p.id(Id.of("p3")).name("Valve")).orThrow();
        closed("won", "li", "CNY 100");
        closed("won", "li-2", "CNY 300");
        closed("lost", "li-2", "CNY 50");
        closed("won", "wang", "CNY 200");
        closed("won", "stranger", "CNY 20");
        closed(
                "won",
                o -> o.amount(Money.parse("CNY 10"))
                        .lines(
                                Line.of(Id.of("p1"), Money.parse("CNY 1")),
                                Line.of(Id.of("p2"), Money.parse("CNY 2")),
                                Line.of(Id.of("p3"), Money.parse("CNY 7"))));

        Report report = report();

        assertThat(bars(report, "Won value by seller"))
                .containsExactly(
                        "Li (li-2) | 300 | 1 | 300",
                        "Wang | 200 | 1 | 200",
                        "Li (li) | 100 | 1 | 100",
                        "stranger | 20 | 1 | 20",
                        "(blank) | 10 | 1 | 10");
        assertThat(bars(report, "Win rate by seller"))
                .as("of those who win as often, by name, and last those of nobody")
                .containsExactly(
                        "Li (li) | 1 | 1 | 0",
                        "Wang | 1 | 1 | 0",
                        "stranger | 1 | 1 | 0",
                        "(blank) | 1 | 1 | 0",
                        "Li (li-2) | 0.5 | 1 | 1");
        assertThat(block(report, Bars.class, "Won value by seller").bars())
                .extracting(bar -> bar.label().zh())
                .contains("Li（li-2）", "（空）");
        assertThat(bars(report, "Won value by product"))
                .containsExactly("Valve | 7 | 1 | 1", "Pump (p2) | 2 | 1 | 1", "Pump (p1) | 1 | 1 | 1");
    }

    @Test
    void a_chart_of_one_currency_knows_nothing_of_deals_in_another_one() {
        members();
        closed("won", "li", "CNY 100");
        closed("won", "li", "CNY 20");
        closed("won", "wang", "EUR 7");

        Report report = report();

        assertThat(titles(report, "Regions and sellers"))
                .containsSubsequence(
                        "Won value by region (CNY)",
                        "Won value by region (EUR)",
                        "Win rate by region",
                        "Won value by seller (CNY)",
                        "Won value by seller (EUR)",
                        "Win rate by seller");
        assertThat(bars(report, "Won value by region (CNY)")).containsExactly("North | 120 | 2 | 60");
        assertThat(bars(report, "Won value by region (EUR)")).containsExactly("South | 7 | 1 | 7");
    }

    @Test
    void where_no_deal_has_an_amount_the_number_of_won_deals_takes_its_place() {
        members();
        closed("won", o -> o.owner(Id.of("li")));
        closed("won", o -> o.owner(Id.of("wang")));
        closed("won", o -> o.owner(Id.of("wang")));

        Report report = report();

        assertThat(titles(report, "Regions and sellers"))
                .containsSubsequence(
                        "Won deals by region", "Win rate by region", "Won deals by seller", "Win rate by seller");
        assertThat(titles(report, "Products and sectors"))
                .containsSubsequence("Won deals by product", "Won deals by sector");
        assertThat(bars(report, "Won deals by region")).containsExactly("South | 2 | none", "North | 1 | none");
    }

    @Test
    void products_stand_with_the_value_of_their_own_lines_and_sectors_with_that_of_whole_deals() {
        session.products().add(p -> p.id(Id.of("pump")).name("Pump")).orThrow();
        session.products().add(p -> p.id(Id.of("valve")).name("Valve")).orThrow();
        Customer shop = session.customers()
                .register(c -> c.name("Shop").sector("retail"))
                .orThrow();
        Customer mill = session.customers()
                .register(c -> c.name("Mill").sector("steel"))
                .orThrow();
        closed(
                "won",
                o -> o.customer(shop.id())
                        .amount(Money.parse("CNY 100"))
                        .lines(
                                Line.of(Id.of("pump"), Money.parse("CNY 30")),
                                Line.of(Id.of("valve"), Money.parse("CNY 70"))));
        closed(
                "lost",
                o -> o.customer(mill.id())
                        .amount(Money.parse("CNY 40"))
                        .lines(Line.of(Id.of("pump"), Money.parse("CNY 40"))));
        closed(
                "won",
                o -> o.customer(mill.id())
                        .amount(Money.parse("CNY 200"))
                        .lines(Line.of(Id.of("valve"), Money.parse("CNY 200"))));

        Report report = report();

        assertThat(titles(report, "Products and sectors"))
                .containsSubsequence("Won value by product", "Won value by sector");
        assertThat(labels(block(report, Bars.class, "Won value by product").measures()))
                .containsExactly("Won value of products", "Won product lines", "Win rate of product lines");
        assertThat(bars(report, "Won value by product")).containsExactly("Valve | 270 | 2 | 1", "Pump | 30 | 1 | 0.5");
        assertThat(labels(block(report, Bars.class, "Won value by sector").measures()))
                .containsExactly("Won value", "Won deals", "Win rate by count");
        assertThat(bars(report, "Won value by sector"))
                .containsExactly("steel | 200 | 1 | 0.5", "retail | 100 | 1 | 1");
    }

    @Test
    void won_deals_are_counted_by_fortnights_and_the_longest_are_told_beside_the_chart() {
        wonAfter(0);
        wonAfter(14);
        wonAfter(14);
        wonAfter(15);
        wonAfter(359);
        wonAfter(360);
        wonAfter(400);

        Report report = report();
        Distribution days = block(report, Distribution.class, "Days from creation to won");

        assertThat(titles(report, "How long deals take, and why they are lost"))
                .containsSubsequence("Days from creation to won", "Lost deals by reason");
        assertThat(days.bins()).hasSize(24);
        assertThat(days.bins())
                .filteredOn(bin -> bin.count() > 0)
                .extracting(bin -> bin.from() + " to " + bin.to() + ": " + bin.count())
                .containsExactly("0 to 15: 3", "15 to 30: 1", "345 to 360: 1");
        assertThat(note(days)).isEqualTo("2 longer ones are not drawn.");
        // Of seven lengths, 0 14 14 15 359 360 400, the fourth is the median; nine tenths of the way are 5.4 steps: 360
        // + 0.4 × 40.
        assertThat(days.marks())
                .extracting(mark -> mark.label().en() + " " + Shown.number(mark.value()))
                .containsExactly("Median 15", "90th percentile 376");
    }

    @Test
    void the_chart_of_days_ends_with_the_last_deal_and_says_nothing_of_longer_ones_where_there_are_none() {
        wonAfter(20);
        wonAfter(40);

        Distribution days = block(report(), Distribution.class, "Days from creation to won");

        assertThat(days.bins())
                .extracting(bin -> bin.from() + " to " + bin.to() + ": " + bin.count())
                .containsExactly("0 to 15: 0", "15 to 30: 1", "30 to 45: 1");
        assertThat(days.note()).isEmpty();
        assertThat(days.marks()).hasSize(2);
    }

    @Test
    void where_nothing_was_won_no_days_are_drawn_and_none_are_marked() {
        closed("lost", o -> o.outcomeReason("price"));

        Distribution days = block(report(), Distribution.class, "Days from creation to won");

        assertThat(days.bins()).isEmpty();
        assertThat(days.marks()).isEmpty();
        assertThat(days.note()).isEmpty();
    }

    @Test
    void lost_deals_are_counted_by_reason_the_most_frequent_first() {
        closed("lost", o -> o.outcomeReason("budget"));
        for (String reason : List.of("price", "price", "timing", "timing", "timing")) {
            closed("lost", o -> o.outcomeReason(reason));
        }
        closed("won", o -> o.outcomeReason("service"));

        assertThat(bars(report(), "Lost deals by reason")).containsExactly("timing | 3", "price | 2", "budget | 1");
    }
}
