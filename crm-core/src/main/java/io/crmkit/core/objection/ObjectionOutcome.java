package io.crmkit.core.objection;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What came of an answer. */
public enum ObjectionOutcome implements Labelled {
    /** The customer does not hold it any more. */
    OVERCOME("Overcome", "已化解"),
    /** The customer still holds it. */
    NOT_OVERCOME("Not overcome", "未化解"),
    /** Nobody will know; counts neither way. */
    UNKNOWN("Unknown", "未知");

    private final Label label;

    ObjectionOutcome(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
