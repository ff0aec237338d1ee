package io.crmkit.core.opportunity;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that opportunities add. */
public final class OpportunityReasons {

    /** The customer does not exist. */
    public static final ReasonCode UNKNOWN_CUSTOMER =
            ReasonCode.blocking("opportunity.unknown-customer", "There is no customer {id}.", "不存在客户 {id}。");

    /** There is no process of this name. */
    public static final ReasonCode UNKNOWN_PROCESS = ReasonCode.blocking(
            "opportunity.unknown-process", "There is no sales process \"{process}\".", "不存在销售流程“{process}”。");

    /** Stage and status change by moves only. */
    public static final ReasonCode NOT_ASSIGNABLE = ReasonCode.blocking(
            "opportunity.not-assignable",
            "{attribute} changes by moving the opportunity, not by assignment.",
            "“{attribute}”随商机推进而变化，不能直接设置。");

    /** The process of a running opportunity cannot be exchanged, since its stage would not be known there. */
    public static final ReasonCode PROCESS_FIXED = ReasonCode.blocking(
            "opportunity.process-fixed",
            "An opportunity stays in the sales process in which it began.",
            "商机一经创建，不能更换销售流程。");

    private OpportunityReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(UNKNOWN_CUSTOMER, UNKNOWN_PROCESS, NOT_ASSIGNABLE, PROCESS_FIXED);
    }
}
