package io.crmkit.core.catalog;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Whether a product is sold. */
public enum ProductStatus implements Labelled {
    /** It is sold. */
    ACTIVE("Active", "在售"),
    /** It is not sold any more. */
    RETIRED("Retired", "停售");

    private final Label label;

    ProductStatus(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
