package io.crmkit.core.kind;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How widely a value may be shown; each class includes the readers of the ones after it. */
public enum Confidentiality implements Labelled {
    /** Anybody may see it. */
    PUBLIC("Public", "公开"),
    /** Everybody who works with the host application may see it. */
    INTERNAL("Internal", "内部"),
    /** Only cleared people may see it; others see a mask. */
    CONFIDENTIAL("Confidential", "保密"),
    /** Like confidential, and it may be kept encrypted. */
    SECRET("Secret", "机密");

    /** What stands in place of a value that the reader may not see. */
    public static final String MASK = "•••";

    private final Label label;

    Confidentiality(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** The stricter of both, for a value that both have a part in. */
    public Confidentiality or(Confidentiality other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a reader needs no clearance. */
    public boolean isOpen() {
        return this == PUBLIC || this == INTERNAL;
    }
}
