package io.crmkit.core.process;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that every sales process can give. */
public final class ProcessReasons {

    /** An item of the checklist has not been done. */
    public static final ReasonCode CHECKLIST_OPEN = ReasonCode.blocking(
                    "process.checklist-open",
                    "The checklist item \"{item}\" of \"{stage}\" is open.",
                    "“{stage}”的检查项“{item}”尚未完成。")
            .overridable();

    /** The move is for certain roles. */
    public static final ReasonCode ROLE = ReasonCode.blocking(
            "process.role", "Only {roles} may go from \"{from}\" to \"{to}\".", "只有{roles}可以从“{from}”转到“{to}”。");

    /** The move needs an approval. */
    public static final ReasonCode APPROVAL = ReasonCode.holding(
            "process.approval", "Going to \"{to}\" needs an approval: {approval}.", "转到“{to}”须经审批：{approval}。");

    /** Stages that stand in between are passed over. */
    public static final ReasonCode SKIPPED =
            ReasonCode.info("process.skipped", "Passed over: {stages}.", "跳过的阶段：{stages}。");

    /** A stage that is in use cannot be taken away. */
    public static final ReasonCode STAGE_IN_USE = ReasonCode.blocking(
            "process.stage-in-use",
            "The stage \"{stage}\" is to go, but {count} running opportunities stand in it. Migrate them first, or let the edition hold for new ones only.",
            "阶段“{stage}”将被移除，但仍有 {count} 个进行中的商机处于该阶段。请先迁移，或仅对新商机生效。");

    private ProcessReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(CHECKLIST_OPEN, ROLE, APPROVAL, SKIPPED, STAGE_IN_USE);
    }
}
