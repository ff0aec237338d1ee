package io.crmkit.core.forecast;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What an adjustment does to the figure below it. */
public enum AdjustmentMode implements Labelled {
    /** Stands in its place. */
    REPLACE("Replace", "替换"),
    /** Comes on top, or is taken off if negative. */
    ADD("Add", "增减");

    private final Label label;

    AdjustmentMode(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
