package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How much more a customer could buy; where one class ends and the next begins is a matter of the host's classification. */
public enum Potential implements Labelled {
    /** Much more. */
    HIGH("High", "高"),
    /** More. */
    MEDIUM("Medium", "中"),
    /** Hardly more. */
    LOW("Low", "低");

    private final Label label;

    Potential(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
