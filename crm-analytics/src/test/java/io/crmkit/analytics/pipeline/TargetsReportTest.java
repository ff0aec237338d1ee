package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.bars;
import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.columns;
import static io.crmkit.analytics.pipeline.Shown.note;
import static io.crmkit.analytics.pipeline.Shown.path;
import static io.crmkit.analytics.pipeline.Shown.rows;
import static io.crmkit.analytics.pipeline.Shown.series;
import static io.crmkit.analytics.pipeline.Shown.titles;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.analytics.goal.QuotaAttributes;
import io.crmkit.analytics.goal.QuotaCommands;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Create;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Store;
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
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order and under which words targets stand: on the 45th of the 91 days of the second quarter of 2026. */
class TargetsReportTest {

    private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final Store store = MemoryStore.create();
    private final Crm crm = crm(FiscalCalendar.calendarYear());
    private final Session session = crm.as(Actor.of("boss", Role.MANAGER));

    private Crm crm(FiscalCalendar fiscal) {
        return QuotaCommands.keptBy(Crm.builder())
                .store(store)
                .access(AccessPolicy.demo())
                .process(SalesProcess.simple())
                .fiscalCalendar(fiscal)
                .rates(ExchangeRates.table()
                        .source("test")
                        .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 4, 1), "8")
                        .build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    @BeforeEach
    void sellers() {
        for (String name : List.of("Li", "Wang", "Zhao")) {
            session.members()
                    .add(m -> m.id(Id.of(name.toLowerCase(Locale.ROOT))).name(name))
                    .orThrow();
        }
    }

    private void quota(String seller, String period, String amount) {
        quota(session, seller, period, amount);
    }

    private static void quota(Session session, String seller, String period, String amount) {
        session.run(new Create<>(
                        QuotaCommands.SET,
                        QuotaAttributes.CATALOGUE,
                        Optional.empty(),
                        Assignments.<Quota>builder()
                                .set(QuotaAttributes.SELLER, Id.of(seller))
                                .set(QuotaAttributes.PERIOD, period)
                                .set(QuotaAttributes.AMOUNT, Money.parse(amount))
                                .build()))
                .orThrow();
    }

    private void closed(String how, String owner, String amount, String day) {
        session.opportunities()
                .record(
                        o -> o.name("Deal").owner(Id.of(owner)).amount(Money.parse(amount)),
                        path("qualification 2020-01-01", how + " " + day))
                .orThrow();
    }

