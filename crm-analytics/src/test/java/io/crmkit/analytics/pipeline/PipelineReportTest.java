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
import io.crmkit.core.opportunity.Backfill;
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
    void amounts_of_two_currencies_get_a_chart_each() {
        session.opportunities()
                .record(o -> o.name("A").amount(Money.parse("CNY 100")), step("needs", 9), step("won", 3))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("B").amount(Money.parse("EUR 7")), step("needs", 9), step("lost", 3))
                .orThrow();

        assertThat(text())
                .contains("Won value by month (CNY)", "Won value by month (EUR)", "By region (CNY)", "Amounts in EUR");
    }

    @Test
    void what_is_late_stands_in_the_attention_list_the_latest_first() {
        session.opportunities()
                .record(o -> o.name("Forgotten").closeDate(LocalDate.of(2026, 6, 1)), step("needs", 5))
                .orThrow();
        session.opportunities()
                .record(o -> o.name("Stuck"), step("identify", 100))
                .orThrow();
        session.opportunities().record(o -> o.name("Fine"), step("identify", 1)).orThrow();

        String text = text();

        assertThat(text).contains("The expected close passed 29 days ago.", "In \"Identify prospect\" for 90 days");
        assertThat(text.substring(text.indexOf("What needs attention")))
                .containsSubsequence("Stuck", "Forgotten", "2 of 3 open deals")
                .doesNotContain("Fine");
    }

    @Test
    void every_figure_that_is_shown_is_defined_at_the_end() {
        session.opportunities().record(o -> o.name("A"), step("contact", 10)).orThrow();

        assertThat(report().definitionsShown())
                .extracting(definition -> definition.measure())
                .contains("win-rate.count", "stage.entered", "open.count");
    }
}
