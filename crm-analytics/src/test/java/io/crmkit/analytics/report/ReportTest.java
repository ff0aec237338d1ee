package io.crmkit.analytics.report;

import static io.crmkit.analytics.report.SampleReport.cny;
import static io.crmkit.analytics.report.SampleReport.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Label A = Label.same("a");
    private static final Reading EUR = Reading.of(Money.of(CurrencyUnit.EUR, 1));

    @Test
    void amounts_of_two_currencies_never_share_an_axis() {
        Bars.Builder bars = Bars.builder()
                .title("Won", "赢单")
                .measure("Won", "赢单额")
                .bar(A, cny(1))
                .bar(A, EUR);

        assertThatThrownBy(bars::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The readings on one axis of \"Won\" count different things (CNY, EUR)."
                        + " Convert them first, or show a table.");
    }

    @Test
    void what_bars_are_held_against_counts_what_they_count() {
        Bars.Builder bars = Bars.builder()
                .title("Won", "赢单")
                .measure("Won", "赢单额")
                .bar(A, cny(1))
                .mark("Target", "目标", Reading.of(BigDecimal.ONE, Unit.FRACTION));

        assertThatThrownBy(bars::build).hasMessageContaining("(CNY, fraction)");
        assertThat(Bars.builder()
                        .title("Won", "赢单")
                        .measure("Won", "赢单额")
                        .bar(A, cny(1))
                        .mark("Target", "目标", cny(2))
                        .build()
                        .marks())
                .hasSize(1);
    }

    @Test
    void days_and_money_never_share_an_axis() {
        Trend.Builder trend = Trend.builder()
                .title("Trend", "趋势")
                .addPeriod(A)
                .addSeries(Series.of(A, days("3")))
                .comparison(Series.of(A, cny(1)));

        assertThatThrownBy(trend::build).hasMessageContaining("(CNY, days)");
    }

    @Test
    void further_numbers_of_ranked_bars_may_count_something_else() {
        Bars bars = Bars.builder()
                .title("Won", "赢单")
                .measure("Won", "赢单额")
                .measure("Days", "天数")
                .bar(A, cny(1), days("3"))
                .build();

        assertThat(bars.drawn()).isEqualTo(1);
    }

    @Test
    void a_target_needs_two_numbers() {
        Bars.Builder bars =
                Bars.builder().title("Plan", "计划").form(Bars.Form.TARGET).measure("Won", "赢单额");

        assertThatThrownBy(bars::build).hasMessageContaining("two with a target");
    }

    @Test
    void a_waterfall_adds_up() {
        Waterfall.Builder steps = Waterfall.builder()
                .title("Pipeline", "商机")
                .opening("Opening", "期初", cny(10))
                .change("Won", "赢单", cny(-3))
                .closing("Closing", "期末", cny(8));

        assertThatThrownBy(steps::build)
                .hasMessage("The steps of \"Pipeline\" add up to 7.00, but it closes at 8.00."
                        + " Add the missing change, if need be as \"other\".");
    }

    @Test
    void a_line_has_a_reading_for_each_period() {
        Trend.Builder trend =
                Trend.builder().title("Won", "赢单").addPeriod(A).addSeries(Series.of(Label.same("x"), cny(1), cny(2)));

        assertThatThrownBy(trend::build).hasMessageStartingWith("\"x\" of \"Won\" has 2 value(s) for 1 place(s).");
    }

    @Test
    void intervals_leave_no_gap() {
        Distribution.Builder bins = Distribution.builder()
                .title("Days", "天数")
                .unit(Unit.DAYS)
                .counted(A)
                .bin(0, 10, 1)
                .bin(20, 30, 1);

        assertThatThrownBy(bins::build).hasMessageContaining("one ends at 10, the next begins at 20");
    }

    @Test
    void an_interval_ends_after_its_beginning() {
        assertThatThrownBy(() -> new Distribution.Bin(BigDecimal.TEN, BigDecimal.ONE, 1))
                .hasMessageStartingWith("An interval from 10 to 1 with 1 value(s) is none.");
    }

    @Test
    void nothing_waits_for_less_than_zero() {
        Ageing.Builder ageing =
                Ageing.builder().title("Ageing", "账龄").addBucket(A).stage(A, cny(-1));

        assertThatThrownBy(ageing::build).hasMessageContaining("holds -1.00, but what lies in a bucket is 0 or more");
    }

    @Test
    void a_young_cohort_may_end_early_but_none_may_go_on_too_long() {
        HeatMap.Builder map =
                HeatMap.builder().title("Cohorts", "同期群").addColumn(A).addColumn(A);
        assertThat(map.addRow(Series.of(A, days("1"))).build().rows()).hasSize(1);

        map.addRow(Series.of(A, days("1"), days("1"), days("1")));

        assertThatThrownBy(map::build).hasMessageContaining("has 3 value(s) for 2 place(s)");
    }

    @Test
    void a_report_defines_each_figure_that_it_shows_once_and_in_order() {
        List<Definition> definitions = SampleReport.whole().definitionsShown();

        assertThat(definitions).extracting(Definition::measure).containsExactly("pipeline.weighted", "win-rate.count");
        assertThat(definitions.get(1).lines()).contains(Label.of("Formula: won ÷ closed", "公式：won ÷ closed"));
    }

    @Test
    void a_figure_without_a_given_definition_says_what_it_can() {
        Report undocumented = undocumented();

        assertThat(undocumented.definitionsShown())
                .singleElement()
                .satisfies(definition -> assertThat(definition.lines())
                        .containsExactly(
                                Label.of("Unit: money", "单位：金额"),
                                Label.of("Basis: state at the moment of asking", "时间口径：询问时的状态"),
                                Label.of("Version: 1", "版本：1")));
    }

    private static Report undocumented() {
        Report whole = SampleReport.whole();
        KeyFigures figures = (KeyFigures) whole.sections().get(0).blocks().get(0);
        KeyFigure weighted = figures.figures().get(1);
        return Report.builder()
                .title("One", "一")
                .asOf(whole.asOf())
                .section(
                        "S",
                        "节",
                        KeyFigures.builder()
                                .title("K", "指标")
                                .addFigure(weighted)
                                .build())
                .build();
    }
}
