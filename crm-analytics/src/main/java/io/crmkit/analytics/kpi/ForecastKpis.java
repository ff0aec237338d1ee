package io.crmkit.analytics.kpi;

import static io.crmkit.core.forecast.Credit.Attributes.CATEGORY;
import static io.crmkit.core.forecast.Credit.Attributes.OVERDUE;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.process.ForecastCategory;
import java.util.List;

/**
 * The KPIs of what is expected and of how that moved: over the credits of a {@link io.crmkit.core.forecast.Forecast} and over the
 * {@link io.crmkit.core.forecast.Movements} of a pipeline. How much of what was due was put off is told by {@link SlippageKpis}.
 */
public final class ForecastKpis {

    private static final Condition COUNTED = OVERDUE.is(false);
    private static final Condition STILL_OPEN =
            COUNTED.and(CATEGORY.in(ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT));

    /** Σ credited amounts, by category where that is the dimension; what is overdue is in none. */
    public static final Measure VALUE = credits("forecast.value", "Forecast", "预测金额")
            .population("Credits of deals that are won or expected to be", "已赢单或预计赢单商机的业绩")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Credit.Attributes.AMOUNT.value(), COUNTED);

    /** Σ credited amounts of won deals: who shares a deal has his part of it. */
    public static final Measure WON = credits("credit.won.value", "Won, as credited", "赢单业绩")
            .population("Credits of deals that are won", "已赢单商机的业绩")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Credit.Attributes.AMOUNT.value(), CATEGORY.is(ForecastCategory.CLOSED));

    /** The number of deals that are won or expected to be; a shared one counts once. */
    public static final Measure DEALS = credits("forecast.deals", "Deals in the forecast", "预测商机数")
            .population("Credits of deals that are won or expected to be", "已赢单或预计赢单商机的业绩")
            .unit(Unit.COUNT)
            .distinct(Credit.Attributes.DEAL.value(), COUNTED);

    /** Σ (amount × probability) of open deals that are in a category and not overdue, rounded for each deal. */
    public static final Measure WEIGHTED = credits("forecast.weighted", "Weighted forecast", "加权预测金额")
            .population("Credits of open deals that are expected to close", "预计成交的在途商机业绩")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Credit.Attributes.WEIGHTED.value(), STILL_OPEN);

    /** Σ credited amounts of open deals whose close date has passed. */
    public static final Measure OVERDUE_VALUE = credits("forecast.overdue.value", "Overdue", "已逾期")
            .population("Credits of open deals whose close date has passed", "预计成交日期已过的在途商机业绩")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Credit.Attributes.AMOUNT.value(), OVERDUE.is(true));

    /** By how much movements changed the pipeline: Σ what deals counted after less Σ what they counted before. */
    public static final Measure CHANGE = movements("movement.change", "Change of the pipeline", "管道变动")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .tally("after", Tally.sum(Movement.Attributes.AFTER.value(), Condition.always()))
            .tally("before", Tally.sum(Movement.Attributes.BEFORE.value(), Condition.always()))
            .formula(Formula.of("after").minus(Formula.of("before")));

    /** Σ what deals were worth when they moved, or by how much their amounts changed; never negative for deals of positive amount. */
    public static final Measure MOVED_VALUE = movements("movement.value", "Amount that moved", "变动金额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Movement.Attributes.AMOUNT.value(), Condition.always());

    /** The number of deals that moved, each once. */
    public static final Measure MOVED_DEALS = movements("movement.deals", "Deals that moved", "变动商机数")
            .unit(Unit.COUNT)
            .distinct(Movement.Attributes.DEAL.value(), Condition.always());

    private ForecastKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(VALUE, WON, DEALS, WEIGHTED, OVERDUE_VALUE, CHANGE, MOVED_VALUE, MOVED_DEALS);
    }

    private static MeasureDraft credits(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(Credit.Attributes.CATALOGUE)
                .asOf();
    }

    private static MeasureDraft movements(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(Movement.Attributes.CATALOGUE)
                .population("Movements between two moments", "两个时点之间的变动")
                .asOf();
    }
}
