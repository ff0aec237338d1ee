package io.crmkit.core.activity;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that activities add. */
public final class ActivityReasons {

    /** The record that is referred to does not exist. */
    public static final ReasonCode UNKNOWN =
            ReasonCode.blocking("activity.unknown", "{attribute}: there is no record {id}.", "{attribute}：不存在记录 {id}。");

    /** It has not happened yet. */
    public static final ReasonCode FUTURE = ReasonCode.blocking(
            "activity.future",
            "An activity has happened; {at} has not come yet. Log it when it is over.",
            "活动须已发生，而 {at} 尚未到来，请在结束后记录。");

    private ActivityReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(UNKNOWN, FUTURE);
    }
}
