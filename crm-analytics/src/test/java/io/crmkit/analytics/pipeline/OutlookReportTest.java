package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.bars;
import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.columns;
import static io.crmkit.analytics.pipeline.Shown.labels;
import static io.crmkit.analytics.pipeline.Shown.note;
import static io.crmkit.analytics.pipeline.Shown.path;
import static io.crmkit.analytics.pipeline.Shown.rows;
import static io.crmkit.analytics.pipeline.Shown.titles;
import static io.crmkit.analytics.pipeline.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.id.Id;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is expected of which quarter, by category, by team or manager, and in which currency. */
class OutlookReportTest {

    private static final Instant NOW = Instant.parse("2026-04-08T08:00:00Z");

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("boss", Role.MANAGER));

    /** An open deal, worth a fifth when it is weighed. */
    private void open(String amount, String closing, ForecastCategory category, String owner) {
        session.opportunities()
                .record(
                        o -> o.name("Deal")
                                .amount(Money.parse(amount))
                                .closeDate(LocalDate.parse(closing))
                                .forecast(category)
                                .owner(Id.of(owner)),
                        path("qualification 2026-02-02"))
                .orThrow();
    }

    private void open(String amount, String closing) {
        open(amount, closing, ForecastCategory.COMMIT, "li");
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    @Test
    void this_quarter_and_the_next_ones_stand_with_what_each_category_brings() {
        open("CNY 100", "2026-05-29");
        open("CNY 40", "2026-06-30", ForecastCategory.BEST_CASE, "li");
        open("CNY 30", "2026-07-01", ForecastCategory.PIPELINE, "li");
        open("CNY 5", "2026-04-07");
        session.opportunities()
                .record(
                        o -> o.name("Done").amount(Money.parse("CNY 11")),
                        path("qualification 2026-02-02", "won 2026-04-01"))
                .orThrow();

        Report report = report();

        assertThat(titles(report, "Forecast"))
                .containsSubsequence("Expected by quarter and category", "Forecast by quarter");
        assertThat(labels(block(report, Bars.class, "Expected by quarter and category")
                        .measures()))
                .containsExactly("Closed", "Commit", "Best case", "Pipeline");
        assertThat(bars(report, "Expected by quarter and category"))
                .containsExactly("2026 Q2 | 11 | 100 | 40 | 0", "2026 Q3 | 0 | 0 | 0 | 30");
        assertThat(columns(report, "Forecast by quarter"))
                .startsWith("Quarter", "Closed", "Commit", "Best case", "Pipeline")
                .hasSize(7);
        // Weighed is a fifth of the 140 that are open; the overdue deal stands apart.
        assertThat(rows(report, "Forecast by quarter"))
                .containsExactly("2026 Q2 | 11 | 100 | 40 | 0 | 28 | 5", "2026 Q3 | 0 | 0 | 0 | 30 | 6 | –");
    }

    @Test
    void deals_that_close_later_than_in_six_quarters_are_counted_below_the_table() {
        open("CNY 100", "2027-09-30");
        open("CNY 40", "2027-10-01");
        open("CNY 40", "2029-01-01");

        Report report = report();

        assertThat(rows(report, "Forecast by quarter"))
                .extracting(row -> row.substring(0, 7))
                .containsExactly("2026 Q2", "2026 Q3", "2026 Q4", "2027 Q1", "2027 Q2", "2027 Q3");
        assertThat(note(block(report, DataTable.class, "Forecast by quarter")))
                .contains("This quarter ends on 2026-06-30")
                .contains("Open deals of later quarters: 2.")
                .doesNotContain("Open deals without a close date");
    }

    @Test
    void where_every_open_deal_stands_in_a_quarter_nothing_is_said_of_others() {
        open("CNY 100", "2026-05-29");
        session.opportunities()
                .record(
                        o -> o.name("Done").amount(Money.parse("CNY 11")),
                        path("qualification 2026-02-02", "won 2026-04-01"))
                .orThrow();

        Report report = report();

        assertThat(rows(report, "Forecast by quarter")).hasSize(1);
        assertThat(note(block(report, DataTable.class, "Forecast by quarter")))
                .doesNotContain("Open deals without a close date", "Open deals of later quarters");
    }

    @Test
    void each_currency_has_a_forecast_and_movements_of_its_own() {
        open("CNY 100", "2026-05-29");
        open("CNY 10", "2026-05-29");
        session.opportunities()
                .record(
                        o -> o.name("New")
                                .amount(Money.parse("EUR 5"))
                                .closeDate(LocalDate.of(2026, 5, 29))
                                .forecast(ForecastCategory.COMMIT),
                        path("qualification 2026-04-02"))
                .orThrow();

        Report report = report();

        assertThat(rows(report, "Forecast by quarter (CNY)")).containsExactly("2026 Q2 | 0 | 110 | 0 | 0 | 22 | 0");
        assertThat(rows(report, "Forecast by quarter (EUR)")).containsExactly("2026 Q2 | 0 | 5 | 0 | 0 | 1 | 0");
        assertThat(steps(report, "Open pipeline, since the last quarter (CNY)"))
                .containsExactly("On 2026-03-31 110", "On 2026-04-08 110");
        assertThat(steps(report, "Open pipeline, since the last quarter (EUR)"))
                .containsExactly("On 2026-03-31 0", "New 5", "On 2026-04-08 5");
        assertThat(rows(report, "What moved (CNY)")).contains("New | 0 | 0 | 0 | 0");
        assertThat(rows(report, "What moved (EUR)")).contains("New | 1 | 5 | 5 | 5");
    }

    /** The steps at both ends, and those between them where anything moved. */
    private static List<String> steps(Report report, String title) {
        return block(report, Waterfall.class, title).steps().stream()
                .map(step -> step.label().en() + " " + Shown.number(step.value()))
                .filter(step -> step.startsWith("On ") || !step.endsWith(" 0"))
                .toList();
    }

    @Test
    void where_nobody_leads_anybody_nothing_is_rolled_up() {
        session.members().add(m -> m.id(Id.of("li")).name("Li")).orThrow();
        open("CNY 100", "2026-05-29");

        assertThat(titles(report(), "Forecast")).noneMatch(title -> title.startsWith("Forecast of"));
    }

    @Test
    void teams_roll_up_this_quarter_and_the_next_one_those_with_teams_in_them_first() {
        Team zone = session.teams().form(t -> t.name("Zone")).orThrow();
        Team alpha =
                session.teams().form(t -> t.name("Alpha").parent(zone.id())).orThrow();
        session.members()
                .add(m -> m.id(Id.of("li")).name("Li").team(alpha.id()))
                .orThrow();
        session.members()
                .add(m -> m.id(Id.of("wang")).name("Wang").team(zone.id()))
                .orThrow();
        open("CNY 100", "2026-05-29");
        open("CNY 20", "2026-05-29", ForecastCategory.COMMIT, "wang");
        open("CNY 3", "2026-05-29", ForecastCategory.COMMIT, "nobody");
        open("CNY 7", "2026-12-01");

        Report report = report();

        assertThat(titles(report, "Forecast"))
                .containsSubsequence(
                        "Expected by quarter and category",
                        "Forecast by quarter",
                        "Forecast of 2026 Q2 by team",
                        "Forecast of 2026 Q3 by team");
        assertThat(columns(report, "Forecast of 2026 Q2 by team")).startsWith("Team", "Closed");
        assertThat(rows(report, "Forecast of 2026 Q2 by team"))
                .containsExactly("Zone | 0 | 120 | 0 | 0 | 24 | 0", "Alpha | 0 | 100 | 0 | 0 | 20 | 0");
        assertThat(total(report, "Forecast of 2026 Q2 by team")).isEqualTo("All | 0 | 123 | 0 | 0 | 24.6 | 0");
        assertThat(total(report, "Forecast of 2026 Q3 by team")).isEqualTo("All | 0 | 0 | 0 | 0 | 0 | –");
        Block table = block(report, DataTable.class, "Forecast of 2026 Q2 by team");
        assertThat(note(table)).startsWith("A team has everything of the teams in it");
        assertThat(table.title().zh()).contains("按团队预测");
        assertThat(table.note().orElseThrow().zh()).startsWith("上级团队");
    }

    @Test
    void managers_roll_up_those_with_most_below_first_and_whoever_leads_nobody_has_no_row() {
        session.members().add(m -> m.id(Id.of("m1")).name("Zoe")).orThrow();
        session.members()
                .add(m -> m.id(Id.of("m2")).name("Bob").manager(Id.of("m1")))
                .orThrow();
        session.members()
                .add(m -> m.id(Id.of("m3")).name("Ann").manager(Id.of("m1")))
                .orThrow();
        session.members()
                .add(m -> m.id(Id.of("li")).name("Li").manager(Id.of("m2")))
                .orThrow();
        session.members()
                .add(m -> m.id(Id.of("wang")).name("Wang").manager(Id.of("m3")))
                .orThrow();
        open("CNY 100", "2026-05-29");
        open("CNY 20", "2026-05-29", ForecastCategory.COMMIT, "wang");

        Report report = report();

        assertThat(columns(report, "Forecast of 2026 Q2 by manager")).startsWith("Manager", "Closed");
        assertThat(rows(report, "Forecast of 2026 Q2 by manager"))
                .containsExactly(
                        "Zoe | 0 | 120 | 0 | 0 | 24 | 0",
                        "Ann | 0 | 20 | 0 | 0 | 4 | 0",
                        "Bob | 0 | 100 | 0 | 0 | 20 | 0");
        Block table = block(report, DataTable.class, "Forecast of 2026 Q2 by manager");
        assertThat(note(table)).startsWith("A manager has everything of those below");
        assertThat(table.title().zh()).contains("按上级预测");
        assertThat(table.note().orElseThrow().zh()).startsWith("上级包含其全部下属");
        DataTable rows = block(report, DataTable.class, "Forecast of 2026 Q2 by manager");
        assertThat(rows.columns().get(0).label().zh()).isEqualTo("上级");
    }
}
