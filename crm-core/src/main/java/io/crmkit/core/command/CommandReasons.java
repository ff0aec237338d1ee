package io.crmkit.core.command;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that every command can meet. */
public final class CommandReasons {

    /** There is no such record, or the actor may not see it. */
    public static final ReasonCode NOT_FOUND =
            ReasonCode.blocking("command.not-found", "There is no {what} with the id {id}.", "不存在标识为 {id} 的{what}。");

    /** A record with this identity exists already. */
    public static final ReasonCode EXISTS = ReasonCode.blocking(
            "command.exists", "There is a {what} with the id {id} already.", "标识为 {id} 的{what}已存在。");

    /** A record with this identity exists already and was retracted. */
    public static final ReasonCode EXISTS_RETRACTED = ReasonCode.blocking(
            "command.exists-retracted",
            "There is a {what} with the id {id} that was retracted. Restore it.",
            "标识为 {id} 的{what}已被作废，请将其恢复。");

    /** Nothing can take effect in the future. */
    public static final ReasonCode FUTURE = ReasonCode.blocking(
            "command.future", "A change cannot take effect in the future ({at}).", "生效时间不能晚于当前时间（{at}）。");

    /** The actor may not do this. */
    public static final ReasonCode NOT_ALLOWED = ReasonCode.blocking(
            "command.not-allowed", "{actor} may not do \"{operation}\".", "{actor} 无权执行“{operation}”。");

    /** Somebody else changed the record meanwhile. */
    public static final ReasonCode STALE = ReasonCode.blocking(
            "command.stale",
            "{what} was changed meanwhile: you have seen version {seen}, now it has version {now}. Different: {attributes}.",
            "该{what}已被他人修改：您看到的是第 {seen} 版，现为第 {now} 版。有差异：{attributes}。");

    /** One attribute that differs because somebody else changed the record. */
    public static final ReasonCode STALE_ATTRIBUTE = ReasonCode.blocking(
            "command.stale-attribute",
            "{attribute}: now {current}, you want {mine}, it was {original}.",
            "{attribute}：现为 {current}，您要改为 {mine}，原为 {original}。");

    /** A change of somebody else was kept beside this one. */
    public static final ReasonCode MERGED = ReasonCode.info(
            "command.merged",
            "Merged with changes that somebody else made meanwhile: {attributes}.",
            "已与他人同时所做的修改合并：{attributes}。");

    /** Nothing would be different. */
    public static final ReasonCode NO_CHANGE =
            ReasonCode.info("command.no-change", "Nothing is different, so nothing was stored.", "没有变化，未作保存。");

    /** A reason was overridden. */
    public static final ReasonCode OVERRIDDEN = ReasonCode.info(
            "command.overridden", "Overridden by {actor} ({why}): {reason}", "已由 {actor} 特批（{why}）：{reason}");

    /** The actor may not override. */
    public static final ReasonCode MAY_NOT_OVERRIDE =
            ReasonCode.blocking("command.may-not-override", "{actor} may not override here.", "{actor} 无权在此特批。");

    /** Nobody approves what they asked for themselves. */
    public static final ReasonCode OWN_REQUEST =
            ReasonCode.blocking("approval.own-request", "Nobody approves their own request.", "不能审批自己的申请。");

    /** The request is not waiting any more. */
    public static final ReasonCode NOT_WAITING = ReasonCode.blocking(
            "approval.not-waiting", "This request is {state} and waits for nobody.", "该申请{state}，无需审批。");

    /** Another command of the same unit was not accepted. */
    public static final ReasonCode NOT_TOGETHER = ReasonCode.blocking(
            "command.not-together",
            "Nothing was stored, because command {number} of {count} was not accepted.",
            "未作保存，因为 {count} 个命令中的第 {number} 个未被接受。");

    private CommandReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                Reason.INVALID,
                NOT_FOUND,
                EXISTS,
                EXISTS_RETRACTED,
                FUTURE,
                NOT_ALLOWED,
                STALE,
                STALE_ATTRIBUTE,
                MERGED,
                NO_CHANGE,
                OVERRIDDEN,
                MAY_NOT_OVERRIDE,
                OWN_REQUEST,
                NOT_WAITING,
                NOT_TOGETHER);
    }
}
