package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.columns;
import static io.crmkit.analytics.pipeline.Shown.figures;
import static io.crmkit.analytics.pipeline.Shown.headings;
import static io.crmkit.analytics.pipeline.Shown.note;
import static io.crmkit.analytics.pipeline.Shown.number;
import static io.crmkit.analytics.pipeline.Shown.path;
import static io.crmkit.analytics.pipeline.Shown.rows;
import static io.crmkit.analytics.pipeline.Shown.titles;
import static io.crmkit.analytics.pipeline.Shown.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.render.HtmlReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.Crm;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.OpportunityForm;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.WeekPattern;
import io.crmkit.core.time.YearEnd;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What stands at the top of the report, how this quarter compares, and how results went over time. */
class OverviewReportTest {

    private Crm crm = on("2026-05-15", FiscalCalendar.calendarYear());

    private static Crm on(String day, FiscalCalendar fiscal) {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .process(SalesProcess.simple())
                .clock(Clock.fixed(Instant.parse(day + "T20:00:00Z"), ZoneOffset.UTC))
                .fiscalCalendar(fiscal)
                .build();
    }

    private void deal(UnaryOperator<OpportunityForm> filling, String... steps) {
        crm.as(Actor.of("li", Role.SALES))
                .opportunities()
                .record(o -> filling.apply(o.name("Deal")), path(steps))
                .orThrow();
    }

    private void deal(String amount, String... steps) {
        deal(o -> o.amount(Money.parse(amount)), steps);
    }

    private void won(String amount, String day) {
        deal(amount, "qualification 2020-01-01", "won " + day);
    }

    private PipelineReport asked() {
        return PipelineReport.of(crm, crm.as(Actor.of("li", Role.SALES)));
    }

    private Report report() {
        return asked().report();
    }

    private List<String> parameters(PipelineReport asked) {
        return asked.report().parameters().stream()
                .map(parameter ->
                        parameter.label().en() + ": " + parameter.value().en())
                .toList();
    }

    @Test
    void deals_without_an_amount_are_told_beside_the_sum_of_the_others() {
        deal("CNY 5", "qualification 2026-01-01");
        deal(form -> form, "qualification 2026-01-02");

        Report report = report();

        assertThat(TextReport.in(Locale.ENGLISH).write(report))
                .containsPattern("Open value +CNY 5\\.00 +\\(blank: 1\\)");
        assertThat(TextReport.in(Locale.SIMPLIFIED_CHINESE).write(report)).contains("(空值：1)");
        assertThat(HtmlReport.in(Locale.ENGLISH).write(report)).contains("n = 1 · blank: 1");
    }

    @Test
    void a_report_begins_at_a_glance_and_ends_with_why_deals_are_lost() {
        won("CNY 5", "2026-05-01");

        assertThat(headings(report()))
                .containsSubsequence(
                        "At a glance",
                        "What needs attention",
                        "Pipeline by stage",
                        "Forecast",
                        "What changed",
                        "Results over time",
                        "Regions and sellers",
                        "Products and sectors",
                        "How long deals take, and why they are lost")
                .doesNotContain("Targets", "Customers");
    }

    @Test
    void a_report_stands_under_the_title_that_was_chosen() {
        assertThat(report().title().en()).isEqualTo("Sales pipeline");
        Report named = asked().title("Acme", "阿克米").report();

        assertThat(named.title().en()).isEqualTo("Acme");
        assertThat(named.title().zh()).isEqualTo("阿克米");
    }

    @Test
    void the_head_tells_the_number_of_deals_the_quarter_and_the_currency() {
        won("CNY 5", "2026-05-01");
        won("CNY 6", "2026-05-01");

        assertThat(parameters(asked()))
                .containsExactly(
                        "Opportunities: 2", "Fiscal quarter: 2026 Q2, 2026-04-01 to 2026-06-30", "Currency: CNY");
    }

