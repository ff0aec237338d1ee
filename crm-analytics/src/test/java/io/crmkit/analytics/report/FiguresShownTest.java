package io.crmkit.analytics.report;

import static io.crmkit.analytics.report.SampleReport.cny;
import static io.crmkit.analytics.report.SampleReport.days;
import static io.crmkit.analytics.report.SampleReport.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures are defined wherever they stand, and what cannot stand on one axis is refused in every kind of block. */
class FiguresShownTest {

    private static final Label A = Label.same("a");
    private static final Label TITLE = Label.of("Title", "标题");

    /** The win rate of the sample, a share with its definition. */
    private static Reading rate() {
        KeyFigures figures =
                (KeyFigures) SampleReport.whole().sections().get(0).blocks().get(0);
        return figures.figures().get(2).value();
    }

    static Stream<Named<Block>> blocks() {
        Reading rate = rate();
        Reading one = share("1");
        return Stream.of(
                Named.of(
                        "a figure",
                        KeyFigures.builder()
                                .title(TITLE)
                                .addFigure(KeyFigure.of(A, rate))
                                .build()),
                Named.of(
                        "a comparison",
                        KeyFigures.builder()
                                .title(TITLE)
                                .addFigure(KeyFigure.of(A, one).against(A, rate, KeyFigure.Direction.UP))
                                .build()),
                Named.of("a row", table().row(rate).build()),
                Named.of("a total", table().total(DataTable.Row.of(rate)).build()),
                Named.of(
                        "a count",
                        Funnel.builder()
                                .title(TITLE)
                                .addStage(FunnelStage.of(A, rate))
                                .build()),
                Named.of(
                        "a conversion",
                        Funnel.builder()
                                .title(TITLE)
                                .addStage(FunnelStage.of(A, one).goingOn(rate))
                                .build()),
                Named.of(
                        "a worth",
                        Funnel.builder()
                                .title(TITLE)
                                .addStage(FunnelStage.of(A, one).worth(rate))
                                .build()),
                Named.of("a score", attention(AttentionItem.builder().record(A).score(rate))),
                Named.of(
                        "an amount", attention(AttentionItem.builder().record(A).amount(rate))),
                Named.of(
                        "a mark of a distribution",
                        Distribution.builder()
                                .title(TITLE)
                                .unit(Unit.FRACTION)
                                .counted(A)
                                .mark("M", "中", rate)
                                .build()),
                Named.of(
                        "an opening",
                        Waterfall.builder()
                                .title(TITLE)
                                .opening("O", "期初", rate)
                                .closing(
                                        "C",
                                        "期末",
                                        share(rate.number().orElseThrow().toPlainString()))
                                .build()),
                Named.of(
                        "a bar",
                        Bars.builder().title(TITLE).addMeasure(A).bar(A, rate).build()),
                Named.of(
                        "a mark of bars",
                        Bars.builder()
                                .title(TITLE)
                                .addMeasure(A)
                                .mark("M", "中", rate)
                                .build()),
                Named.of(
                        "a line",
                        Trend.builder()
                                .title(TITLE)
                                .addPeriod(A)
                                .addSeries(Series.of(A, rate))
                                .build()),
                Named.of(
                        "a line of comparison",
                        Trend.builder()
                                .title(TITLE)
                                .addPeriod(A)
                                .comparison(Series.of(A, rate))
                                .build()),
                Named.of(
                        "a bucket",
                        Ageing.builder()
                                .title(TITLE)
                                .addBucket(A)
                                .stage(A, rate)
                                .build()),
                Named.of(
                        "a field",
                        HeatMap.builder()
                                .title(TITLE)
                                .addColumn(A)
                                .addRow(Series.of(A, rate))
                                .build()));
    }

    private static DataTable.Builder table() {
        return DataTable.builder().title(TITLE).column("Rate", "比率", Column.Kind.NUMBER);
    }

