package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;

/** A cell does not hold what it should; becomes a finding at once, so it needs no stack trace. */
final class CellRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    CellRefusedException(Reason reason) {
        super(reason.code().code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
