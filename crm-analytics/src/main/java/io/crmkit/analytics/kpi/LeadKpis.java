package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.lead.LeadProgress.Attributes.CATALOGUE;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.CONVERTED_ON;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.CREATED_ON;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.DROPPED_ON;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.QUALIFIED_ON;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.RESPONSE_MINUTES;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.WAITING_MINUTES;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.WON_AMOUNT;
import static io.crmkit.analytics.lead.LeadProgress.Attributes.WON_ON;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of leads, over {@link io.crmkit.analytics.lead.LeadProgress}.
 *
 * <p>Rates are cohort based: they follow the leads that came in during a period, whenever the later steps were taken. Open leads are in the
 * denominator, so the rates of a young cohort still rise; {@link #UNDECIDED_RATE} says how far they may. Each step counts by its own day:
 * a lead that was converted and has no day of qualification is no qualified one.
 */
public final class LeadKpis {

    private static final Condition ANSWERED = RESPONSE_MINUTES.isPresent();
    private static final Condition WON = WON_ON.isPresent();
    private static final Condition DROPPED = DROPPED_ON.isPresent();
    private static final Condition UNDECIDED = WON_ON.isBlank().and(DROPPED_ON.isBlank());
    private static final Expression CYCLE = WON_ON.daysSince(CREATED_ON);

    /** The number of leads. */
    public static final Measure COUNT = Measure.named("leads.count", 1)
            .label("Leads", "线索数")
            .over(CATALOGUE)
            .population("All leads", "全部线索")
            .basis(Basis.CREATED_IN, CREATED_ON)
            .unit(Unit.COUNT)
            .count(Condition.always());

    /** Leads that were qualified ÷ leads. */
    public static final Measure QUALIFICATION_RATE = rate(
            "leads.qualification-rate.cohort",
            "Qualification rate of leads",
            "线索合格率",
            "qualified",
            QUALIFIED_ON.isPresent());

    /** Leads that became an opportunity ÷ leads. */
    public static final Measure CONVERSION_RATE = rate(
            "leads.conversion-rate.cohort", "Conversion rate of leads", "线索转化率", "converted", CONVERTED_ON.isPresent());

    /** Leads that were won as a deal ÷ leads. */
    public static final Measure WIN_RATE =
            rate("leads.win-rate.cohort", "Leads that became won deals", "线索赢单率", "won", WON);

    /** Leads that were neither won nor dropped yet ÷ leads: by so much, the rates of the cohort may still rise. */
    public static final Measure UNDECIDED_RATE =
            share(cohort("leads.undecided-rate.cohort", "Leads still undecided", "未定线索占比"), "undecided", UNDECIDED);

    /** Leads that somebody answered, however late ÷ leads. */
    public static final Measure ANSWERED_RATE =
            rate("leads.answered-rate.cohort", "Leads that were answered at all", "线索响应率", "answered", ANSWERED);

    /** Mean working minutes to the first answer; those that nobody answered are not known yet, and their number is told as blank. */
    public static final Measure RESPONSE_MEAN = response(
                    "mean", "Mean response time to leads, working minutes", "线索平均首次响应时长（工作分钟）")
            .mean(RESPONSE_MINUTES.value(), Condition.always());

    /** Median working minutes to the first answer. */
    public static final Measure RESPONSE_MEDIAN = response(
                    "median", "Median response time to leads, working minutes", "线索首次响应时长中位数（工作分钟）")
            .median(RESPONSE_MINUTES.value(), Condition.always());

    /** The working minutes within which nine of ten answered leads were answered. */
    public static final Measure RESPONSE_P90 = response(
                    "p90", "Response time to leads, 90th percentile, working minutes", "线索首次响应时长 90 分位（工作分钟）")
            .quantile("0.9", RESPONSE_MINUTES.value(), Condition.always());

    /** {@link #answeredWithin} an hour. */
    public static final Measure ANSWERED_WITHIN_HOUR = answeredWithin(60);

    /** {@link #waitingWithin} an hour. */
    public static final Measure WAITING_WITHIN_HOUR = waitingWithin(60);

    /** Mean days from the day on which a lead came in to the day on which it was won; by the latter, as a young cohort has only its fast ones. */
    public static final Measure CYCLE_MEAN =
            cycle("mean", "Mean cycle from lead to won deal", "平均线索赢单周期").mean(CYCLE, WON);

    /** Median days from the day on which a lead came in to the day on which it was won. */
    public static final Measure CYCLE_MEDIAN =
            cycle("median", "Median cycle from lead to won deal", "线索赢单周期中位数").median(CYCLE, WON);

    /** The days within which nine of ten won leads were won. */
    public static final Measure CYCLE_P90 = cycle("p90", "Cycle from lead to won deal, 90th percentile", "线索赢单周期 90 分位")
            .quantile("0.9", CYCLE, WON);

    /** Σ won amounts ÷ all leads, those without a deal included. */
    public static final Measure VALUE_PER_LEAD = cohort("leads.won-value.per-lead", "Won value per lead", "单条线索赢单金额")
            .unit(Unit.MONEY)
            .tally("won", Tally.sum(WON_AMOUNT.value(), WON))
            .tally("leads", Tally.count())
            .formula(Formula.ratio("won", "leads"));

    private LeadKpis() {}

    /**
     * Leads that were answered within a limit ÷ (those and leads that were answered later, have waited longer, or were dropped without an
     * answer, however soon: nobody will answer them any more, and a missed answer must not look better for having been given up). Leads that
     * still wait within the limit are undecided and left out, as are those whose waiting nobody counted; {@link #waitingWithin} tells how
     * many. A lead that was won without a known answer was answered at some time that nobody noted, so it is left out, too.
     *
     * @param minutes the limit in working minutes; exactly so many are within it
     * @throws IllegalArgumentException unless the minutes are 1 to 100,000
     */
    public static Measure answeredWithin(int minutes) {
        long limit = checked(minutes);
        return cohort(
                        "leads.answered-within-" + limit + ".rate",
                        "Leads answered within " + limit + " working minutes",
                        limit + " 个工作分钟内线索响应率")
                .population(
                        "Leads that were answered, were dropped unanswered, or have waited longer; others are left out",
                        "已响应、未响应即放弃或等待已超时限的线索（其余不计入）")
                .unit(Unit.FRACTION)
                .tally("within", Tally.count(RESPONSE_MINUTES.atMost(limit)))
                .tally("decided", Tally.count(ANSWERED.or(DROPPED).or(WAITING_MINUTES.above(limit))))
                .formula(Formula.ratio("within", "decided"));
    }

    /**
     * The number of leads that nobody answered and that have not waited longer than a limit, as far as is known. What was won or dropped no
     * longer waits.
     *
     * @param minutes the limit in working minutes
     * @throws IllegalArgumentException unless the minutes are 1 to 100,000
     */
    public static Measure waitingWithin(int minutes) {
        long limit = checked(minutes);
        return cohort(
                        "leads.answered-within-" + limit + ".undecided",
                        "Leads that still wait, within " + limit + " working minutes",
                        limit + " 个工作分钟内尚待响应的线索数")
                .population("Leads that are neither answered, won nor dropped", "尚未响应且未赢单、未放弃的线索")
                .unit(Unit.COUNT)
                .count(RESPONSE_MINUTES
                        .isBlank()
                        .and(UNDECIDED)
                        .and(WAITING_MINUTES.above(limit).not()));
    }

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                COUNT,
                QUALIFICATION_RATE,
                CONVERSION_RATE,
                WIN_RATE,
                UNDECIDED_RATE,
                ANSWERED_RATE,
                RESPONSE_MEAN,
                RESPONSE_MEDIAN,
                RESPONSE_P90,
                ANSWERED_WITHIN_HOUR,
                WAITING_WITHIN_HOUR,
                CYCLE_MEAN,
                CYCLE_MEDIAN,
                CYCLE_P90,
                VALUE_PER_LEAD);
    }

    private static long checked(int minutes) {
        if (minutes < 1 || minutes > 100_000) {
            throw new IllegalArgumentException(
                    "A limit for answers must be 1 to 100000 working minutes, not %s. Write 60 for an hour."
                            .formatted(minutes));
        }
        return minutes;
    }

    /** How many took a step, of all; those who are still open may take it later. */
    private static Measure rate(String name, String en, String zh, String tally, Condition where) {
        return share(
                cohort(name, en, zh)
                        .population(
                                "All leads that came in; open ones count as not there yet, so a young cohort still rises",
                                "全部新进线索（未了结的暂计为未达成，故新近同期群的比率仍会上升）"),
                tally,
                where);
    }

    private static Measure share(MeasureDraft draft, String tally, Condition where) {
        return draft.unit(Unit.FRACTION)
                .tally(tally, Tally.count(where))
                .tally("leads", Tally.count())
                .formula(Formula.ratio(tally, "leads"));
    }

    private static MeasureDraft cohort(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("All leads that came in, open ones included", "全部新进线索（含尚未了结的）")
                .basis(Basis.COHORT, CREATED_ON);
    }

    private static MeasureDraft response(String name, String en, String zh) {
        return Measure.named("leads.response." + name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("Leads that were answered; how many were not is told as blank", "已响应的线索（未响应的计为空值）")
                .basis(Basis.COHORT, CREATED_ON)
                .unit(Unit.MINUTES);
    }

    private static MeasureDraft cycle(String name, String en, String zh) {
        return Measure.named("cycle.lead.won." + name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("Leads that were won as a deal", "已赢单的线索")
                .basis(Basis.CLOSED_IN, WON_ON)
                .unit(Unit.DAYS);
    }
}
