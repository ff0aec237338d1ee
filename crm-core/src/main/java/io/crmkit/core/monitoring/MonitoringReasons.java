package io.crmkit.core.monitoring;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;
import java.util.Map;

/** The reasons why a deal needs attention. */
public final class MonitoringReasons {

    /** It is in its stage for longer than allowed. */
    public static final ReasonCode OVER_LIMIT = ReasonCode.info(
            "monitoring.over-limit",
            "\"{stage}\" was due on {dueAt}; allowed are {limit}.",
            "“{stage}”已于 {dueAt} 到期，时限为{limit}。");

    /** Nothing was done for too long. */
    public static final ReasonCode STALLED = ReasonCode.info(
            "monitoring.stalled", "No activity for {days} days; allowed are {limit}.", "已有 {days} 天无活动，上限为 {limit} 天。");

    /** It has not left its stage for too long. */
    public static final ReasonCode UNMOVED = ReasonCode.info(
            "monitoring.unmoved",
            "No move out of \"{stage}\" for {days} days; expected are {limit}.",
            "已在“{stage}”停留 {days} 天未推进，预期 {limit} 天内。");

    /** The expected close has passed. */
    public static final ReasonCode CLOSE_DATE_PASSED = ReasonCode.info(
            "monitoring.close-date-passed", "The close date {closeDate} has passed.", "预计成交日期 {closeDate} 已过。");

    /** It was put off too often. */
    public static final ReasonCode PUSHED = ReasonCode.info(
            "monitoring.pushed", "Pushed {pushes} times, by {days} days in all.", "已推迟 {pushes} 次，共 {days} 天。");

    /** Nobody knows what is to be done next. */
    public static final ReasonCode NO_NEXT_STEP =
            ReasonCode.info("monitoring.no-next-step", "There is no next step.", "没有下一步计划。");

    /** The next step was not done in time. */
    public static final ReasonCode NEXT_STEP_OVERDUE = ReasonCode.info(
            "monitoring.next-step-overdue", "The next step was due on {nextStepOn}.", "下一步已于 {nextStepOn} 到期。");

    /** It is worth less than at the beginning. */
    public static final ReasonCode SHRINKING =
            ReasonCode.info("monitoring.shrinking", "The amount fell from {from} to {to}.", "金额由 {from} 降至 {to}。");

    /** Everything hangs on one person or nobody. */
    public static final ReasonCode SINGLE_THREADED = ReasonCode.info(
            "monitoring.single-threaded",
            "{count} stakeholders are known; at least {least} should be.",
            "已知干系人 {count} 位，至少应有 {least} 位。");

    /** Stages were passed over. */
    public static final ReasonCode SKIPPED =
            ReasonCode.info("monitoring.skipped", "Stages were skipped ({times}×).", "跳过阶段 {times} 次。");

    private MonitoringReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                OVER_LIMIT,
                STALLED,
                UNMOVED,
                CLOSE_DATE_PASSED,
                PUSHED,
                NO_NEXT_STEP,
                NEXT_STEP_OVERDUE,
                SHRINKING,
                SINGLE_THREADED,
                SKIPPED);
    }

    /** How many points each takes away unless a host says otherwise. */
    static Map<ReasonCode, Integer> points() {
        return Map.of(
                OVER_LIMIT, 25,
                STALLED, 20,
                UNMOVED, 20,
                CLOSE_DATE_PASSED, 20,
                PUSHED, 15,
                NO_NEXT_STEP, 10,
                NEXT_STEP_OVERDUE, 10,
                SHRINKING, 10,
                SINGLE_THREADED, 10,
                SKIPPED, 5);
    }
}
