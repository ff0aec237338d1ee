package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.effort.EffortAttributes.CALLS;
import static io.crmkit.analytics.effort.EffortAttributes.CATALOGUE;
import static io.crmkit.analytics.effort.EffortAttributes.COMPLAINTS;
import static io.crmkit.analytics.effort.EffortAttributes.COST;
import static io.crmkit.analytics.effort.EffortAttributes.DAYS;
import static io.crmkit.analytics.effort.EffortAttributes.FROM;
import static io.crmkit.analytics.effort.EffortAttributes.LEADS;
import static io.crmkit.analytics.effort.EffortAttributes.MEETINGS;
import static io.crmkit.analytics.effort.EffortAttributes.NEW_CUSTOMERS;
import static io.crmkit.analytics.effort.EffortAttributes.ORDERS;
import static io.crmkit.analytics.effort.EffortAttributes.PEOPLE;
import static io.crmkit.analytics.effort.EffortAttributes.PROPOSALS;
import static io.crmkit.analytics.effort.EffortAttributes.REVENUE;
import static io.crmkit.analytics.effort.EffortAttributes.VISITS;
import static io.crmkit.analytics.effort.EffortAttributes.WON_DEALS;

import io.crmkit.analytics.effort.Effort;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of what was spent and done, and of what came of it, over {@link Effort}s.
 *
 * <p>Each ratio is one of sums, and takes only rows that know both sides; how many lack one is told as blank. What came is that of the same
 * period, not what the effort will bring later. People are counted together with the days of their period, so that rows of a month and
 * rows of a quarter may stand beside each other; for how many days a figure is meant is in its name.
 */
public final class EffortKpis {

    /** Σ what was spent on marketing and selling. */
    public static final Measure COST_VALUE = draft("effort.cost.value", "Cost of marketing and selling", "销售与营销费用")
            .population("Efforts whose cost is known", "费用已知的投入记录")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(COST.value(), Condition.always());

    /** Σ cost ÷ Σ leads. */
    public static final Measure COST_PER_LEAD =
            ratio("effort.cost.per-lead", "Cost per lead", "单条线索成本", Unit.MONEY, COST, LEADS);

    /** Customer acquisition cost: Σ cost of marketing and selling ÷ Σ customers who bought for the first time in the same period. */
    public static final Measure CAC = sides(
                    "cac.same-period",
                    "Customer acquisition cost (CAC), cost and new customers of the same period",
                    "获客成本（CAC，同期费用 ÷ 同期新客户数）",
                    Unit.MONEY,
                    COST,
                    NEW_CUSTOMERS)
            .source("Cost of sales and marketing ÷ new customers, as it is commonly taught")
            .formula(Formula.ratio(COST.name(), NEW_CUSTOMERS.name()));

    /** Σ cost ÷ Σ visits. */
    public static final Measure COST_PER_VISIT =
            ratio("effort.cost.per-visit", "Cost per visit", "单次拜访成本", Unit.MONEY, COST, VISITS);

    /** Σ cost ÷ Σ won deals. */
    public static final Measure COST_PER_WON_DEAL =
            ratio("effort.cost.per-won-deal", "Cost per won deal", "单笔赢单成本", Unit.MONEY, COST, WON_DEALS);

    /** Σ cost ÷ Σ revenue. */
    public static final Measure EXPENSE_RATIO =
            ratio("effort.expense-ratio.revenue", "Expense ratio (of revenue)", "销售费用率", Unit.FRACTION, COST, REVENUE);

    /** Return on what was spent: (Σ revenue − Σ cost) ÷ Σ cost. By revenue, not by margin: what the goods cost is not looked at. */
    public static final Measure ROI = sides(
                    "effort.roi.revenue", "Return on cost, by revenue", "投入产出率（按销售额）", Unit.FRACTION, REVENUE, COST)
            .formula(Formula.of("revenue").minus(Formula.of("cost")).over(Formula.of("cost")));

    /** Σ calls ÷ Σ visits. */
    public static final Measure CALLS_PER_VISIT =
            ratio("effort.calls.per-visit", "Calls per visit", "每次拜访的电话数", Unit.NUMBER, CALLS, VISITS);

    /** Σ visits ÷ Σ won deals. */
    public static final Measure VISITS_PER_WON_DEAL =
            ratio("effort.visits.per-won-deal", "Visits per won deal", "每笔赢单的拜访数", Unit.NUMBER, VISITS, WON_DEALS);

    /** Σ meetings ÷ Σ won deals. */
    public static final Measure MEETINGS_PER_WON_DEAL = ratio(
            "effort.meetings.per-won-deal", "Meetings per won deal", "每笔赢单的会议数", Unit.NUMBER, MEETINGS, WON_DEALS);