    private void won(String owner, String amount) {
        closed("won", owner, amount, "2026-05-01");
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    private Report converted() {
        return PipelineReport.of(crm, session).in(RatePolicy.closeDate(CNY)).report();
    }

    private static Label words(Report report) {
        return report.sections().stream()
                .filter(section -> section.heading().en().equals("Targets"))
                .findFirst()
                .orElseThrow()
                .words()
                .orElseThrow();
    }

    @Test
    void targets_of_one_period_have_figures_and_a_chart_but_no_table_of_periods() {
        quota("li", "2026-Q2", "CNY 100");
        won("li", "CNY 50");

        assertThat(titles(report(), "Targets"))
                .containsExactly("Targets by seller, 2026 Q2", "Attainment by seller, 2026 Q2");
    }

    @Test
    void of_equal_attainments_names_decide_and_whoever_has_no_target_stands_below_all_who_have_one() {
        quota("wang", "2026-Q2", "CNY 100");
        quota("li", "2026-Q2", "CNY 200");
        quota("zhao", "2026-Q2", "CNY 0");
        won("wang", "CNY 50");
        won("li", "CNY 100");
        won("Aaron", "CNY 900");

        Report report = report();

        assertThat(bars(report, "Attainment by seller, 2026 Q2"))
                .containsExactly(
                        "Li | 0.5 | 100 | 200",
                        "Wang | 0.5 | 50 | 100",
                        "Zhao | none | 0 | 0",
                        "Aaron | none | 900 | none");
        assertThat(note(block(report, Bars.class, "Attainment by seller, 2026 Q2")))
                .contains("Without a target, but with won deals: 1;")
                .contains("whoever is left of it is behind an even pace");
    }

    @Test
    void where_everybody_has_a_target_nothing_is_said_of_people_without_one() {
        quota("li", "2026-Q1", "CNY 100");
        closed("won", "li", "CNY 25", "2026-03-31");

        Bars bars = block(report(), Bars.class, "Attainment by seller, 2026 Q1");

        assertThat(note(bars)).isEqualTo("The line is the target, 100 %.");
        assertThat(bars.note().orElseThrow().zh()).isEqualTo("竖线为目标（100%）。");
    }

    @Test
    void lost_deals_and_those_of_another_quarter_count_for_no_target() {
        quota("li", "2026-Q2", "CNY 100");
        won("li", "CNY 25");
        closed("lost", "li", "CNY 30", "2026-05-01");
        closed("won", "li", "CNY 40", "2026-03-31");

        assertThat(bars(report(), "Attainment by seller, 2026 Q2")).containsExactly("Li | 0.25 | 25 | 100");
    }

    @Test
    void targets_of_each_currency_are_met_by_deals_in_it_those_of_the_deals_first() {
        quota("li", "2026-Q2", "USD 10");
        quota("li", "2026-Q2", "EUR 10");
        quota("li", "2026-Q2", "CNY 100");
        won("li", "CNY 50");
        won("li", "CNY 10");
        won("li", "EUR 4");

        Report report = report();

        assertThat(titles(report, "Targets"))
                .containsExactly(
                        "Targets by seller, 2026 Q2 (CNY)",
                        "Attainment by seller, 2026 Q2 (CNY)",
                        "Targets by seller, 2026 Q2 (EUR)",
                        "Attainment by seller, 2026 Q2 (EUR)",
                        "Targets by seller, 2026 Q2 (USD)",
                        "Attainment by seller, 2026 Q2 (USD)");
        assertThat(bars(report, "Attainment by seller, 2026 Q2 (CNY)")).containsExactly("Li | 0.6 | 60 | 100");
        assertThat(bars(report, "Attainment by seller, 2026 Q2 (EUR)")).containsExactly("Li | 0.4 | 4 | 10");
        assertThat(bars(report, "Attainment by seller, 2026 Q2 (USD)")).containsExactly("Li | 0 | 0 | 10");
    }

    @Test
    void two_years_of_months_stand_below_each_other_and_of_more_the_last_ones() {
        for (int i = 0; i < 24; i++) {
            quota("li", "%d-M%02d".formatted(2024 + (5 + i) / 12, (5 + i) % 12 + 1), "CNY 100");
        }
        String title = "Targets by seller over time";
        won("li", "CNY 30");
        closed("won", "li", "CNY 80", "2024-06-30");

        Report two = report();
        assertThat(block(two, DataTable.class, title).note()).isEmpty();
        assertThat(columns(two, title)).startsWith("Period", "Attainment by value", "Attained", "Target");
        assertThat(rows(two, title)).hasSize(24);
        assertThat(rows(two, title).get(0)).startsWith("June 2024 | 0.8 | 80 | 100");
        assertThat(rows(two, title).get(23)).startsWith("May 2026 | 0.3 | 30 | 100");

        quota("li", "2024-M05", "CNY 100");

        Report more = report();
        assertThat(note(block(more, DataTable.class, title))).isEqualTo("The last 24 of 25 periods.");
        assertThat(rows(more, title)).hasSize(24);
        assertThat(rows(more, title).get(0)).startsWith("June 2024");
    }

    @Test
    void the_words_of_the_section_name_only_what_is_left_out() {
        quota("li", "2026-Q2", "CNY 100");
        won("li", "CNY 30");

        assertThat(words(report()).en())
                .doesNotContain(
                        "have not begun", "no such periods", "No exchange rate", "converted", "No member belongs");
    }

    @Test
    void targets_of_a_week_that_only_another_calendar_has_are_named_and_left_out() {
        Crm retail =
                crm(FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY)));
        quota(retail.as(Actor.of("boss", Role.MANAGER)), "li", "2023-W53", "CNY 900");
        quota("li", "2026-Q2", "CNY 100");
        won("li", "CNY 30");

        Report report = report();

        assertThat(words(report).en())
                .contains("The fiscal calendar has no such periods, so their targets are left out: 2023-W53.");
        assertThat(words(report).zh()).contains("2023-W53");
        assertThat(titles(report, "Targets")).hasSize(2);
    }

    @Test
    void a_missing_rate_is_named_in_both_languages() {
        quota("li", "2026-Q2", "USD 100");
        won("li", "CNY 30");

        Label words = words(converted());

        assertThat(words.en()).contains("No exchange rate is known for some targets: Spot rate USD/CNY on 2026-04-01.");
        assertThat(words.zh()).contains("部分目标缺少汇率：").contains("USD/CNY").contains("2026-04-01");
    }

    @Test
    void a_target_stands_also_where_what_was_won_cannot_be_converted() {
        quota("li", "2026-Q2", "CNY 10");
        quota("wang", "2026-Q2", "USD 10");
        won("li", "USD 4");
        won("wang", "CNY 7");
        won("zhao", "USD 3");

        Bars bars = block(converted(), Bars.class, "Attainment by seller, 2026 Q2");

        assertThat(series(bars.bars()))
                .containsExactly("Li | none | none | 10", "Wang | none | 7 | none", "Zhao | none | none | none");
        assertThat(bars.bars())
                .extracting(bar -> bar.values().get(2).undefined().map(Undefined::reason))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Undefined.Reason.MISSING_RATE),
                        Optional.of(Undefined.Reason.NO_DATA));
    }
}
