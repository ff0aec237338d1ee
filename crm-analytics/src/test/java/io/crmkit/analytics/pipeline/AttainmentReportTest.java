package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.analytics.goal.QuotaAttributes;
import io.crmkit.analytics.goal.QuotaCommands;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Create;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Split;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What was won beside what was to be won: on the 45th of the 91 days of the second quarter of 2026. */
class AttainmentReportTest {

    private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Crm crm = crm(FiscalCalendar.calendarYear());
    private Session session = session();

    private static Crm crm(FiscalCalendar fiscal) {
        Crm crm = QuotaCommands.keptBy(Crm.builder())
                .access(AccessPolicy.demo())
                .process(SalesProcess.simple())
                .fiscalCalendar(fiscal)
                .rates(ExchangeRates.table()
                        .source("test")
                        .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 4, 1), "8")
                        .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 5, 1), "7")
                        .build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        Session session = crm.as(Actor.of("boss", Role.MANAGER));
        session.members().add(m -> m.id(Id.of("li")).name("Li").region("North")).orThrow();
        session.members()
                .add(m -> m.id(Id.of("wang")).name("Wang").region("South"))
                .orThrow();
        session.members()
                .add(m -> m.id(Id.of("zhao")).name("Zhao").region("South"))
                .orThrow();
        return crm;
    }

    private Session session() {
        return crm.as(Actor.of("boss", Role.MANAGER));
    }

    private void in(FiscalCalendar fiscal) {
        crm = crm(fiscal);
        session = session();
    }

    private void quota(String seller, String region, String period, String amount) {
        Assignments.Builder<Quota> values = Assignments.<Quota>builder()
                .set(QuotaAttributes.PERIOD, period)
                .set(QuotaAttributes.AMOUNT, Money.parse(amount));
        if (!seller.isEmpty()) {
            values.set(QuotaAttributes.SELLER, Id.of(seller));
        }
        if (!region.isEmpty()) {
            values.set(QuotaAttributes.REGION, region);
        }
        session.run(new Create<>(QuotaCommands.SET, QuotaAttributes.CATALOGUE, Optional.empty(), values.build()))
                .orThrow();
    }

    private void won(String owner, String amount, String day, Split... splits) {
        session.opportunities()
                .record(
                        o -> {
                            o.name("Deal " + amount).owner(Id.of(owner)).amount(Money.parse(amount));
                            return splits.length == 0 ? o : o.set(OpportunityAttributes.SPLITS, List.of(splits));
                        },
                        Backfill.Step.of("qualification", Instant.parse("2025-01-01T08:00:00Z")),
                        Backfill.Step.of("won", Instant.parse(day + "T08:00:00Z")))
                .orThrow();
    }

    private Optional<Section> section(Report report) {
        return report.sections().stream()
                .filter(section -> section.heading().en().equals("Targets"))
                .findFirst();
    }

    private Section section() {
        return section(PipelineReport.of(crm, session).report()).orElseThrow();
    }

    private static <B extends Block> B block(Section section, Class<B> type, String title) {
        return section.blocks().stream()
                .filter(block -> type.isInstance(block) && block.title().en().startsWith(title))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Reading> bar(Section section, String title, String name) {
        return block(section, Bars.class, title).bars().stream()
                .filter(bar -> bar.label().en().equals(name))
                .map(Series::values)
                .findFirst()
                .orElseThrow();
    }

    private static Reading tile(Section section, String title, String measure) {
        return block(section, KeyFigures.class, title).figures().stream()
                .map(figure -> figure.value())
                .filter(value -> value.figure()
                        .filter(figure -> figure.measure().equals(measure))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(Reading reading) {
        return reading.number().orElseThrow();
    }

    @Test
    void without_quotas_nothing_is_said_of_targets() {
        won("li", "CNY 10", "2026-05-01");

        assertThat(section(PipelineReport.of(crm, session).report())).isEmpty();
        Crm keepsNone = Crm.inMemory();
        assertThat(section(PipelineReport.of(keepsNone, keepsNone.as(Actor.of("li", Role.SALES)))
                        .report()))
                .isEmpty();
    }

    @Test
    void each_seller_stands_beside_his_target_and_the_best_comes_first() {
        quota("li", "", "2026-Q2", "CNY 100");
        quota("wang", "", "2026-Q2", "CNY 200");
        won("li", "CNY 50", "2026-04-01");
        won("wang", "CNY 150", "2026-05-15");
        won("wang", "CNY 999", "2026-03-31");

        Section section = section();

        assertThat(block(section, Bars.class, "Attainment by seller, 2026 Q2").bars())
                .extracting(bar -> bar.label().en())
                .containsExactly("Wang", "Li");
        assertThat(number(bar(section, "Attainment by seller", "Wang").get(0))).isEqualByComparingTo("0.75");
        assertThat(number(bar(section, "Attainment by seller", "Li").get(0))).isEqualByComparingTo("0.5");
        assertThat(bar(section, "Attainment by seller", "Li")
                        .get(0)
                        .figure()
                        .orElseThrow()
                        .measure())
                .isEqualTo("attainment.value");
        assertThat(number(tile(section, "Targets by seller", "attainment.value")))
                .isEqualByComparingTo(new BigDecimal(200).divide(new BigDecimal(300), MathContext.DECIMAL128));
    }

    @Test
    void a_period_that_runs_says_how_much_of_it_is_over_and_what_an_even_pace_would_be() {
        quota("li", "", "2026-Q2", "CNY 91");
        won("li", "CNY 54", "2026-05-01");

        Section section = section();
        Bars bars = block(section, Bars.class, "Attainment by seller");

        assertThat(bars.marks())
                .extracting(mark -> mark.label().en())
                .containsExactly("Target", "Share of the period elapsed");
        assertThat(number(bars.marks().get(0).value())).isEqualByComparingTo("1");
        assertThat(number(bars.marks().get(1).value()).doubleValue()).isEqualTo(45.0 / 91);
        assertThat(number(tile(section, "Targets by seller", "attainment.pace.value")))
                .isEqualByComparingTo("1.2");
        assertThat(block(section, KeyFigures.class, "Targets by seller")
                        .note()
                        .orElseThrow()
                        .en())
                .contains("45 of 91 days are over", "to date");
    }

    @Test
    void of_a_period_that_is_over_only_the_target_is_marked() {
        quota("li", "", "2026-Q1", "CNY 91");
        won("li", "CNY 54", "2026-03-31");

        Section section = section();

        assertThat(block(section, Bars.class, "Attainment by seller, 2026 Q1").marks())
                .hasSize(1);
        assertThat(number(tile(section, "Targets by seller", "attainment.elapsed")))
                .isEqualByComparingTo("1");
        assertThat(block(section, KeyFigures.class, "Targets by seller")
                        .note()
                        .orElseThrow()
                        .en())
                .contains("which is over");
    }

    @Test
    void of_a_target_of_zero_no_attainment_is_defined_but_what_came_is_told() {
        quota("li", "", "2026-Q2", "CNY 0");
        quota("wang", "", "2026-Q2", "CNY 100");
        won("li", "CNY 54", "2026-05-01");

        List<Reading> li = bar(section(), "Attainment by seller", "Li");

        assertThat(li.get(0).undefined().orElseThrow().reason()).isEqualTo(Undefined.Reason.ZERO_DENOMINATOR);
        assertThat(li.get(1).outcome())
                .hasToString(Reading.of(Money.parse("CNY 54")).outcome().toString());
        assertThat(number(li.get(2))).isEqualByComparingTo("0");
    }

    @Test
    void a_target_without_sales_is_an_attainment_of_zero() {
        quota("zhao", "", "2026-Q2", "CNY 100");

        List<Reading> zhao = bar(section(), "Attainment by seller", "Zhao");

        assertThat(number(zhao.get(0))).isEqualByComparingTo("0");
        assertThat(zhao.get(1).currency()).contains(CNY);
    }

    @Test
    void who_has_no_target_is_told_with_what_he_won_and_counts_in_no_attainment() {
        quota("li", "", "2026-Q2", "CNY 100");
        won("li", "CNY 100", "2026-05-01");
        won("wang", "CNY 30", "2026-05-01");

        Section section = section();
        List<Reading> wang = bar(section, "Attainment by seller", "Wang");

        assertThat(wang.get(0).undefined()).isPresent();
        assertThat(number(wang.get(1))).isEqualByComparingTo("30");
        assertThat(wang.get(2).undefined().orElseThrow().reason()).isEqualTo(Undefined.Reason.NO_DATA);
        assertThat(number(tile(section, "Targets by seller", "attainment.value")))
                .isEqualByComparingTo("1");
        assertThat(block(section, Bars.class, "Attainment by seller")
                        .note()
                        .orElseThrow()
                        .en())
                .contains("Without a target, but with won deals: 1");
    }

    @Test
    void a_shared_deal_counts_for_each_by_his_part_and_an_overlay_for_nobody() {
        quota("li", "", "2026-Q2", "CNY 100");
        quota("wang", "", "2026-Q2", "CNY 100");
        won(
                "li",
                "CNY 100",
                "2026-05-01",
                Split.of(Id.of("li"), "0.7"),
                Split.of(Id.of("wang"), "0.3"),
                Split.overlay(Id.of("zhao"), "1"));

        Section section = section();

        assertThat(number(bar(section, "Attainment by seller", "Li").get(0))).isEqualByComparingTo("0.7");
        assertThat(number(bar(section, "Attainment by seller", "Wang").get(0))).isEqualByComparingTo("0.3");
    }

    @Test
    void regions_have_targets_of_their_own_and_one_that_nobody_belongs_to_is_named() {
        quota("", "South", "2026", "CNY 1000");
        quota("", "Suoth", "2026", "CNY 1000");
        won("wang", "CNY 100", "2026-01-01");
        won("zhao", "CNY 150", "2026-05-01");

        Section section = section();

        assertThat(number(bar(section, "Attainment by region, 2026", "South").get(0)))
                .isEqualByComparingTo("0.25");
        assertThat(number(bar(section, "Attainment by region, 2026", "Suoth").get(0)))
                .isEqualByComparingTo("0");
        assertThat(section.words().orElseThrow().en()).contains("No member belongs to the region: Suoth.");
        assertThat(section.words().orElseThrow().zh()).contains("Suoth");
    }

    @Test
    void several_quotas_of_one_period_are_added_up() {
        quota("li", "", "2026-Q2", "CNY 60");
        quota("li", "", "2026-Q2", "CNY 40");
        won("li", "CNY 25", "2026-05-01");

        assertThat(number(bar(section(), "Attainment by seller", "Li").get(0))).isEqualByComparingTo("0.25");
    }

    @Test
    void periods_that_have_begun_stand_below_each_other_and_later_ones_are_counted() {
        quota("li", "", "2025-Q4", "CNY 100");
        quota("li", "", "2026-Q1", "CNY 100");
        quota("li", "", "2026-Q2", "CNY 100");
        quota("li", "", "2026-Q3", "CNY 100");
        won("li", "CNY 120", "2025-12-31");
        won("li", "CNY 20", "2026-04-01");

        Section section = section();
        DataTable periods = block(section, DataTable.class, "Targets by seller over time");

        assertThat(periods.rows()).hasSize(3);
        assertThat(number((Reading) periods.rows().get(0).cells().get(1))).isEqualByComparingTo("1.2");
        assertThat(number((Reading) periods.rows().get(1).cells().get(1))).isEqualByComparingTo("0");
        assertThat(number((Reading) periods.rows().get(2).cells().get(1))).isEqualByComparingTo("0.2");
        assertThat(section.words().orElseThrow().en()).contains("Targets of periods that have not begun: 1.");
    }

    @Test
    void only_future_targets_leave_a_section_that_says_so() {
        quota("li", "", "2027", "CNY 100");

        assertThat(section().blocks()).isEmpty();
        assertThat(section().words().orElseThrow().en()).contains("not begun: 1");
    }

    @Test
    void a_fiscal_year_may_begin_in_any_month() {
        in(FiscalCalendar.startingIn(Month.FEBRUARY));
        quota("li", "", "2026-Q2", "CNY 100");
        quota("li", "", "2026-Q1", "CNY 100");
        won("li", "CNY 10", "2026-04-30");
        won("li", "CNY 30", "2026-05-01");

        Section section = section();

        assertThat(number(bar(section, "Attainment by seller, FY2026 Q2", "Li").get(0)))
                .isEqualByComparingTo("0.3");
        assertThat(number(tile(section, "Targets by seller", "attainment.elapsed"))
                        .doubleValue())
                .isEqualTo(15.0 / 92);
    }

    @Test
    void without_a_policy_each_currency_stands_apart_even_if_no_deal_has_it() {
        quota("li", "", "2026-Q2", "CNY 100");
        quota("li", "", "2026-Q2", "EUR 10");
        won("li", "CNY 50", "2026-05-01");

        Section section = section();

        assertThat(section.blocks().stream()
                        .filter(Bars.class::isInstance)
                        .map(bars -> ((Bars) bars).bars().get(0).values().get(0))
                        .map(AttainmentReportTest::number))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("0.5"), BigDecimal.ZERO);
        assertThat(section.blocks().get(section.blocks().size() - 1).title().en())
                .contains("(EUR)");
    }

    @Test
    void with_a_policy_targets_are_converted_at_the_first_day_and_deals_at_their_own() {
        quota("li", "", "2026-Q2", "EUR 10");
        won("li", "EUR 4", "2026-05-02");
        won("li", "CNY 12", "2026-05-02");

        Section section = section(PipelineReport.of(crm, session)
                        .in(RatePolicy.closeDate(CNY))
                        .report())
                .orElseThrow();

        assertThat(number(bar(section, "Attainment by seller", "Li").get(0))).isEqualByComparingTo("0.5");
        assertThat(section.words().orElseThrow().en()).contains("at the rate of the first day of their period");
    }

    @Test
    void a_rate_that_is_missing_is_named_and_leaves_no_sum() {
        quota("li", "", "2026-Q1", "EUR 10");
        quota("wang", "", "2026-Q1", "CNY 10");

        Section section = section(PipelineReport.of(crm, session)
                        .in(RatePolicy.closeDate(CNY))
                        .report())
                .orElseThrow();

        assertThat(bar(section, "Attainment by seller", "Li")
                        .get(0)
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Undefined.Reason.MISSING_RATE);
        assertThat(number(bar(section, "Attainment by seller", "Wang").get(0))).isEqualByComparingTo("0");
        assertThat(block(section, KeyFigures.class, "Targets by seller").figures())
                .allSatisfy(figure -> assertThat(figure.value().undefined()).isPresent());
        assertThat(section.words().orElseThrow().en()).contains("EUR/CNY on 2026-01-01");
    }

    @Test
    void every_figure_is_defined_in_the_report() {
        quota("li", "", "2026-Q2", "CNY 100");
        won("li", "CNY 50", "2026-05-01");

        Report report = PipelineReport.of(crm, session).report();

        assertThat(report.definitionsShown())
                .filteredOn(definition -> definition.measure().startsWith("attain"))
                .extracting(definition -> definition.measure())
                .contains("attainment.value", "attained.value", "attainment.count", "attainment.elapsed");
        assertThat(report.definitionsShown())
                .allSatisfy(definition -> assertThat(definition.lines().size()).isGreaterThan(3));
        assertThat(TextReport.in(Locale.SIMPLIFIED_CHINESE).write(report)).contains("目标达成", "按销售人员目标完成率", "时间进度");
    }

    @Test
    void a_deal_that_cannot_be_converted_leaves_no_attainment_and_names_the_rate() {
        quota("li", "", "2026-Q1", "CNY 10");
        won("li", "EUR 4", "2026-03-02");

        Section section = section(PipelineReport.of(crm, session)
                        .in(RatePolicy.closeDate(CNY))
                        .report())
                .orElseThrow();
        Reading attainment = bar(section, "Attainment by seller", "Li").get(0);

        assertThat(attainment.undefined().orElseThrow().label().en()).contains("EUR/CNY on 2026-03-02");
        assertThat(block(section, KeyFigures.class, "Targets by seller").figures())
                .allSatisfy(figure -> assertThat(
                                figure.value().undefined().orElseThrow().label().en())
                        .contains("EUR/CNY on 2026-03-02"));
    }

    @Test
    void what_nobody_owns_stands_apart_without_a_target() {
        quota("li", "", "2026-Q2", "CNY 10");
        quota("", "North", "2026", "CNY 10");
        session.opportunities()
                .record(
                        o -> o.name("Nobody's").amount(Money.parse("CNY 5")),
                        Backfill.Step.of("qualification", Instant.parse("2025-01-01T08:00:00Z")),
                        Backfill.Step.of("won", Instant.parse("2026-05-01T08:00:00Z")))
                .orThrow();

        Section section = section();

        assertThat(number(bar(section, "Attainment by seller", "(blank)").get(1)))
                .isEqualByComparingTo("5");
        assertThat(number(bar(section, "Attainment by region", "(blank)").get(1)))
                .isEqualByComparingTo("5");
    }
}
