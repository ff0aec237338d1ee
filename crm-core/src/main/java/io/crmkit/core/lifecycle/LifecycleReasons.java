package io.crmkit.core.lifecycle;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that every lifecycle can give. */
public final class LifecycleReasons {

    /** There is no such move. */
    public static final ReasonCode ILLEGAL_MOVE = ReasonCode.blocking(
            "lifecycle.illegal-move",
            "From \"{from}\" one cannot go to \"{to}\". Allowed from here: {allowed}.",
            "不能从“{from}”转到“{to}”。当前可转到：{allowed}。");

    /** There is no such state. */
    public static final ReasonCode UNKNOWN_STATE =
            ReasonCode.blocking("lifecycle.unknown-state", "There is no state \"{to}\". {hint}", "没有状态“{to}”。{hint}");

    /** An attribute must have a value before the state can be entered. */
    public static final ReasonCode REQUIRED = ReasonCode.blocking(
                    "lifecycle.required",
                    "\"{attribute}\" must be filled in before \"{to}\".",
                    "进入“{to}”之前须填写“{attribute}”。")
            .overridable();

    private LifecycleReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(ILLEGAL_MOVE, UNKNOWN_STATE, REQUIRED);
    }
}