    @Test
    void the_head_says_nothing_of_currencies_where_no_deal_has_an_amount() {
        deal(o -> o, "qualification 2026-05-01");

        assertThat(parameters(asked())).noneMatch(parameter -> parameter.startsWith("Currency"));
    }

    @Test
    void several_currencies_are_named_the_most_frequent_first_and_said_not_to_be_converted() {
        won("CNY 5", "2026-05-01");
        won("EUR 6", "2026-05-01");
        won("EUR 7", "2026-05-01");

        Report report = report();

        assertThat(parameters(asked())).contains("Currency: EUR, CNY; not converted");
        assertThat(report.parameters().get(2).value().zh()).isEqualTo("EUR、CNY；未折算");
        assertThat(titles(report, "At a glance")).containsSubsequence("All deals", "Amounts in EUR", "Amounts in CNY");
        assertThat(figures(report, "Amounts in EUR")).startsWith("Won value | 13", "Mean won deal | 6.5");
        assertThat(figures(report, "Amounts in CNY")).startsWith("Won value | 5");
        assertThat(parameters(asked().in(RatePolicy.closeDate(CurrencyUnit.EUR))))
                .contains("Currency: Spot rate of the close date, into EUR");
        assertThat(asked().in(RatePolicy.closeDate(CurrencyUnit.EUR)).report().parameters())
                .extracting(parameter -> parameter.value().zh())
                .contains("按成交日即期汇率折算为 EUR");
    }

    @Test
    void at_a_glance_stand_the_numbers_of_deals_and_then_their_amounts() {
        deal("CNY 100", "qualification 2026-03-01", "won 2026-03-11");
        deal("CNY 300", "qualification 2026-03-01", "won 2026-03-31");
        deal("CNY 50", "qualification 2026-03-01", "lost 2026-03-02");
        deal("CNY 50", "qualification 2026-03-01", "lost 2026-03-02");
        deal("CNY 1000", "qualification 2026-03-01");

        Report report = report();

        assertThat(figures(report, "All deals"))
                .containsExactly(
                        "Open deals | 1",
                        "Won deals | 2",
                        "Lost deals | 2",
                        "Win rate by count | 0.5",
                        "Mean cycle of won deals | 20",
                        "Median cycle of won deals | 20");
        // Velocity: 4 closed × 0.5 × 200 ÷ 20 days. Weighted: a fifth, as of every deal in qualification.
        assertThat(figures(report, "Amounts in CNY"))
                .containsExactly(
                        "Won value | 400",
                        "Mean won deal | 200",
                        "Median won deal | 200",
                        "Velocity from closed deals, per day | 20",
                        "Open value | 1000",
                        "Weighted pipeline | 200");
    }

    @Test
    void this_quarter_stands_beside_the_same_days_of_the_year_before_and_lost_deals_are_better_fewer() {
        won("CNY 10", "2026-04-01");
        won("CNY 20", "2026-05-15");
        deal("CNY 9", "qualification 2026-01-01", "lost 2026-05-02");
        deal("CNY 9", "qualification 2026-01-01", "lost 2026-05-02");
        won("CNY 3", "2025-03-31");
        won("CNY 5", "2025-04-01");
        won("CNY 7", "2025-05-15");
        won("CNY 900", "2025-05-16");

        Report report = report();

        assertThat(figures(report, "This quarter, 2026 Q2"))
                .containsExactly(
                        "Won deals | 2 | 2 | UP",
                        "Lost deals | 2 | 0 | DOWN",
                        "Win rate by count | 0.5 | 1 | UP",
                        "Won value | 30 | 12 | UP");
        assertThat(note(block(report, KeyFigures.class, "This quarter, 2026 Q2")))
                .isEqualTo("2026-04-01 to 2026-05-15, beside the same days of the quarter a year before.");
    }

