package io.crmkit.analytics.kpi;

import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.LINES;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Line;
import java.util.List;

/** The KPIs of products, over the product lines of opportunities: a deal with three products counts for each of them. */
public final class LineKpis {

    private static final Condition WON = owner(Status.WON);
    private static final Condition CLOSED = owner(Status.WON, Status.LOST);

    /** The number of product lines in won opportunities. */
    public static final Measure WON_COUNT = lines("lines.won.count", "Won product lines", "赢单产品行数")
            .unit(Unit.COUNT)
            .count(WON);

    /** Won ÷ (won + lost) of product lines. */
    public static final Measure WIN_RATE = lines("lines.win-rate.count", "Win rate of product lines", "产品行赢单率")
            .unit(Unit.FRACTION)
            .tally("won", Tally.count(WON))
            .tally("closed", Tally.count(CLOSED))
            .formula(Formula.ratio("won", "closed"));

    /** Σ amounts of product lines in won opportunities. */
    public static final Measure WON_VALUE = lines("lines.won.value", "Won value of products", "产品赢单金额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(Line.Attributes.AMOUNT.value(), WON);

    private LineKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(WON_COUNT, WIN_RATE, WON_VALUE);
    }

    private static MeasureDraft lines(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE, LINES)
                .population("Product lines of won and lost opportunities", "已赢单与输单商机的产品行")
                .asOf();
    }

    private static Condition owner(Status... statuses) {
        Object[] codes = List.of(statuses).stream().map(ChoiceKind::codeOf).toArray();
        return new Expression.Value(CATALOGUE.name() + "." + STATUS.name()).compared(Operator.IN, codes);
    }
}
