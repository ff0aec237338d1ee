package io.crmkit.analytics.kpi;

import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.ID;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Reentry;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.time.RelativePeriod;
import java.util.List;

/** The KPIs of a sales pipeline, over opportunities and their stays in stages. */
public final class PipelineKpis {

    private static final Condition WON = STATUS.is(Status.WON);
    private static final Condition LOST = STATUS.is(Status.LOST);
    private static final Condition CLOSED = STATUS.in(Status.WON, Status.LOST);
    private static final Condition OPEN = STATUS.in(Status.OPEN, Status.ON_HOLD);
    private static final Expression CYCLE = CLOSED_ON.daysSince(CREATED_ON);
    private static final Condition FINISHED = Stay.Attributes.LEFT_AT.isPresent();
    private static final Expression STAY = Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT);
    private static final Condition GOES_ON =
            Stay.Attributes.LEFT_AT.isBlank().and(Stay.Attributes.STATUS.in(Status.OPEN, Status.ON_HOLD));
    private static final Expression DEAL = new Expression.Value(CATALOGUE.name() + "." + ID.name());
    private static final String VELOCITY_SOURCE =
            "Number of deals × win rate × mean deal ÷ length of the cycle, as it is commonly taught";

    /** The number of opportunities. */
    public static final Measure COUNT = Measure.named("opportunities.count", 1)
            .label("Opportunities", "商机数")
            .over(CATALOGUE)
            .population("All opportunities", "全部商机")
            .unit(Unit.COUNT)
            .basis(Basis.CREATED_IN, CREATED_ON)
            .count(Condition.always());

    /** The number of won opportunities. */
    public static final Measure WON_COUNT = closed("won.count", "Won deals", "赢单数", "Won opportunities", "已赢单商机")
            .unit(Unit.COUNT)
            .count(WON);

    /** The number of lost opportunities; one that was reopened and lost again counts once. */
    public static final Measure LOST_COUNT = closed("lost.count", "Lost deals", "输单数", "Lost opportunities", "输单商机")
            .unit(Unit.COUNT)
            .count(LOST);

    /** The number of opportunities that run, paused ones included. */
    public static final Measure OPEN_COUNT =
            open("open.count", "Open deals", "在途商机数").unit(Unit.COUNT).count(OPEN);

    /** Won ÷ (won + lost), by number. Open ones do not count; undefined where nothing closed. */
    public static final Measure WIN_RATE = closed(
                    "win-rate.count", "Win rate by count", "赢单率（按数量）", "Won and lost opportunities", "已赢单与输单商机")
            .unit(Unit.FRACTION)
            .tally("won", Tally.count(WON))
            .tally("closed", Tally.count(CLOSED))
            .formula(Formula.ratio("won", "closed"));

    /** Σ won amounts ÷ Σ amounts of won and lost. Opportunities without amount do not count. */
    public static final Measure WIN_RATE_VALUE = closed(
                    "win-rate.value", "Win rate by value", "赢单率（按金额）", "Won and lost opportunities", "已赢单与输单商机")
            .unit(Unit.FRACTION)
            .tally("won", Tally.sum(AMOUNT.value(), WON))
            .tally("closed", Tally.sum(AMOUNT.value(), CLOSED))
            .formula(Formula.ratio("won", "closed"));

    /** Σ won amounts. Currencies stand beside each other and are never added. */
    public static final Measure WON_VALUE = closed("won.value", "Won value", "赢单金额", "Won opportunities", "已赢单商机")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(AMOUNT.value(), WON);

    /** Σ won amounts ÷ number of won opportunities with an amount. */
    public static final Measure DEAL_SIZE = closed(
                    "deal-size.won.mean", "Mean won deal", "平均赢单金额", "Won opportunities", "已赢单商机")
            .unit(Unit.MONEY)
            .mean(AMOUNT.value(), WON);

    /** The amount in the middle of all won ones. */
    public static final Measure DEAL_SIZE_MEDIAN = closed(
                    "deal-size.won.median", "Median won deal", "赢单金额中位数", "Won opportunities", "已赢单商机")
            .unit(Unit.MONEY)
            .median(AMOUNT.value(), WON);

    /** Mean days from the creation of the opportunity to the day on which it was won. */
    public static final Measure CYCLE_MEAN = closed(
                    "cycle.won.mean", "Mean cycle of won deals", "平均赢单周期", "Won opportunities", "已赢单商机")
            .unit(Unit.DAYS)
            .mean(CYCLE, WON);

    /** Median days from the creation of the opportunity to the day on which it was won. */
    public static final Measure CYCLE_MEDIAN = closed(
                    "cycle.won.median", "Median cycle of won deals", "赢单周期中位数", "Won opportunities", "已赢单商机")
            .unit(Unit.DAYS)
            .median(CYCLE, WON);

    /** The days within which nine of ten won opportunities were won. */
    public static final Measure CYCLE_P90 = closed(
                    "cycle.won.p90", "Cycle of won deals, 90th percentile", "赢单周期 90 分位", "Won opportunities", "已赢单商机")
            .unit(Unit.DAYS)
            .quantile("0.9", CYCLE, WON);

    /** Mean days from the creation of the opportunity to the day on which it was won or lost. */
    public static final Measure CYCLE_CLOSED_MEAN = closed(
                    "cycle.closed.mean",
                    "Mean cycle of closed deals",
                    "平均关闭周期",
                    "Won and lost opportunities",
                    "已赢单与输单商机")
            .unit(Unit.DAYS)
            .mean(CYCLE, CLOSED);

    /** Closed opportunities × win rate × mean won amount ÷ mean cycle of won ones: money for each day. */
    public static final Measure VELOCITY = closed(
                    "velocity.closed",
                    "Velocity from closed deals, per day",
                    "成交速度（按已关闭，每天）",
                    "Won and lost opportunities",
                    "已赢单与输单商机")
            .unit(Unit.MONEY)
            .source(VELOCITY_SOURCE)
            .tally("closed", Tally.count(CLOSED))
            .tally("won", Tally.count(WON))
            .tally("value", Tally.sum(AMOUNT.value(), WON))
            .tally("cycle", Tally.sum(CYCLE, WON))
            .formula(Formula.of("closed")
                    .times(Formula.ratio("won", "closed"))
                    .times(Formula.mean("value"))
                    .over(Formula.mean("cycle")));

    /** {@link #velocityOpen} of the last 90 days. */
    public static final Measure VELOCITY_OPEN = velocityOpen(90);

    /** {@link #velocityNew} of the last 90 days. */
    public static final Measure VELOCITY_NEW = velocityNew(90);

    /** Σ amounts of opportunities that run. */
    public static final Measure OPEN_VALUE = open("open.value", "Open value", "在途金额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(AMOUNT.value(), OPEN);

    /** Σ (amount × probability) of opportunities that run; never Σ amount × mean probability. */
    public static final Measure OPEN_WEIGHTED = open("open.weighted", "Weighted pipeline", "加权在途金额")
            .unit(Unit.MONEY)
            .mixedMoney(MixedMoney.LISTED)
            .sum(AMOUNT.value().times(PROBABILITY.value()), OPEN);

    /** The number of opportunities that ever entered a stage; one that came back counts once. */
    public static final Measure ENTERED = stays("stage.entered", "Ever entered", "曾进入")
            .population("All stays in stages", "全部阶段停留")
            .reentry(Reentry.FIRST)
            .basis(Basis.OCCURRED_IN, Stay.Attributes.ENTERED_AT)
            .unit(Unit.COUNT)
            .distinct(DEAL, Condition.always());

    /** Mean days of finished stays; those that go on are left out, see {@link #STAYS_OPEN}. */
    public static final Measure STAY_MEAN =
            finished("stage.stay.mean", "Mean stay", "平均停留").mean(STAY, FINISHED);

    /** Median days of finished stays. */
    public static final Measure STAY_MEDIAN =
            finished("stage.stay.median", "Median stay", "停留天数中位数").median(STAY, FINISHED);

    /** The days within which nine of ten finished stays ended. */
    public static final Measure STAY_P90 =
            finished("stage.stay.p90", "Stay, 90th percentile", "停留天数 90 分位").quantile("0.9", STAY, FINISHED);

    /**
     * Median days of a stay, estimated also from the stays of running opportunities that go on: they count as censored after their days so
     * far. Where only short stays have ended yet, {@link #STAY_MEDIAN} is too small, and this one is not.
     */
    public static final Measure STAY_MEDIAN_CENSORED = stays(
                    "stage.stay.median.censored", "Median stay, open stays censored", "停留天数中位数（含仍在停留，按删失处理）")
            .population(
                    "Finished stays in stages, and stays of running opportunities that go on", "已结束的阶段停留，以及在途商机的当前停留")
            .reentry(Reentry.EVERY)
            .basis(Basis.OCCURRED_IN, Stay.Attributes.ENTERED_AT)
            .unit(Unit.DAYS)
            .source("Kaplan & Meier 1958, Journal of the American Statistical Association 53, 457–481")
            .tally("ended", Tally.histogram(STAY, FINISHED))
            .tally("open", Tally.histogram(Stay.Attributes.DAYS_SO_FAR.value(), GOES_ON))
            .formula(Formula.survivalMedian("ended", "open"));

    /** Σ days of finished stays ÷ number of opportunities that finished one: who comes back adds its days, and is one opportunity. */
    public static final Measure STAGE_DAYS = finished("stage.days.per-deal", "Days in a stage per deal", "单商机阶段累计停留天数")
            .tally("days", Tally.sum(STAY, FINISHED))
            .tally("deals", Tally.distinct(DEAL, FINISHED))
            .formula(Formula.ratio("days", "deals"));

    /** The number of stays that go on: what the mean does not know yet. */
    public static final Measure STAYS_OPEN = stays("stage.stay.open", "Stays that go on", "仍在停留")
            .population("Stays of running opportunities that go on", "在途商机的当前停留")
            .reentry(Reentry.EVERY)
            .asOf()
            .unit(Unit.COUNT)
            .count(GOES_ON);

    private PipelineKpis() {}

    /**
     * Velocity from open deals: opportunities that run now × win rate × mean won amount ÷ mean cycle, money for each day. Win rate, amount and
     * cycle are those of the opportunities that closed in the last days, today included, since what runs has none yet. Do not group it by the
     * day of closing: what runs has none.
     *
     * @param days how many days one looks back for what closed
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure velocityOpen(int days) {
        return velocity("open", days)
                .label(
                        "Velocity from open deals, by what closed in the last " + days + " days, per day",
                        "成交速度（按在途商机与最近 " + days + " 天已关闭商机，每天）")
                .population(
                        "Opportunities that run, and those that were won or lost in the last " + days
                                + " days; do not group them by the closing period, which parts them",
                        "进行中的商机，以及最近 " + days + " 天已赢单与输单的商机；请勿按关闭期间分组，否则两者会被拆开")
                .tally("deals", Tally.count(OPEN))
                .formula(perDay());
    }

    /**
     * Velocity from new deals: opportunities that were created in the last days × win rate × mean won amount ÷ mean cycle, money for each day.
     * Win rate, amount and cycle are those of the opportunities that closed in the same days, which are others. Do not group it by the day of
     * creation or closing, which would part them.
     *
     * @param days how many days one looks back, today included
     * @throws IllegalArgumentException unless the days are 1 to 3660
     */
    public static Measure velocityNew(int days) {
        return velocity("new", days)
                .label(
                        "Velocity from new deals of the last " + days + " days, per day",
                        "成交速度（按最近 " + days + " 天新增商机，每天）")
                .population(
                        "Opportunities that were created in the last " + days
                                + " days, and those that were won or lost in them; do not group them by the creation period or the closing period, which part them",
                        "最近 " + days + " 天新增的商机，以及同期已赢单与输单的商机；请勿按创建期间或关闭期间分组，否则两者会被拆开")
                .tally("deals", Tally.count(CREATED_ON.within(RelativePeriod.lastDays(days))))
                .formula(perDay());
    }

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                COUNT,
                WON_COUNT,
                LOST_COUNT,
                OPEN_COUNT,
                WIN_RATE,
                WIN_RATE_VALUE,
                WON_VALUE,
                DEAL_SIZE,
                DEAL_SIZE_MEDIAN,
                CYCLE_MEAN,
                CYCLE_MEDIAN,
                CYCLE_P90,
                CYCLE_CLOSED_MEAN,
                VELOCITY,
                VELOCITY_OPEN,
                VELOCITY_NEW,
                OPEN_VALUE,
                OPEN_WEIGHTED,
                ENTERED,
                STAY_MEAN,
                STAY_MEDIAN,
                STAY_P90,
                STAY_MEDIAN_CENSORED,
                STAGE_DAYS,
                STAYS_OPEN);
    }

    private static MeasureDraft closed(String name, String en, String zh, String population, String populationZh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population(population, populationZh)
                .basis(Basis.CLOSED_IN, CLOSED_ON);
    }

    private static MeasureDraft open(String name, String en, String zh) {
        return Measure.named(name, 1)
                .label(en, zh)
                .over(CATALOGUE)
                .population("Opportunities that run, paused ones included", "进行中的商机（含暂停）")
                .asOf();
    }

    /** Win rate, size and cycle of what closed in the last days; the deals that they are applied to are still to be given. */
    private static MeasureDraft velocity(String name, int days) {
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException(
                    "Velocity can look at what closed in the last 1 to 3660 days, not %s. Write 90 for a quarter."
                            .formatted(days));
        }
        Condition recent = CLOSED_ON.within(RelativePeriod.lastDays(days));
        return Measure.named("velocity." + name + "." + days + "-days", 1)
                .over(CATALOGUE)
                .asOf()
                .unit(Unit.MONEY)
                .source(VELOCITY_SOURCE)
                .tally("closed", Tally.count(recent))
                .tally("won", Tally.count(WON.and(recent)))
                .tally("value", Tally.sum(AMOUNT.value(), WON.and(recent)))
                .tally("cycle", Tally.sum(CYCLE, WON.and(recent)));
    }

    private static Formula perDay() {
        return Formula.of("deals")
                .times(Formula.ratio("won", "closed"))
                .times(Formula.mean("value"))
                .over(Formula.mean("cycle"));
    }

    private static MeasureDraft finished(String name, String en, String zh) {
        return stays(name, en, zh)
                .population("Finished stays in stages", "已结束的阶段停留")
                .reentry(Reentry.EVERY)
                .basis(Basis.OCCURRED_IN, Stay.Attributes.ENTERED_AT)
                .unit(Unit.DAYS);
    }

    private static MeasureDraft stays(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE, OpportunityAttributes.STAYS);
    }
}
