package io.crmkit.core.editing;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** What there is to say about retracting, restoring, and bringing back earlier values. */
public final class RetractionReasons {

    /** It was retracted before. */
    public static final ReasonCode RETRACTED =
            ReasonCode.info("retraction.retracted", "It was retracted already.", "该记录此前已作废。");

    /** It is there. */
    public static final ReasonCode NOT_RETRACTED =
            ReasonCode.info("retraction.not-retracted", "It was not retracted.", "该记录未被作废。");

    /** Another record refers to it. */
    public static final ReasonCode REFERRED_TO = ReasonCode.blocking(
            "retraction.referred-to",
            "Something of the kind {what} refers to it ({attribute}: {which}). Retract that first, or let it refer to something else.",
            "有{what}引用了该记录（{attribute}：{which}）。请先作废引用方，或更改其引用。");

    /** It refers to a record that was retracted. */
    public static final ReasonCode REFERS_TO_RETRACTED = ReasonCode.blocking(
            "retraction.refers-to-retracted",
            "{attribute} refers to {id}, which was retracted. Restore that first.",
            "“{attribute}”引用的 {id} 已被作废，请先恢复。");

    /** There is no such entry. */
    public static final ReasonCode NO_ENTRY = ReasonCode.blocking(
            "retraction.no-entry",
            "The record has no entry {number}. Name numbers from its history.",
            "该记录没有第 {number} 条历史记录，请使用其历史中的编号。");

    /** Somebody worked on a record that would be retracted. */
    public static final ReasonCode WORKED_ON = ReasonCode.blocking(
            "retraction.worked-on",
            "Somebody worked on it since: {attributes}. It stays.",
            "此后有人修改过该记录：{attributes}。予以保留。");

    /** Somebody gave an attribute another value since. */
    public static final ReasonCode CHANGED_SINCE = ReasonCode.warning(
            "retraction.changed-since",
            "{attribute} was changed since: it is {now}, had been set to {set}, and was {before} before. It stays.",
            "“{attribute}”此后被修改：现为 {now}，曾设为 {set}，之前为 {before}。予以保留。");

    /** Nothing of the entries counts any more. */
    public static final ReasonCode NOTHING_LEFT =
            ReasonCode.info("retraction.nothing-left", "Nothing of it is left to take back.", "已没有可撤销的内容。");

    private RetractionReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                RETRACTED,
                NOT_RETRACTED,
                REFERRED_TO,
                REFERS_TO_RETRACTED,
                NO_ENTRY,
                WORKED_ON,
                CHANGED_SINCE,
                NOTHING_LEFT);
    }
}
