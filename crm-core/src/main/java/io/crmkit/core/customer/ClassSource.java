package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Who decided on the class of a customer. */
public enum ClassSource implements Labelled {
    /** A rule of the host. */
    RULE("Rule", "规则"),
    /** A person, which counts more than a rule. */
    HAND("By hand", "人工");

    private final Label label;

    ClassSource(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