    @Test
    void a_quarter_that_is_complete_stands_beside_the_complete_one_though_a_leap_day_makes_it_longer() {
        crm = on("2025-03-31", FiscalCalendar.calendarYear());
        won("CNY 10", "2025-03-31");
        won("CNY 4", "2024-03-31");
        won("CNY 900", "2024-04-01");

        assertThat(figures(report(), "This quarter, 2025 Q1"))
                .contains("Won deals | 1 | 1 | UP", "Won value | 10 | 4 | UP");
    }

    @Test
    void the_last_week_of_a_longer_year_is_not_set_beside_days_of_the_next_year() {
        // The year that ends on 3 February 2024 has 53 weeks, the one before, which ends on 28 January 2023, only 52.
        crm = on(
                "2024-02-01",
                FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY)));
        won("CNY 10", "2024-02-01");
        won("CNY 4", "2023-01-28");
        won("CNY 900", "2023-01-29");

        assertThat(figures(report(), "This quarter, FY2023 Q4"))
                .contains("Won deals | 1 | 1 | UP", "Won value | 10 | 4 | UP");
    }

    @Test
    void each_quarter_in_which_something_closed_has_a_row_with_the_won_value_of_every_currency() {
        deal("CNY 100", "qualification 2026-01-01", "won 2026-01-11");
        deal("CNY 30", "qualification 2026-04-01", "won 2026-04-21");
        deal("EUR 7", "qualification 2026-04-01", "won 2026-04-16");
        deal("CNY 9", "qualification 2026-04-01", "lost 2026-04-02");
        deal("CNY 9", "qualification 2026-04-01", "lost 2026-04-02");
        deal("CNY 9", "qualification 2026-04-01");

        Report report = report();

        assertThat(titles(report, "Results over time"))
                .containsSubsequence(
                        "Won value by month (CNY)", "Won value by month (EUR)", "Closed by fiscal quarter");
        assertThat(columns(report, "Closed by fiscal quarter"))
                .containsExactly(
                        "Quarter",
                        "Won deals",
                        "Lost deals",
                        "Win rate by count",
                        "Mean cycle of won deals",
                        "Won value (CNY)",
                        "Won value (EUR)");
        assertThat(rows(report, "Closed by fiscal quarter"))
                .containsExactly("2026 Q1 | 1 | 0 | 1 | 10 | 100 | 0", "2026 Q2 | 2 | 2 | 0.5 | 17.5 | 30 | 7");
        assertThat(total(report, "Closed by fiscal quarter")).isEqualTo("All | 3 | 2 | 0.6 | 15 | 130 | 7");
    }

    @Test
    void the_trend_shows_the_last_three_years_of_a_company_that_closes_every_month() {
        LocalDate day = LocalDate.of(2023, 4, 10);
        for (int i = 0; i < 38; i++) {
            won("CNY " + (i + 1), day.plusMonths(i).toString());
        }

        Trend trend = block(report(), Trend.class, "Won value by month");

        assertThat(trend.periods()).hasSize(36);
        assertThat(trend.series().get(0).values()).hasSize(36);
        assertThat(number(trend.series().get(0).values().get(0))).isEqualTo("3");
        assertThat(number(trend.series().get(0).values().get(35))).isEqualTo("38");
    }

    @Test
    void the_trend_ends_with_the_last_month_also_where_years_passed_without_a_deal() {
        won("CNY 7", "2022-01-10");
        won("CNY 8", "2025-05-10");
        won("CNY 9", "2026-05-10");

        Trend trend = block(report(), Trend.class, "Won value by month");

        assertThat(trend.periods()).hasSize(36);
        assertThat(trend.periods().get(0).en()).isEqualTo("June 2023");
        assertThat(trend.periods().get(35).en()).isEqualTo("May 2026");
        assertThat(number(trend.series().get(0).values().get(35))).isEqualTo("9");
        assertThat(number(trend.comparison().orElseThrow().values().get(35))).isEqualTo("8");
    }
}
