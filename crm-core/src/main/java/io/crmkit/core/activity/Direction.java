package io.crmkit.core.activity;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** From whom an activity came. */
public enum Direction implements Labelled {
    /** From the customer to us. */
    IN("Incoming", "客户发起"),
    /** From us to the customer. */
    OUT("Outgoing", "我方发起");

    private final Label label;

    Direction(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
