package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.CNY;
import static io.crmkit.core.measure.MeasureFixture.SCHEMA;
import static io.crmkit.core.measure.MeasureFixture.deals;
import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.RatePolicy;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasureDocTest {

    private static final Measure WIN_RATE = Measure.named("win-rate.count", 2)
            .label("Win rate by count", "赢单率（按数量）")
            .over(CATALOGUE)
            .population("Closed opportunities, whatever their approval", "已关闭的商机，不论审批状态")
            .unit(Unit.FRACTION)
            .basis(Basis.CLOSED_IN, CLOSED_ON)
            .source("Own definition")
            .tally("won", Tally.count(STATUS.is(Status.WON)))
            .tally("closed", Tally.count(STATUS.in(Status.WON, Status.LOST)))
            .formula(Formula.ratio("won", "closed"));

    @Test
    void says_everything_in_english() {
        assertThat(MeasureDoc.of(WIN_RATE, SCHEMA).text(Locale.ENGLISH)).isEqualTo("""
                        Win rate by count (win-rate.count)
                        Formula: won ÷ closed
                        won: number of rows, where Status is Won
                        closed: number of rows, where Status is one of Won, Lost
                        Unit: fraction (1 is 100 %)
                        Population: Closed opportunities, whatever their approval (opportunity)
                        Basis: closed in the period (Closed on)
                        Blank values: left out, and their number is told
                        Re-entry: does not arise
                        Without rows: undefined (The denominator is zero)
                        Precision: exact up to 34 significant digits, then rounded half to even
                        Source: Own definition
                        Version: 2
                        """);
    }

    @Test
    void says_everything_in_chinese_as_markdown() {
        assertThat(MeasureDoc.of(WIN_RATE, SCHEMA).markdown(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        ### 赢单率（按数量） (win-rate.count)

                        - **公式**：won ÷ closed
                        - **won**：行数，条件：状态 等于 已赢单
                        - **closed**：行数，条件：状态 属于 已赢单、输单
                        - **单位**：比率（1 即 100%）
                        - **总体**：已关闭的商机，不论审批状态（opportunity）
                        - **时间口径**：期间内关闭（关闭日期）
                        - **空值**：不计入，并说明数量
                        - **重复进入**：不涉及
                        - **无数据行时**：无定义（分母为零）
                        - **精度**：34 位有效数字以内精确，超出部分四舍六入五成双
                        - **来源**：Own definition
                        - **版本**：2
                        """);
    }

    @Test
    void says_how_money_and_empty_groups_are_treated() {
        Measure yuan = deals("yuan")
                .unit(Unit.MONEY)
                .sum(
                        AMOUNT.converted(RatePolicy.closeDate(CNY), CREATED_ON).times(PROBABILITY.value()),
                        Condition.always());
        Measure listed =
                deals("listed").unit(Unit.MONEY).mixedMoney(MixedMoney.LISTED).sum(AMOUNT.value(), Condition.always());
        Measure half = deals("half")
                .unit(Unit.MONEY)
                .tally("a", Tally.sum(AMOUNT.converted(RatePolicy.closeDate(CNY), CREATED_ON), Condition.always()))
                .tally("b", Tally.sum(AMOUNT.value(), Condition.always()))
                .formula(Formula.of("a").plus(Formula.of("b")));
        Measure count = deals("count").unit(Unit.COUNT).count(Condition.always());

        assertThat(MeasureDoc.of(yuan, SCHEMA).text(Locale.ENGLISH))
                .contains("value: sum of Amount (Spot rate of the close date, into CNY) × Probability\n")
                .contains("Money: all amounts in CNY; undefined where a rate is missing\n")
                .contains("Without rows: CNY 0.00\n")
                .contains("Population: all rows of opportunity\n")
                .contains("Basis: state at the moment of asking\n")
                .contains("Precision: exact\n");
        assertThat(MeasureDoc.of(yuan, SCHEMA).text(Locale.CHINA)).contains("币种：全部金额折算为 CNY；缺少汇率时无定义\n");
        assertThat(MeasureDoc.of(listed, SCHEMA).text(Locale.ENGLISH)).contains("Without rows: no amount\n");
        assertThat(MeasureDoc.of(half, SCHEMA).text(Locale.ENGLISH))
                .as("one of two amounts is not converted")
                .contains("Money: several currencies make the figure undefined\n");
        assertThat(MeasureDoc.of(count, SCHEMA).text(Locale.CHINA)).contains("来源：以此处定义为准\n");
        assertThat(MeasureDoc.of(count, SCHEMA).text(Locale.ENGLISH))
                .contains("Without rows: 0\n")
                .contains("Source: as defined here\n")
                .doesNotContain("Money");
    }

    @Test
    void says_composed_formulas_with_their_brackets() {
        Measure composed = deals("composed")
                .unit(Unit.NUMBER)
                .tally("cycle", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON)))
                .tally("all", Tally.count())
                .formula(Formula.median("cycle")
                        .plus(Formula.quantile("cycle", "0.9"))
                        .minus(Formula.of("all").times(Formula.constant(2))));
        Measure mean = deals("mean").unit(Unit.MONEY).mean(AMOUNT.value(), Condition.always());

        assertThat(MeasureDoc.of(composed, SCHEMA).text(Locale.ENGLISH))
                .contains("Formula: (median of cycle + quantile 0.9 of cycle) − (all × 2)\n")
                .contains("cycle: distribution of Days from Created on to Closed on, where Status is Won\n")
                .contains("the median of an even number is the mean of the middle two");
        assertThat(MeasureDoc.of(composed, SCHEMA).text(Locale.CHINA))
                .contains("公式：(cycle 的中位数 + cycle 的 0.9 分位数) − (all × 2)\n");
        assertThat(MeasureDoc.of(mean, SCHEMA).text(Locale.CHINA)).contains("公式：value 的平均值\n");
        assertThat(MeasureDoc.of(mean, SCHEMA).text(Locale.ENGLISH))
                .contains("Precision: exact up to 34")
                .contains("Without rows: undefined (No data)");
    }

    @Test
    void a_median_says_beyond_how_many_values_it_is_undefined() {
        Measure median = Measure.named("cycle.median", 1)
                .label("Median cycle", "周期中位数")
                .over(CATALOGUE)
                .unit(Unit.DAYS)
                .asOf()
                .median(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON));

        assertThat(MeasureDoc.of(median, SCHEMA).text(Locale.ENGLISH))
                .contains("the mean of the middle two; undefined beyond 65,536 different values\n");
        assertThat(MeasureDoc.of(median, SCHEMA).text(Locale.SIMPLIFIED_CHINESE))
                .contains("中间两值的平均；不同值超过 65,536 个时无定义\n");
    }

    @Test
    void a_survival_median_says_what_is_censored() {
        Measure median = Measure.named("cycle.survival", 1)
                .label("Median cycle", "周期中位数")
                .over(CATALOGUE)
                .unit(Unit.DAYS)
                .asOf()
                .tally("ended", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON)))
                .tally("open", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.LOST)))
                .formula(Formula.survivalMedian("ended", "open"));

        assertThat(MeasureDoc.of(median, SCHEMA).text(Locale.ENGLISH))
                .contains("Formula: Kaplan–Meier median of ended, open censored\n")
                .contains("Precision: exact; undefined beyond 65,536 different values\n");
        assertThat(MeasureDoc.of(median, SCHEMA).text(Locale.SIMPLIFIED_CHINESE))
                .contains("公式：ended 的 Kaplan–Meier 中位数（open 按删失处理）\n");
    }
}
