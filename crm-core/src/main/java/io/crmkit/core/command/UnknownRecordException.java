package io.crmkit.core.command;

import io.crmkit.core.id.Id;

/** There is no record with this id that the actor may see. */
public final class UnknownRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String catalogue;
    private final String id;

    UnknownRecordException(String catalogue, Id<?> id) {
        super("There is no %s with the id %s. Maybe it belongs to another catalogue, or is not visible here."
                .formatted(catalogue, id));
        this.catalogue = catalogue;
        this.id = id.value();
    }

    /** The catalogue that was searched. */
    public String catalogue() {
        return catalogue;
    }

    /** The id that was not found. */
    public Id<?> id() {
        return Id.of(id);
    }
}
