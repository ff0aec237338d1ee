package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.goal.Goal.Attributes.ACTUAL;
import static io.crmkit.analytics.goal.Goal.Attributes.CATALOGUE;
import static io.crmkit.analytics.goal.Goal.Attributes.DAYS;
import static io.crmkit.analytics.goal.Goal.Attributes.DAYS_OVER;
import static io.crmkit.analytics.goal.Goal.Attributes.DUE;
import static io.crmkit.analytics.goal.Goal.Attributes.FORESEEN;
import static io.crmkit.analytics.goal.Goal.Attributes.FROM;
import static io.crmkit.analytics.goal.Goal.Attributes.MISS;
import static io.crmkit.analytics.goal.Goal.Attributes.PIPELINE;
import static io.crmkit.analytics.goal.Goal.Attributes.REACHED;
import static io.crmkit.analytics.goal.Goal.Attributes.TARGET;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/** The KPIs of targets and kept forecasts against what came, over {@link io.crmkit.analytics.goal.Goal}s. */
public final class GoalKpis {

    private static final Condition AIMED = TARGET.isPresent();
    private static final Condition FORETOLD = FORESEEN.isPresent();
    private static final String MAD_MEAN =
            "S. Kolassa and W. Schütz, Advantages of the MAD/mean ratio over the MAPE, Foresight 6 (2007) 40–43";

    /** Σ what came ÷ Σ what was aimed at, weighted by target and no mean of rates. */
    public static final Measure ATTAINMENT = aimed("attainment.value", "Attainment by value", "目标完成率（按金额）")
            .tally("actual", Tally.sum(ACTUAL.value(), AIMED))
            .tally("target", Tally.sum(TARGET.value(), AIMED))
            .formula(Formula.ratio("actual", "target"));

    /** Goals that were reached ÷ goals with a target above 0, by number: to hit the target exactly is to reach it. */
    public static final Measure ATTAINMENT_COUNT = aimed("attainment.count", "Goals that were reached", "目标达成比例（按个数）")
            .tally("reached", Tally.count(REACHED.is(true)))
            .tally("goals", Tally.count(REACHED.isPresent()))
            .formula(Formula.ratio("reached", "goals"));

    /** Σ what was aimed at. */
    public static final Measure TARGET_VALUE = aimed("target.value", "Target", "目标金额")
            .unit(Unit.MONEY)
            .tally("target", Tally.sum(TARGET.value(), AIMED))
            .formula(Formula.of("target"));

    /** Σ what came of goals with a target: the numerator of {@link #ATTAINMENT}. */
    public static final Measure ATTAINED_VALUE = aimed("attained.value", "Attained", "完成金额")
            .unit(Unit.MONEY)
            .tally("actual", Tally.sum(ACTUAL.value(), AIMED))
            .formula(Formula.of("actual"));

    /** Σ days of the periods that are over ÷ Σ days of the periods, in days of the calendar: how far it is, to read an attainment by. */
    public static final Measure ELAPSED = paced("attainment.elapsed", "Share of the period elapsed", "期间已过比例")
            .tally("over", Tally.sum(DAYS_OVER.value(), DUE.isPresent()))
            .tally("days", Tally.sum(DAYS.value(), DUE.isPresent()))
            .formula(Formula.ratio("over", "days"));

    /**
     * Attainment against an even pace: Σ what came ÷ Σ what would have come by now if each target came evenly over the days of its period.
     * Above 1 is ahead; of a period that is over, it is the attainment. Undefined on days on which nothing was due yet.
     */
    public static final Measure PACE = paced(
                    "attainment.pace.value", "Attainment against an even pace", "进度达成率（对比时间进度）")
            .tally("actual", Tally.sum(ACTUAL.value(), DUE.isPresent()))
            .tally("due", Tally.sum(DUE.value(), DUE.isPresent()))
            .formula(Formula.ratio("actual", "due"));

    /**
     * Pipeline coverage: Σ what is open and expected to close in the period ÷ (Σ what was aimed at − Σ what came). Undefined where just the
     * target has come; below 0 where more has.
     */
    public static final Measure COVERAGE = aimed(
                    "coverage.value", "Pipeline coverage of what is missing", "管道覆盖率（在途 ÷ 目标缺口）")
            .tally("pipeline", Tally.sum(PIPELINE.value(), AIMED))
            .tally("target", Tally.sum(TARGET.value(), AIMED))
            .tally("actual", Tally.sum(ACTUAL.value(), AIMED))
            .formula(Formula.of("pipeline").over(Formula.of("target").minus(Formula.of("actual"))));

    /** Forecast bias: (Σ what was foreseen − Σ what came) ÷ Σ what came; above 0 for optimists. */
    public static final Measure BIAS = foretold("forecast.bias", "Forecast bias", "预测偏差率")
            .tally("foreseen", Tally.sum(FORESEEN.value(), FORETOLD))
            .tally("actual", Tally.sum(ACTUAL.value(), FORETOLD))
            .formula(Formula.of("foreseen").minus(Formula.of("actual")).over(Formula.of("actual")));

    /**
     * Forecast error, weighted: Σ |what was foreseen − what came| ÷ Σ what came, each goal by itself, so that too much here does not make up
     * for too little there. 1 less this is known as forecast accuracy.
     */
    public static final Measure ERROR = foretold(
                    "forecast.error.weighted", "Forecast error, weighted (WAPE)", "加权预测误差率（WAPE）")
            .source(MAD_MEAN)
            .tally("miss", Tally.sum(MISS.value(), FORETOLD))
            .tally("actual", Tally.sum(ACTUAL.value(), FORETOLD))
            .formula(Formula.ratio("miss", "actual"));

    /** Forecast accuracy, weighted: 1 − Σ |what was foreseen − what came| ÷ Σ what came; below 0 where the misses are larger than what came. */
    public static final Measure ACCURACY = foretold(
                    "forecast.accuracy.weighted", "Forecast accuracy, weighted", "加权预测准确率")
            .source(MAD_MEAN)
            .tally("miss", Tally.sum(MISS.value(), FORETOLD))
            .tally("actual", Tally.sum(ACTUAL.value(), FORETOLD))
            .formula(Formula.constant(1).minus(Formula.ratio("miss", "actual")));

    private GoalKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                TARGET_VALUE,
                ATTAINED_VALUE,
                ATTAINMENT,
                ATTAINMENT_COUNT,
                ELAPSED,
                PACE,
                COVERAGE,
                BIAS,
                ERROR,
                ACCURACY);
    }

    private static MeasureDraft aimed(String name, String en, String zh) {
        return draft(name, en, zh).population("Goals with a target", "设有目标的记录");
    }

    private static MeasureDraft paced(String name, String en, String zh) {
        return draft(name, en, zh).population("Goals with a target, whose days were counted", "设有目标且已计天数的记录");
    }

    private static MeasureDraft foretold(String name, String en, String zh) {
        return draft(name, en, zh).population("Goals for which a forecast was kept", "留存了期初预测的记录");
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .basis(Basis.OCCURRED_IN, FROM)
                .unit(Unit.FRACTION);
    }
}
