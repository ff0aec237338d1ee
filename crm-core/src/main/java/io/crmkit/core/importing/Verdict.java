package io.crmkit.core.importing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.Severity;
import java.util.List;
import java.util.Optional;

/** What the decision on a command means for its row. */
record Verdict<A extends Aggregate<A>>(Plan<A> plan, boolean trying) {

    /**
     * Adds what the decision says to the draft. While trying, a record that the import itself is about to make is no fault, and
     * attributes whose cells could not be read are not told twice.
     */
    void judge(Draft<A> draft, Decision<A> decision) {
        if (decision.isPending()) {
            draft.notes().add(Tally.Found.row(ImportReasons.WAITING.reason()));
        }
        if (!decision.isRefused()) {
            return;
        }
        List<Reason> speaking = decision.reasons().stream()
                .filter(reason -> reason.severity() != Severity.INFO)
                .filter(reason -> !trying || !isPromised(reason, draft))
                .filter(reason ->
                        attribute(reason).filter(draft.faulty()::contains).isEmpty())
                .toList();
        speaking.forEach(reason -> draft.faults().add(found(reason, draft)));
        if (!speaking.isEmpty()) {
            draft.outcome(decision.has(CommandReasons.STALE) ? Outcome.CONFLICT : Outcome.REJECT);
        }
    }

    private static boolean isPromised(Reason reason, Draft<?> draft) {
        return reason.input("id").filter(draft.promised()::contains).isPresent();
    }

    private Tally.Found found(Reason reason, Draft<A> draft) {
        return attribute(reason)
                .flatMap(plan.parts()::part)
                .map(part -> Tally.Found.cell(
                        part.cell().column(), part.attribute(), part.cell().of(draft.row(), false), reason))
                .orElseGet(() -> Tally.Found.row(reason));
    }

    /** The attribute that a reason is about. */
    private static Optional<String> attribute(Reason reason) {
        return reason.input("path").map(path -> path.toString().split("[.\\[]", 2)[0]);
    }
}
