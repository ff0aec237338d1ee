package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.render.HtmlReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.id.Id;
import io.crmkit.core.monitoring.Monitor;
import io.crmkit.core.monitoring.MonitoringReasons;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PipelineReportTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private static Backfill.Step step(String stage, int daysAgo) {
        return Backfill.Step.of(stage, NOW.minusSeconds(86_400L * daysAgo));
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    private String text() {
        return TextReport.in(Locale.ENGLISH).write(report());
    }

    @Test
    void a_company_without_deals_gets_a_report_that_says_so() {
        assertThat(text()).contains("Opportunities: 0", "Win rate by count");
        assertThat(HtmlReport.in(Locale.SIMPLIFIED_CHINESE).write(report())).contains("销售管道");
    }

    @Test
    void stages_stand_in_the_order_of_the_process_with_their_names() {
        session.opportunities().record(o -> o.name("A"), step("contact", 10)).orThrow();
        session.opportunities()
                .record(o -> o.name("B"), step("identify", 20), step("needs", 5))
                .orThrow();

        assertThat(text()).containsSubsequence("Identify prospect", "First contact", "Needs analysis");
    }

    @Test
    void days_in_a_stage_are_told_by_mean_median_and_what_nine_of_ten_need() {
        for (int days : new int[] {1, 2, 3, 34}) {
            session.opportunities()
                    .record(o -> o.name("D" + days), step("identify", 40 + days), step("contact", 40))
                    .orThrow();
        }

        String text = text();

        assertThat(text.substring(text.indexOf("Days in each stage")))
                .contains("Mean,", "Median,", "percentile,")
                .containsPattern("Identify prospect +10.0 +2.5 +24.7 +2.0 +0\n");
        assertThat(report().definitionsShown())
                .extracting(definition -> definition.measure())
                .contains("stage.stay.median", "stage.stay.p90", "stage.stay.median.censored");
    }

    @Test
    void amounts_of_two_currencies_get_a_chart_each() {
        session.opportunities()
                .record(o -> o.name("A").amount(Money.parse("CNY 100")), step("needs", 9), step("won", 3))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("B").amount(Money.parse("EUR 7")), step("needs", 9), step("lost", 3))
                .orThrow();

        assertThat(text())
                .contains(
                        "Won value by month (CNY)",
                        "Won value by month (EUR)",
                        "Won value by region (CNY)",
                        "Amounts in EUR");
    }

    @Test
    void the_attention_list_is_what_the_monitor_says_the_worst_first_and_of_equals_the_largest() {
        session.opportunities()
                .record(o -> o.name("Forgotten").nextStep("call").closeDate(LocalDate.of(2026, 6, 1)), step("needs", 5))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("Small").amount(Money.parse("CNY 5")), step("identify", 100))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("Large").amount(Money.parse("CNY 7")), step("identify", 100))
                .orThrow();

        String text = text().substring(text().indexOf("Open deals in bad health"));

        assertThat(text)
                .containsSubsequence(
                        "Large",
                        "45",
                        "was due on 2026-04-01",
                        "no next step",
                        "Small",
                        "Forgotten",
                        "80",
                        "has passed")
                .contains("3 of 3 open deals")
                .doesNotContain("No activity", "stakeholders are known")
                .contains("Not judged, since nothing is recorded: activities, stakeholders.");
    }

    @Test
    void a_host_judges_deals_by_its_own_numbers() {
        session.opportunities()
                .record(o -> o.name("Small").amount(Money.parse("CNY 5")), step("identify", 100))
                .orThrow();
        Monitor own = Monitor.withDefaults().stalledAfter(30).counting(MonitoringReasons.STALLED, 35);

        String text = TextReport.in(Locale.ENGLISH)
                .write(PipelineReport.of(crm, session).judgedBy(own).report());

        assertThat(text)
                .contains("No activity for 100 days; allowed are 30.", "0 stakeholders are known", "no next step")
                .doesNotContain("Not judged");
    }

    @Test
    void where_nothing_is_wrong_nothing_needs_attention() {
        session.opportunities()
                .record(o -> o.name("Fine").nextStep("call"), step("identify", 1))
                .orThrow();

        assertThat(text()).contains("Nothing needs attention.", "Open deals that were judged: 1.");
        assertThat(TextReport.in(Locale.SIMPLIFIED_CHINESE).write(report())).contains("暂无需要关注的事项。", "已评判在途商机 1 个。");
    }

    @Test
    void activities_stakeholders_and_next_steps_are_judged_as_soon_as_one_deal_has_any() {
        Opportunity deal = session.opportunities()
                .record(o -> o.name("Silent"), step("identify", 40))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("Other").nextStep("call"), step("identify", 1))
                .orThrow();
        session.activities()
                .log(a -> a.opportunity(deal.id())
                        .kind(ActivityKind.CALL)
                        .subject("Hello")
                        .at(NOW.minusSeconds(86_400L * 30)))
                .orThrow();

        assertThat(text())
                .contains("No activity for 30 days", "There is no next step.", "nothing is recorded: stakeholders.");
    }

    @Test
    void the_owner_is_named_and_what_is_missing_for_winning_is_told() {
        session.members().add(m -> m.id(Id.of("wang")).name("王芳")).orThrow();
        session.opportunities()
                .record(
                        o -> o.name("Nearly").owner(Id.of("wang")).closeDate(LocalDate.of(2026, 6, 1)),
                        step("closing", 60))
                .orThrow();

        assertThat(text()).containsSubsequence("Nearly", "王芳", "Still missing: Won:");
    }

    @Test
    void every_figure_that_is_shown_is_defined_at_the_end() {
        session.opportunities().record(o -> o.name("A"), step("contact", 10)).orThrow();

        assertThat(report().definitionsShown())
                .extracting(definition -> definition.measure())
                .contains("win-rate.count", "funnel.reached.seven-stages.identify", "open.count");
    }
}
