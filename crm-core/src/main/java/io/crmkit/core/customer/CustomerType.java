package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a customer is in law. */
public enum CustomerType implements Labelled {
    /** A company, an authority, an association. */
    ORGANISATION("Organisation", "组织"),
    /** A natural person. */
    PERSON("Person", "个人");

    private final Label label;

    CustomerType(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
