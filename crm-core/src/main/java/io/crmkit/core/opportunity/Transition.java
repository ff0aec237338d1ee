package io.crmkit.core.opportunity;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.process.Direction;

/** How a stay in a stage began. */
public enum Transition implements Labelled {
    /** The opportunity began there. */
    OPENED("Opened", "新建"),
    /** To the next stage. */
    FORWARD("Advanced", "推进"),
    /** Over stages in between. */
    SKIP("Skipped ahead", "跳过阶段"),
    /** To an earlier stage. */
    BACK("Returned", "退回"),
    /** Won. */
    WIN("Won", "赢单"),
    /** Lost. */
    LOSE("Lost", "输单"),
    /** Taken up again after it had ended. */
    REOPEN("Reopened", "重新打开"),
    /** Paused in the stage in which it was. */
    HOLD("Put on hold", "暂停"),
    /** Taken up again in the stage in which it was paused. */
    RESUME("Resumed", "恢复"),
    /** Brought to another edition of the process. */
    MIGRATE("Migrated", "迁移");

    private final Label label;

    Transition(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    static Transition of(Direction direction) {
        return switch (direction) {
            case FORWARD -> FORWARD;
            case SKIP -> SKIP;
            case BACK -> BACK;
            case WIN -> WIN;
            case LOSE -> LOSE;
            case REOPEN -> REOPEN;
        };
    }

    /** Whether it leads into another stage, or into the first one. */
    public boolean isEntry() {
        return this != HOLD && this != RESUME;
    }

    @Override
    public Label label() {
        return label;
    }
}
