package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How large a customer is; where one class ends and the next begins is a matter of the host's classification. */
public enum CompanySize implements Labelled {
    /** Small. */
    SMALL("Small", "小型"),
    /** Medium. */
    MEDIUM("Medium", "中型"),
    /** Large. */
    LARGE("Large", "大型");

    private final Label label;

    CompanySize(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
