package io.crmkit.core.process;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Where a move leads, seen from the order of the stages. */
public enum Direction implements Labelled {
    /** To the next open stage. */
    FORWARD("Advanced", "推进"),
    /** Over at least one open stage. */
    SKIP("Skipped ahead", "跳过阶段"),
    /** To an earlier stage. */
    BACK("Returned", "退回"),
    /** To a won stage. */
    WIN("Won", "赢单"),
    /** To a lost stage. */
    LOSE("Lost", "输单"),
    /** From a closed stage to an open one. */
    REOPEN("Reopened", "重新打开");

    private final Label label;

    Direction(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
