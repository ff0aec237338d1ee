package io.crmkit.core.objection;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that objections and responses add. */
public final class ObjectionReasons {

    /** The record that is referred to does not exist. */
    public static final ReasonCode UNKNOWN = ReasonCode.blocking(
            "objection.unknown", "{attribute}: there is no record {id}.", "{attribute}：不存在记录 {id}。");

    /** The attribute changes by another command. */
    public static final ReasonCode NOT_ASSIGNABLE = ReasonCode.blocking(
            "objection.not-assignable",
            "{attribute} cannot be set here. It changes by raising, answering, resolving or withdrawing.",
            "此处不能设置“{attribute}”，该项随提出、答复、定论或撤回而变化。");

    /** It has not happened yet. */
    public static final ReasonCode FUTURE = ReasonCode.blocking(
            "objection.future",
            "{attribute}: {date} has not come yet. Enter it when it has happened.",
            "{attribute}：{date} 尚未到来，请在发生后录入。");

    /** Only what was answered has an outcome. */
    public static final ReasonCode UNANSWERED = ReasonCode.blocking(
            "objection.unanswered",
            "This objection is {status}. Answer it before you say what came of it.",
            "该异议{status}，请先答复再填写结果。");

    /** What came of the answer is known already. */
    public static final ReasonCode RESOLVED = ReasonCode.blocking(
            "objection.resolved",
            "What came of the answer is known already. Raise the objection anew if it has come up again.",
            "该答复的结果已知。如客户再次提出，请新建异议。");

    /** The response is not to be used any more. */
    public static final ReasonCode INACTIVE = ReasonCode.warning(
            "response.inactive", "The response \"{title}\" is not in use any more.", "应答“{title}”已停用。");

    private ObjectionReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(UNKNOWN, NOT_ASSIGNABLE, FUTURE, UNANSWERED, RESOLVED, INACTIVE);
    }
}
