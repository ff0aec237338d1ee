package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.bars;
import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.columns;
import static io.crmkit.analytics.pipeline.Shown.labels;
import static io.crmkit.analytics.pipeline.Shown.path;
import static io.crmkit.analytics.pipeline.Shown.rows;
import static io.crmkit.analytics.pipeline.Shown.series;
import static io.crmkit.analytics.pipeline.Shown.titles;
import static io.crmkit.analytics.pipeline.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.StandardProcesses;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.process.SalesProcess;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Where deals stand, for how long, and how many came from where. */
class StagesReportTest {

    private static final String SECTION = "Pipeline by stage";
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple(), StandardProcesses.renewal())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private void deal(String amount, String... steps) {
        session.opportunities()
                .record(o -> o.name("Deal").amount(Money.parse(amount)), path(steps))
                .orThrow();
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    /** Three in qualification, for 10, 30 and 545 days; one in proposal for 140; one that was won. */
    private void five() {
        deal("CNY 100", "qualification 2026-06-20");
        deal("CNY 50", "qualification 2026-05-31T12:00:00Z");
        deal("CNY 0", "qualification 2025-01-01");
        deal("CNY 1000", "qualification 2026-01-01", "proposal 2026-02-10");
        deal("CNY 400", "qualification 2026-01-01", "proposal 2026-01-21", "won 2026-03-02");
    }

    @Test
    void the_section_tells_how_far_deals_came_and_then_where_they_are() {
        five();

        assertThat(titles(report(), SECTION))
                .containsSubsequence(
                        "How far deals came",
                        "Conversion by quarter of creation",
                        "Deals by stage, today",
                        "Open deals by days in their stage",
                        "Days in each stage",
                        "Open pipeline in CNY");
    }

    @Test
    void every_stage_that_holds_a_deal_has_a_bar_those_that_have_ended_included() {
        five();

        assertThat(bars(report(), "Deals by stage, today"))
                .containsExactly("Qualification | 3", "Proposal | 1", "Won | 1");
    }

    @Test
    void open_deals_stand_by_age_in_their_stage_and_one_of_thirty_days_is_no_longer_fresh() {
        five();

        Ageing ageing = block(report(), Ageing.class, "Open deals by days in their stage");

        assertThat(labels(ageing.buckets()))
                .containsExactly("0–30 days", "30–60 days", "60–90 days", "90–180 days", "over 180 days");
        assertThat(series(ageing.stages()))
                .containsExactly(
                        "Qualification | 1 | 1 | 0 | 0 | 1",
                        "Proposal | 0 | 0 | 0 | 1 | 0",
                        "Closing | 0 | 0 | 0 | 0 | 0");
    }

    @Test
    void stays_that_ended_have_a_mean_and_those_that_go_on_stand_beside_it_without_closed_stages() {
        five();

        Report report = report();

        assertThat(columns(report, "Days in each stage"))
                .containsExactly(
                        "Stage", "Mean", "Median", "90th percentile", "Median with open stays", "Stays that go on");
        // Two left qualification, after 40 and 20 days; one left proposal, after 40.
        assertThat(rows(report, "Days in each stage"))
                .hasSize(2)
                .satisfies(
                        row -> assertThat(row).startsWith("Qualification | 30 ").endsWith(" | 3"), atIndex(0))
                .satisfies(row -> assertThat(row).startsWith("Proposal | 40 ").endsWith(" | 1"), atIndex(1));
    }

    @Test
    void the_open_pipeline_has_number_value_and_weighted_value_of_each_stage_and_a_sum() {
        five();

        Report report = report();

        assertThat(columns(report, "Open pipeline in CNY"))
                .containsExactly("Stage", "Open deals", "Open value", "Weighted pipeline");
        // A fifth of 150 in qualification, half of 1000 in proposal.
        assertThat(rows(report, "Open pipeline in CNY"))
                .containsExactly("Qualification | 3 | 150 | 30", "Proposal | 1 | 1000 | 500");
        assertThat(total(report, "Open pipeline in CNY")).isEqualTo("All | 4 | 1150 | 530");
    }

    @Test
    void each_currency_has_an_open_pipeline_of_its_own_and_one_without_open_deals_has_none() {
        deal("CNY 100", "qualification 2026-06-20");
        deal("CNY 30", "qualification 2026-06-20", "lost 2026-06-21");
        deal("EUR 8", "qualification 2026-06-20", "proposal 2026-06-21");
        deal("USD 5", "qualification 2026-06-20", "won 2026-06-21");

        Report report = report();

        assertThat(titles(report, SECTION))
                .contains("Open pipeline in CNY", "Open pipeline in EUR")
                .doesNotContain("Open pipeline in USD");
        assertThat(rows(report, "Open pipeline in CNY")).containsExactly("Qualification | 1 | 100 | 20");
        assertThat(rows(report, "Open pipeline in EUR")).containsExactly("Proposal | 1 | 8 | 4");
    }

    @Test
    void of_two_processes_each_has_a_funnel_under_its_name_and_the_stages_of_both_stand_together() {
        deal("CNY 100", "qualification 2026-06-20");
        session.opportunities()
                .record(o -> o.name("Again").process("renewal"), path("upcoming 2026-06-20"))
                .orThrow();

        Report report = report();

        assertThat(titles(report, SECTION))
                .contains(
                        "How far deals came: Simple sale",
                        "Conversion by quarter of creation: Simple sale",
                        "How far deals came: Renewal",
                        "Conversion by quarter of creation: Renewal")
                .doesNotContain("How far deals came");
        assertThat(bars(report, "Deals by stage, today"))
                .containsExactlyInAnyOrder("Qualification | 1", "Renewal is coming up | 1");
    }
}