    private static AttentionList attention(AttentionItem.Builder item) {
        return AttentionList.builder().title(TITLE).addItem(item.build()).build();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_figure_is_defined_whichever_block_it_stands_in(Block block) {
        Report report = Report.builder()
                .title("One", "一")
                .asOf(SampleReport.whole().asOf())
                .section("S", "节", block)
                .build();

        assertThat(report.definitionsShown()).extracting(Definition::measure).containsExactly("win-rate.count");
    }

    @Test
    void days_and_money_share_no_axis_in_any_kind_of_chart() {
        assertThatThrownBy(() -> Funnel.builder()
                        .title(TITLE)
                        .addStage(FunnelStage.of(A, days("1")))
                        .addStage(FunnelStage.of(A, cny(1)))
                        .build())
                .hasMessageContaining("(CNY, days)");
        assertThatThrownBy(() -> Funnel.builder()
                        .title(TITLE)
                        .addStage(FunnelStage.of(A, days("1")).worth(cny(1)))
                        .addStage(FunnelStage.of(A, days("1")).worth(Reading.of(Money.of(CurrencyUnit.EUR, 1))))
                        .build())
                .hasMessageContaining("(CNY, EUR)");
        assertThatThrownBy(() -> Ageing.builder()
                        .title(TITLE)
                        .addBuckets(A, A)
                        .stage(A, days("1"), cny(1))
                        .build())
                .hasMessageContaining("(CNY, days)");
        assertThatThrownBy(() -> HeatMap.builder()
                        .title(TITLE)
                        .addColumns(A, A)
                        .addRow(Series.of(A, days("1"), cny(1)))
                        .build())
                .hasMessageContaining("(CNY, days)");
        assertThatThrownBy(() -> Waterfall.builder()
                        .title(TITLE)
                        .opening("O", "期初", days("1"))
                        .closing("C", "期末", cny(1))
                        .build())
                .hasMessageContaining("(CNY, days)");
    }

    @Test
    void an_amount_in_several_currencies_shares_no_axis_with_one() {
        Reading both =
                SampleReport.reading(new Outcome.Amounts(List.of(BigMoney.parse("CNY 1"), BigMoney.parse("EUR 2"))));

        assertThatThrownBy(() -> Bars.builder()
                        .title(TITLE)
                        .addMeasure(A)
                        .bar(A, cny(1))
                        .bar(A, both)
                        .build())
                .hasMessageContaining("(CNY, several currencies)");
    }

    @Test
    void each_row_has_as_many_numbers_as_there_are_places() {
        assertThatThrownBy(() -> table().row(share("1"), share("1")).build())
                .hasMessageContaining("has 2 value(s) for 1 place(s)");
        assertThatThrownBy(() ->
                        table().total(DataTable.Row.of(share("1"), share("1"))).build())
                .hasMessageContaining("has 2 value(s) for 1 place(s)");
        assertThatThrownBy(() -> Bars.builder()
                        .title(TITLE)
                        .addMeasure(A)
                        .bar(A, cny(1), cny(2))
                        .build())
                .hasMessageContaining("has 2 value(s) for 1 place(s)");
        assertThatThrownBy(() -> Ageing.builder()
                        .title(TITLE)
                        .addBuckets(A, A)
                        .stage(A, cny(1))
                        .build())
                .hasMessageContaining("has 1 value(s) for 2 place(s)");
    }

    @Test
    void a_row_of_a_map_may_fill_all_its_columns() {
        assertThat(HeatMap.builder()
                        .title(TITLE)
                        .addColumns(A, A)
                        .addRow(Series.of(A, days("1"), days("2")))
                        .build()
                        .rows())
                .hasSize(1);
    }

    @Test
    void two_numbers_are_enough_for_a_target_and_an_interval_may_hold_nothing_but_must_have_a_length() {
        assertThat(Bars.builder()
                        .title(TITLE)
                        .form(Bars.Form.TARGET)
                        .addMeasures(A, A)
                        .bar(A, cny(1), cny(2))
                        .build()
                        .drawn())
                .isEqualTo(2);
        assertThat(new Distribution.Bin(BigDecimal.ZERO, BigDecimal.ONE, 0).count())
                .isZero();
        assertThatThrownBy(() -> new Distribution.Bin(BigDecimal.ONE, BigDecimal.ONE, 1))
                .hasMessageStartingWith("An interval from 1 to 1");
    }
}
