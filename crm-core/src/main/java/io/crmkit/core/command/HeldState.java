package io.crmkit.core.command;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How far a held command is. */
public enum HeldState implements Labelled {
    /** It waits for somebody who approves it. */
    WAITING("waiting", "待审批"),
    /** It was approved and has happened. */
    APPROVED("approved", "已批准"),
    /** It was rejected and will not happen. */
    REJECTED("rejected", "已驳回"),
    /** Whoever asked for it took it back. */
    WITHDRAWN("withdrawn", "已撤回");

    private final Label label;

    HeldState(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
