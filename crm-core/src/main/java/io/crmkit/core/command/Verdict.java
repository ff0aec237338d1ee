package io.crmkit.core.command;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All reasons of a proposal, weighed on the caller's terms.
 *
 * @param reasons all reasons, the strictest first
 * @param overridden the codes of those that were overridden
 */
record Verdict(List<Reason> reasons, List<String> overridden) {

    private static final Verdict NOTHING_AGAINST = new Verdict(List.of(), List.of());

    /** Weighs the reasons; overriding needs a justification, and the right to it. */
    static Verdict of(List<Reason> given, Terms terms, boolean mayOverride) {
        if (given.isEmpty()) {
            return NOTHING_AGAINST;
        }
        List<Reason> reasons = new ArrayList<>();
        List<String> overridden = new ArrayList<>();
        boolean refused = false;
        for (Reason reason : given) {
            if (terms.overriding().isEmpty() || !reason.code().isOverridable()) {
                reasons.add(reason);
            } else if (mayOverride) {
                reasons.add(overridden(reason, terms));
                overridden.add(reason.code().code());
            } else {
                reasons.add(reason);
                refused = true;
            }
        }
        if (refused) {
            reasons.add(CommandReasons.MAY_NOT_OVERRIDE.reason().with("actor", terms.actor()));
        }
        reasons.sort(Comparator.comparing(Reason::severity));
        return new Verdict(List.copyOf(reasons), List.copyOf(overridden));
    }

    /** Whether a reason blocks, or a warning has not been accepted. */
    boolean refuses(Terms terms) {
        return has(Severity.BLOCK) || (has(Severity.WARN) && !terms.acceptingWarnings());
    }

    /** Whether it has to wait for an approval. */
    boolean holds(Terms terms) {
        return has(Severity.HOLD) && terms.approvedBy().isEmpty();
    }

    private boolean has(Severity severity) {
        for (Reason reason : reasons) {
            if (reason.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    private static Reason overridden(Reason reason, Terms terms) {
        Reason told = CommandReasons.OVERRIDDEN
                .reason()
                .with("actor", terms.actor())
                .with("why", terms.overriding().orElseThrow())
                .with("reason", reason.code().code());
        return reason.rule().map(told::by).orElse(told);
    }
}
