package io.crmkit.core.condition;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How many of the related rows must satisfy the inner condition. */
public enum Quantifier implements Labelled {
    /** At least one; false for an empty list. */
    ANY("any-of", "any of", "任一"),
    /** Every one; true for an empty list. */
    ALL("all-of", "all of", "全部"),
    /** Not one; true for an empty list. */
    NONE("none-of", "none of", "没有任何");

    private final String code;
    private final Label label;

    Quantifier(String code, String en, String zh) {
        this.code = code;
        this.label = Label.of(en, zh);
    }

    /** The spelling in stored data. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }
}
