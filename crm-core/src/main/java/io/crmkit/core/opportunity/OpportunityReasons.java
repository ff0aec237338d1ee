package io.crmkit.core.opportunity;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that opportunities add. */
public final class OpportunityReasons {

    /** The customer does not exist. */
    public static final ReasonCode UNKNOWN_CUSTOMER =
            ReasonCode.blocking("opportunity.unknown-customer", "There is no customer {id}.", "不存在客户 {id}。");

    /** Nobody may buy. */
    public static final ReasonCode NO_CUSTOMER =
            ReasonCode.blocking("opportunity.no-customer", "An opportunity needs a customer.", "商机须有客户。");

    /** There is no process of this name. */
    public static final ReasonCode UNKNOWN_PROCESS = ReasonCode.blocking(
            "opportunity.unknown-process", "There is no sales process \"{process}\".", "不存在销售流程“{process}”。");

    /** There is no edition of this number. */
    public static final ReasonCode UNKNOWN_EDITION = ReasonCode.blocking(
            "opportunity.unknown-edition",
            "The sales process \"{process}\" has no edition {edition}.",
            "销售流程“{process}”没有第 {edition} 版。");

    /** There is no stage of this code. */
    public static final ReasonCode UNKNOWN_STAGE = ReasonCode.blocking(
            "opportunity.unknown-stage", "There is no stage \"{stage}\". {hint}", "没有阶段“{stage}”。{hint}");

    /** The stage has no counterpart in the edition. */
    public static final ReasonCode UNMAPPED = ReasonCode.blocking(
            "opportunity.unmapped",
            "The stage \"{stage}\" cannot become \"{to}\" in edition {edition}: there is no such stage, or one is open and the other has ended. Name a stage for it.",
            "阶段“{stage}”无法对应第 {edition} 版的“{to}”：不存在该阶段，或两者一个进行中、一个已结束。请指定对应阶段。");

    /** Some attributes change by commands of their own only. */
    public static final ReasonCode NOT_ASSIGNABLE = ReasonCode.blocking(
            "opportunity.not-assignable",
            "{attribute} changes by moving the opportunity, not by assignment.",
            "“{attribute}”随商机推进而变化，不能直接设置。");

    /** What has ended has no chance and no category of its own. */
    public static final ReasonCode ENDED = ReasonCode.blocking(
            "opportunity.ended",
            "{attribute} cannot be set, since the opportunity has ended. Reopen it first.",
            "商机已结束，不能设置“{attribute}”，请先重新打开。");

    /** The process of a running opportunity cannot be exchanged, since its stage would not be known there. */
    public static final ReasonCode PROCESS_FIXED = ReasonCode.blocking(
            "opportunity.process-fixed",
            "An opportunity stays in the sales process in which it began.",
            "商机一经创建，不能更换销售流程。");

    /** Opportunities do not begin in this stage. */
    public static final ReasonCode NO_ENTRY = ReasonCode.blocking(
            "opportunity.no-entry",
            "An opportunity cannot begin in \"{stage}\". It may begin in: {allowed}.",
            "商机不能从“{stage}”开始。可选：{allowed}。");

    /** The stage that was named means something else. */
    public static final ReasonCode OTHER_RESULT = ReasonCode.blocking(
            "opportunity.other-result",
            "\"{stage}\" is no stage with the status {result}.",
            "“{stage}”的状态不是“{result}”。");

    /** It has to be said in which of several stages it ends. */
    public static final ReasonCode SEVERAL_STAGES = ReasonCode.blocking(
            "opportunity.several-stages",
            "Several stages have the status {result}: {stages}. Name one.",
            "有多个状态为“{result}”的阶段：{stages}。请指定其一。");

    /** It runs, so it cannot be taken up again. */
    public static final ReasonCode NOT_ENDED = ReasonCode.blocking(
            "opportunity.not-ended", "Only an opportunity that has ended can be reopened.", "只有已结束的商机才能重新打开。");

    /** It cannot be taken up again in this stage. */
    public static final ReasonCode NOT_REOPENABLE = ReasonCode.blocking(
            "opportunity.not-reopenable",
            "From \"{from}\" it cannot be reopened to \"{to}\". It may return to: {allowed}.",
            "不能从“{from}”重新打开到“{to}”。可返回：{allowed}。");

    /** Only what is open can be paused, only what is paused can be resumed. */
    public static final ReasonCode OTHER_STATUS = ReasonCode.blocking(
            "opportunity.other-status",
            "Its status is {status}, but must be {wanted} for that.",
            "当前状态为“{status}”，须为“{wanted}”才能执行。");

    /** The checklist has no such item. */
    public static final ReasonCode UNKNOWN_ITEM = ReasonCode.blocking(
            "opportunity.unknown-item", "The checklist has no item \"{item}\". {hint}", "检查清单没有“{item}”。{hint}");

    /** Recorded history needs at least one stage. */
    public static final ReasonCode NO_PATH = ReasonCode.blocking(
            "opportunity.no-path",
            "What is recorded needs at least the stage in which it began, with its moment.",
            "补录的商机至少须给出起始阶段及其时间。");

    /** Recorded history must go forward in time. */
    public static final ReasonCode PATH_ORDER = ReasonCode.blocking(
            "opportunity.path-order",
            "The stage \"{stage}\" was entered at {at}, before the one that precedes it ({before}). Give the stages in the order of time.",
            "阶段“{stage}”的进入时间 {at} 早于前一阶段（{before}），请按时间顺序给出。");

    /** Moves are made in the order of time. */
    public static final ReasonCode MOVED_SINCE = ReasonCode.blocking(
            "opportunity.moved-since",
            "It was moved at {at} already, so nothing that took effect earlier can move it any more. Reopen or move it back as of now.",
            "商机已于 {at} 变更阶段，不能再补录更早的阶段变更。请按当前时间操作。");

    private OpportunityReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                UNKNOWN_CUSTOMER,
                NO_CUSTOMER,
                UNKNOWN_PROCESS,
                UNKNOWN_EDITION,
                UNKNOWN_STAGE,
                UNMAPPED,
                NOT_ASSIGNABLE,
                ENDED,
                PROCESS_FIXED,
                NO_ENTRY,
                OTHER_RESULT,
                SEVERAL_STAGES,
                NOT_ENDED,
                NOT_REOPENABLE,
                OTHER_STATUS,
                UNKNOWN_ITEM,
                NO_PATH,
                PATH_ORDER,
                MOVED_SINCE);
    }
}
