package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.MONTH;
import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.STATUS;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static io.crmkit.analytics.cube.CubeFixture.lost;
import static io.crmkit.analytics.cube.CubeFixture.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import io.crmkit.core.time.WeekPattern;
import io.crmkit.core.time.YearEnd;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class CubeTest {

    private static final Measure VALUE = PipelineKpis.WON_VALUE;
    private static final Measure RATE = PipelineKpis.WIN_RATE;

    private static final List<Opportunity> FOUR = List.of(
            won("North", "CNY 100", "2026-02-01"),
            lost("North", "CNY 10", "2026-02-02"),
            won("South", "CNY 30", "2026-05-01"),
            won("East", "CNY 30", "2026-08-01"));

    private static List<String> names(CubeGroup group) {
        return group.groups().stream().map(below -> below.label().en()).toList();
    }

    private static String relative(Outcome outcome) {
        return outcome instanceof Undefined why
                ? why.reason().code()
                : ((Outcome.Scalar) outcome).value().toPlainString();
    }

    private static Change change(CubeGroup group, Measure measure) {
        return group.change(measure.name()).orElseThrow();
    }

    @Test
    void a_subtotal_of_shares_is_the_share_of_all_records_and_no_mean_of_shares() {
        CubeTable<Opportunity> table =
                cube(FOUR).measures(RATE).by(REGION, QUARTER).table();

        assertThat(table.total().figure("win-rate.count").number()).hasValue(new BigDecimal("0.75"));
        assertThat(table.at("North").figure("win-rate.count").number()).hasValue(new BigDecimal("0.5"));
        assertThat(names(table.total())).containsExactly("East", "North", "South");
        assertThat(names(table.at("North"))).containsExactly("2026 Q1");
        assertThat(table.at("North", "2026-Q1").path()).hasSize(2);
        assertThat(table.at("North", "2026 Q1").toString()).isEqualTo("North / 2026 Q1");
    }

    @Test
    void equal_ones_of_the_largest_stand_in_the_order_of_their_dimension() {
        CubeTable<Opportunity> table =
                cube(FOUR).measures(VALUE, RATE).by(REGION).top(2, VALUE).table();

        assertThat(names(table.total())).containsExactly("North", "East", "Rest (1)");
        CubeGroup rest = table.total().groups().get(2);
        assertThat(rest.label().zh()).isEqualTo("其余（1）");
        assertThat(rest.path().get(0).merged()).isEqualTo(1);
        assertThat(rest.figure("won.value").outcome())
                .isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY 30.00"))));
        assertThat(rest.figure("win-rate.count").number()).hasValue(BigDecimal.ONE);
        assertThat(names(cube(FOUR)
                        .measures(VALUE)
                        .by(REGION)
                        .top(9, VALUE)
                        .table()
                        .total()))
                .containsExactly("North", "East", "South");
    }

    @Test
    void undefined_figures_come_last() {
        List<Opportunity> deals = new ArrayList<>(FOUR);
        deals.add(CubeFixture.deal("Aaa", Status.OPEN, "CNY 1", null));

        assertThat(names(cube(deals)
                        .measures(RATE)
                        .by(REGION)
                        .top(9, RATE)
                        .table()
                        .total()))
                .containsExactly("East", "South", "North", "Aaa");
    }

    @Test
    void amounts_of_several_currencies_have_no_order() {
        List<Opportunity> deals = new ArrayList<>(FOUR);
        deals.add(won("Abroad", "EUR 1", "2026-02-01"));

        CubeTable<Opportunity> table =
                cube(deals).measures(VALUE).by(REGION).top(1, VALUE).table();

        assertThat(table.unordered().orElseThrow().reason()).isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(names(table.total())).containsExactly("Abroad", "East", "North", "South");
    }

    @Test
    void a_period_without_records_is_shown_and_compared() {
        CubeTable<Opportunity> table = cube(FOUR)
                .measures(VALUE, PipelineKpis.WON_COUNT, RATE)
                .by(REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .table();

        assertThat(names(table.at("North"))).containsExactly("2026 Q1", "2026 Q2", "2026 Q3");
        Change fall = change(table.at("North", "2026-Q2"), VALUE);
        assertThat(fall.difference()).isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY -100.00"))));
        assertThat(relative(fall.relative())).isEqualTo("-1");
        Change begin = change(table.at("South", "2026-Q2"), VALUE);
        assertThat(relative(begin.relative())).isEqualTo("zero-denominator");
        Change count = change(table.at("South", "2026-Q2"), PipelineKpis.WON_COUNT);
        assertThat(count.difference()).isEqualTo(new Outcome.Scalar(BigDecimal.ONE));
        assertThat(relative(count.relative())).isEqualTo("zero-denominator");
        assertThat(relative(change(table.at("South", "2026-Q3"), RATE).relative()))
                .isEqualTo("zero-denominator");
        assertThat(table.at("North").changes()).isEmpty();
        assertThat(table.at("North").change("won.value")).isEmpty();
    }

    @Test
    void a_group_without_any_date_has_no_periods_and_nothing_to_compare() {
        List<Opportunity> deals = new ArrayList<>(FOUR);
        deals.add(CubeFixture.deal("Far", Status.OPEN, "CNY 1", null));

        CubeTable<Opportunity> table = cube(deals)
                .measures(VALUE)
                .by(REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .table();

        assertThat(names(table.at("Far"))).containsExactly("(blank)");
        assertThat(table.at("Far", "(blank)").changes()).isEmpty();
    }

    @Test
    void below_a_period_those_stand_too_that_only_the_one_before_has() {
        CubeTable<Opportunity> table = cube(FOUR)
                .measures(VALUE)
                .by(QUARTER, REGION)
                .comparing(Against.PREVIOUS)
                .table();

        assertThat(names(table.at("2026-Q1"))).containsExactly("North");
        assertThat(names(table.at("2026-Q2"))).containsExactly("North", "South");
        assertThat(relative(change(table.at("2026-Q2", "North"), VALUE).relative()))
                .isEqualTo("-1");
        assertThat(relative(change(table.at("2026-Q2"), VALUE).relative())).isEqualTo("-0.7");
    }

    @Test
    void the_first_period_that_is_told_is_still_compared_with_the_one_before() {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        CubeTable<Opportunity> table = cube(FOUR)
                .measures(VALUE)
                .by(REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .periods(fiscal.parse("2026-Q2"), fiscal.parse("2026-Q4"))
                .table();

        assertThat(names(table.at("North"))).containsExactly("2026 Q2", "2026 Q3", "2026 Q4");
        assertThat(relative(change(table.at("North", "2026-Q2"), VALUE).relative()))
                .isEqualTo("-1");
        assertThat(table.at("North").figure("won.value").outcome()).isEqualTo(new Outcome.Amounts(List.of()));
        assertThat(table.total().figure("won.value").outcome())
                .isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY 60.00"))));
    }

    @Test
    void what_is_below_zero_or_undefined_is_no_base_of_a_share() {
        Measure change = Measure.named("balance", 1)
                .label("Balance", "差额")
                .over(OpportunityAttributes.CATALOGUE)
                .unit(Unit.NUMBER)
                .asOf()
                .tally("all", Tally.count())
                .formula(Formula.of("all").minus(Formula.constant(2)));
        CubeTable<Opportunity> table = cube(FOUR)
                .measures(change, PipelineKpis.CYCLE_MEDIAN)
                .by(QUARTER)
                .comparing(Against.PREVIOUS)
                .table();

        assertThat(relative(change(table.at("2026-Q3"), change).relative())).isEqualTo("negative-base");
        assertThat(change(table.at("2026-Q3"), change).difference()).isEqualTo(new Outcome.Scalar(BigDecimal.ZERO));
        assertThat(relative(
                        change(table.at("2026-Q1"), PipelineKpis.CYCLE_MEDIAN).relative()))
                .isEqualTo("no-data");
        assertThat(change(table.at("2026-Q1"), PipelineKpis.CYCLE_MEDIAN).difference())
                .isInstanceOf(Undefined.class);
    }

    @Test
    void amounts_that_changed_their_currency_are_subtracted_in_each_and_have_no_share() {
        List<Opportunity> deals = List.of(won("North", "CNY 100", "2026-02-01"), won("North", "EUR 10", "2026-05-01"));
        CubeTable<Opportunity> table = cube(deals)
                .measures(VALUE, PipelineKpis.DEAL_SIZE)
                .by(QUARTER)
                .comparing(Against.PREVIOUS)
                .table();

        Change value = change(table.at("2026-Q2"), VALUE);
        assertThat(value.difference())
                .isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY -100.00"), BigMoney.parse("EUR 10.00"))));
        assertThat(relative(value.relative())).isEqualTo("mixed-currencies");
        assertThat(relative(change(table.at("2026-Q2"), PipelineKpis.DEAL_SIZE).difference()))
                .isEqualTo("mixed-currencies");
        assertThat(table.total()
                        .figure("deal-size.won.mean")
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
    }

    /** A retail calendar: the fiscal year 2023 has 53 weeks, and its last quarter fourteen. */
    @Test
    void the_53rd_week_is_compared_with_the_last_week_of_a_year_of_52() {
        FiscalCalendar retail =
                FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));
        FiscalPeriod long53 = retail.parse("2023-W53");
        List<Opportunity> deals = List.of(
                won("North", "CNY 10", retail.parse("2022-W52").first().toString()),
                won("North", "CNY 30", retail.parse("2023-W52").first().toString()),
                won("North", "CNY 40", long53.first().toString()));

        CubeTable<Opportunity> weeks = cube(deals, retail)
                .measures(VALUE)
                .by(Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.WEEK))
                .comparing(Against.SAME_LAST_YEAR)
                .table();
        assertThat(change(weeks.at("2023-W53"), VALUE).compared()).isEqualTo(retail.parse("2022-W52"));
        assertThat(relative(change(weeks.at("2023-W53"), VALUE).relative())).isEqualTo("3");
        assertThat(relative(change(weeks.at("2023-W52"), VALUE).relative())).isEqualTo("2");
        assertThat(change(weeks.at("2023-W53"), VALUE).isEven()).isTrue();
        assertThat(weeks.total().groups()).hasSize(54);

        CubeTable<Opportunity> quarters = cube(deals, retail)
                .measures(VALUE)
                .by(QUARTER)
                .comparing(Against.SAME_LAST_YEAR)
                .table();
        Change quarter = change(quarters.at("2023-Q4"), VALUE);
        assertThat(quarter.period().days()).isEqualTo(98);
        assertThat(quarter.compared().days()).isEqualTo(91);
        assertThat(quarter.isEven()).isFalse();
        assertThat(relative(quarter.relative())).isEqualTo("6");
    }

    @Test
    void more_groups_than_the_budget_are_refused_with_the_total() {
        CubeTable<Opportunity> table =
                cube(FOUR).measures(VALUE).by(REGION).mostGroups(2).table();

        assertThat(table.refused().orElseThrow().reason()).isEqualTo(Undefined.Reason.OVERFLOW);
        assertThat(table.total().groups()).isEmpty();
        assertThat(table.total().figure("won.value").outcome())
                .isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY 160.00"))));
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        assertThat(cube(FOUR)
                        .measures(VALUE)
                        .by(REGION, QUARTER)
                        .mostGroups(2)
                        .periods(fiscal.parse("2026-Q2"), fiscal.parse("2026-Q2"))
                        .table()
                        .total()
                        .figure("won.value")
                        .outcome())
                .isEqualTo(new Outcome.Amounts(List.of(BigMoney.parse("CNY 30.00"))));
    }

    @Test
    void empty_periods_count_for_the_budget_too() {
        List<Opportunity> far = List.of(won("North", "CNY 1", "1026-02-01"), won("North", "CNY 2", "2026-02-01"));
        Cube<Opportunity> months = cube(far).measures(VALUE).by(MONTH).mostGroups(1_000);

        assertThat(months.table().refused()).isEmpty();
        assertThat(months.comparing(Against.PREVIOUS).table().refused()).isPresent();
    }

    @Test
    void without_records_there_is_a_total_and_no_group() {
        CubeTable<Opportunity> table = cube(List.of())
                .measures(VALUE, RATE)
                .by(REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .top(3, VALUE)
                .table();

        assertThat(table.total().groups()).isEmpty();
        assertThat(table.total().figure("win-rate.count").undefined()).isPresent();
        assertThat(table.refused()).isEmpty();
    }

    @Test
    void a_condition_narrows_every_figure() {
        CubeTable<Opportunity> table = cube(FOUR)
                .measures(PipelineKpis.COUNT)
                .by(STATUS)
                .where(OpportunityAttributes.SOURCE.is("North"))
                .where(Condition.always())
                .table();

        assertThat(names(table.total())).containsExactly("Won", "Lost");
        assertThat(table.at("won").figure("opportunities.count").number()).hasValue(BigDecimal.ONE);
        assertThat(table.at("已赢单").label().en()).isEqualTo("Won");
    }

    @Test
    void questions_without_sense_are_refused_with_what_to_do() {
        Cube<Opportunity> cube = cube(FOUR).measures(VALUE).by(REGION);
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube.comparing(Against.PREVIOUS).table())
                .withMessageContaining("Dimension.period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube.top(3, "won.valeu").table())
                .withMessageContaining("Maybe \"won.value\" is meant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube(FOUR).measures(VALUE).top(3, VALUE).table())
                .withMessageContaining("by(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube(FOUR)
                        .measures(VALUE)
                        .by(QUARTER)
                        .comparing(Against.PREVIOUS)
                        .top(3, VALUE)
                        .table())
                .withMessageContaining("another dimension first");
        assertThatIllegalArgumentException().isThrownBy(() -> cube.top(0, VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> cube.mostGroups(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube.by(QUARTER).periods(fiscal.parse("2026-Q2"), fiscal.parse("2026-Q1")))
                .withMessageContaining("Exchange them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube.by(QUARTER)
                        .periods(fiscal.parse("2026-M02"), fiscal.parse("2026-M03"))
                        .table())
                .withMessageContaining("by quarter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube(FOUR).by(REGION).table());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cube.measures(PipelineKpis.STAYS_OPEN).table())
                .withMessageContaining("different populations");
    }
}
