package io.crmkit.core.store;

import io.crmkit.core.id.Id;

/** Somebody else was faster: an aggregate has another version than the batch expected. Nothing was stored. */
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String catalogue;
    private final String id;
    private final long expected;
    private final long actual;

    /** The refusal for one aggregate; a version of 0 means that it does not exist. */
    public StaleVersionException(String catalogue, Id<?> id, long expected, long actual) {
        super("The %s %s has version %s, but version %s was expected. Read it again and decide anew."
                .formatted(catalogue, id, actual, expected));
        this.catalogue = catalogue;
        this.id = id.value();
        this.expected = expected;
        this.actual = actual;
    }

    /** The catalogue of the aggregate. */
    public String catalogue() {
        return catalogue;
    }

    /** The aggregate. */
    public Id<?> id() {
        return Id.of(id);
    }

    /** The version that was expected; 0 for none. */
    public long expected() {
        return expected;
    }

    /** The version that is there; 0 for none. */
    public long actual() {
        return actual;
    }
}
