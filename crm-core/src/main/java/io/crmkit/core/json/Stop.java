package io.crmkit.core.json;

import io.crmkit.core.data.InvalidDataException;

/** Ends a reading at once: the stream does not stand at the end of a value any more, so nothing after it can be read. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InvalidDataException refusal;

    Stop(InvalidDataException refusal) {
        super(refusal.getMessage(), refusal, false, false);
        this.refusal = refusal;
    }

    /** What the caller gets to see. */
    InvalidDataException refusal() {
        return refusal;
    }
}
