package io.crmkit.core.objection;

import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How an objection stands. */
public enum ObjectionStatus implements Labelled {
    /** Nobody has answered yet. */
    OPEN("Open", "待答复"),
    /** It was answered; its outcome says with what effect. */
    ANSWERED("Answered", "已答复"),
    /** The customer does not hold it any more, without an answer having overcome it; or it was entered by mistake. */
    WITHDRAWN("Withdrawn", "已撤回");

    private final Label label;

    ObjectionStatus(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** The canonical status: an answered objection counts as ended as wished, a withdrawn one as ended otherwise. */
    public Status status() {
        return ObjectionLifecycle.LIFECYCLE.state(this).orElseThrow().status();
    }
}
