package io.crmkit.core.decision;

import java.util.List;
import java.util.Locale;

/** Thrown by {@link Decision#orThrow()} when there is no result; its message lists the reasons, confidential values masked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    RefusedException(Decision<?> decision) {
        super((decision.isPending() ? "Waiting for approval: " : "Refused: ") + decision.text(Locale.ENGLISH));
        this.reasons = decision.reasons();
    }

    /** All reasons. */
    public List<Reason> reasons() {
        return reasons;
    }
}
