package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;

/**
 * What must hold so that a move can be made.
 *
 * @param reason the reason if it does not hold; its severity decides whether the move is blocked, held, or only warned of
 * @param condition what must hold
 */
public record Guard(Reason reason, Condition condition) {

    /** A guard whose reason needs no inputs but the values that it looks at. */
    public Guard(ReasonCode code, Condition condition) {
        this(code.reason(), condition);
    }

    /** What kind of reason it gives. */
    public ReasonCode code() {
        return reason.code();
    }
}
