package io.crmkit.core.measure;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What counts where a record can be in the population several times, such as once for each time it entered a stage. Stated for readers: the population gives the rows so. */
public enum Reentry implements Labelled {
    /** A record is one row. */
    NONE("does not arise", "不涉及"),
    /** Every time counts. */
    EVERY("every time counts", "每次均计"),
    /** The first time only. */
    FIRST("the first time counts", "只计首次"),
    /** The last time only. */
    LAST("the last time counts", "只计末次");

    private final Label label;

    Reentry(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** The spelling in stored data. */
    public String code() {
        return ChoiceKind.codeOf(this);
    }

    @Override
    public Label label() {
        return label;
    }
}