    /** Σ proposals ÷ Σ won deals. */
    public static final Measure PROPOSALS_PER_WON_DEAL = ratio(
            "effort.proposals.per-won-deal", "Proposals per won deal", "每笔赢单的方案数", Unit.NUMBER, PROPOSALS, WON_DEALS);

    /** Σ won deals ÷ Σ proposals; of the same period, so above 1 where deals are won by proposals of an earlier one. */
    public static final Measure WON_PER_PROPOSAL = ratio(
            "effort.won-deals.per-proposal", "Won deals per proposal", "方案赢单率（同期）", Unit.NUMBER, WON_DEALS, PROPOSALS);

    /** Σ complaints ÷ Σ orders. Complaints among service cases are another thing, see {@link ServiceKpis#COMPLAINT_RATE}. */
    public static final Measure COMPLAINT_RATE = ratio(
            "effort.complaint-rate.orders", "Complaints per order", "投诉率（按订单）", Unit.FRACTION, COMPLAINTS, ORDERS);

    /** {@link #revenuePerPerson} in a year of 365 days. */
    public static final Measure REVENUE_PER_PERSON = revenuePerPerson(365);

    /** {@link #wonDealsPerPerson} in a year of 365 days. */
    public static final Measure WON_DEALS_PER_PERSON = wonDealsPerPerson(365);

    /** {@link #visitsPerPerson} in 30 days. */
    public static final Measure VISITS_PER_PERSON = visitsPerPerson(30);

    private EffortKpis() {}

    /**
     * Productivity: Σ revenue ÷ Σ (people × days of their period) × days. Undefined if nobody worked.
     *
     * @param days for how many days of the calendar it is meant
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure revenuePerPerson(int days) {
        return perPerson("revenue", "Revenue", "销售额", Unit.MONEY, REVENUE, days);
    }

    /**
     * Productivity: Σ won deals ÷ Σ (people × days of their period) × days. Undefined if nobody worked.
     *
     * @param days for how many days of the calendar it is meant
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure wonDealsPerPerson(int days) {
        return perPerson("won-deals", "Won deals", "赢单数", Unit.NUMBER, WON_DEALS, days);
    }

    /**
     * Activity: Σ visits ÷ Σ (people × days of their period) × days. Undefined if nobody worked.
     *
     * @param days for how many days of the calendar it is meant
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure visitsPerPerson(int days) {
        return perPerson("visits", "Visits", "拜访数", Unit.NUMBER, VISITS, days);
    }

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                COST_VALUE,
                COST_PER_LEAD,
                CAC,
                COST_PER_VISIT,
                COST_PER_WON_DEAL,
                EXPENSE_RATIO,
                ROI,
                REVENUE_PER_PERSON,
                WON_DEALS_PER_PERSON,
                VISITS_PER_PERSON,
                CALLS_PER_VISIT,
                VISITS_PER_WON_DEAL,
                MEETINGS_PER_WON_DEAL,
                PROPOSALS_PER_WON_DEAL,
                WON_PER_PROPOSAL,
                COMPLAINT_RATE);
    }

    private static Measure perPerson(
            String what, String en, String zh, Unit unit, Attribute<Effort, ?> result, int days) {
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException(
                    "A figure per person is meant for 1 to 3660 days, not for %s. Write 365 for a year."
                            .formatted(days));
        }
        return draft(
                        "effort." + what + ".per-person." + days + "-days",
                        en + " per person in " + (days == 1 ? "a day" : days + " days"),
                        "人均" + zh + "（每 " + days + " 天）")
                .population("Efforts whose people and results are known", "人员数与产出均已知的投入记录")
                .unit(unit)
                .tally("result", Tally.sum(result.value(), PEOPLE.isPresent()))
                .tally("person-days", Tally.sum(PEOPLE.value().times(DAYS.value()), result.isPresent()))
                .formula(Formula.of("result").times(Formula.constant(days)).over(Formula.of("person-days")));
    }

    private static Measure ratio(
            String name, String en, String zh, Unit unit, Attribute<Effort, ?> of, Attribute<Effort, ?> per) {
        return sides(name, en, zh, unit, of, per).formula(Formula.ratio(of.name(), per.name()));
    }

    /** Each side is tallied over the rows that know the other one, so that a figure tells how many lack it. */
    private static MeasureDraft sides(
            String name, String en, String zh, Unit unit, Attribute<Effort, ?> of, Attribute<Effort, ?> per) {
        return draft(name, en, zh)
                .population(
                        "Efforts of which both are known: " + of.label().en() + ", "
                                + per.label().en(),
                        "两项均已知的投入记录：" + of.label().zh() + "、" + per.label().zh())
                .unit(unit)
                .tally(of.name(), Tally.sum(of.value(), per.isPresent()))
                .tally(per.name(), Tally.sum(per.value(), of.isPresent()));
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE).basis(Basis.OCCURRED_IN, FROM);
    }
}
