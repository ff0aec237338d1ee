package io.crmkit.core.measure;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Which date puts a row into a period, so that two figures of one name cannot be mistaken for each other. */
public enum Basis implements Labelled {
    /** None: the state at the moment of asking. */
    AS_OF("state at the moment of asking", "询问时的状态"),
    /** The date on which it came about. */
    CREATED_IN("created in the period", "期间内创建"),
    /** The date on which it ended. */
    CLOSED_IN("closed in the period", "期间内关闭"),
    /** The date on which it happened. */
    OCCURRED_IN("occurred in the period", "期间内发生"),
    /** The date on which the group that is followed began, whatever became of it later. */
    COHORT("cohort that began in the period", "期间内开始的同期群");

    private final Label label;

    Basis(String en, String zh) {
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
