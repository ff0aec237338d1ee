package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.slippage.DueDeal.Attributes.AMOUNT;
import static io.crmkit.analytics.slippage.DueDeal.Attributes.CATALOGUE;
import static io.crmkit.analytics.slippage.DueDeal.Attributes.DUE_ON;
import static io.crmkit.analytics.slippage.DueDeal.Attributes.EXPECTED_ON;
import static io.crmkit.analytics.slippage.DueDeal.Attributes.OUTCOME;

import io.crmkit.analytics.slippage.DueOutcome;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of slippage, over {@link io.crmkit.analytics.slippage.DueDeal}s: what was pushed out of a period, of what was due in it when one
 * began to look. A deal that stays open on its old day is not pushed; {@link #STILL_DUE_RATE} tells of those.
 */
public final class SlippageKpis {

    private static final Condition PUSHED = OUTCOME.is(DueOutcome.PUSHED);

    /** Deals that were pushed ÷ deals that were due, by number. */
    public static final Measure SLIPPAGE_COUNT = draft("slippage.count", "Slippage by count", "跨期延后率（按商机数）")
            .unit(Unit.FRACTION)
            .tally("pushed", Tally.count(PUSHED))
            .tally("due", Tally.count())
            .formula(Formula.ratio("pushed", "due"));

    /** Σ amounts of deals that were pushed ÷ Σ amounts of deals that were due, as they were when one began to look. */
    public static final Measure SLIPPAGE_VALUE = draft("slippage.value", "Slippage by value", "跨期延后率（按金额）")
            .unit(Unit.FRACTION)
            .tally("pushed", Tally.sum(AMOUNT.value(), PUSHED))
            .tally("due", Tally.sum(AMOUNT.value(), Condition.always()))
            .formula(Formula.ratio("pushed", "due"));

    /** Deals that are still open and due in the period ÷ deals that were due, by number: late ones once the period is over. */
    public static final Measure STILL_DUE_RATE = draft(
                    "slippage.still-due.count", "Deals still due, by count", "仍应成交占比（按商机数）")
            .unit(Unit.FRACTION)
            .tally("still", Tally.count(OUTCOME.is(DueOutcome.STILL_DUE)))
            .tally("due", Tally.count())
            .formula(Formula.ratio("still", "due"));

    /** Mean days by which pushed deals are expected later; those that are expected on no day are told as blank. */
    public static final Measure PUSHED_DAYS_MEAN = draft("slippage.days.mean", "Mean days of a push", "平均跨期延后天数")
            .unit(Unit.DAYS)
            .mean(EXPECTED_ON.daysSince(DUE_ON), PUSHED);

    private SlippageKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(SLIPPAGE_COUNT, SLIPPAGE_VALUE, STILL_DUE_RATE, PUSHED_DAYS_MEAN);
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population(
                        "Deals that were due in the period when one began to look, not retracted since",
                        "期初预计在期间内成交的商机（不含已作废）")
                .basis(Basis.COHORT, DUE_ON);
    }
}
