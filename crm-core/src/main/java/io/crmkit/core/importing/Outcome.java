package io.crmkit.core.importing;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What becomes of a row; when an import is undone, of a record. */
public enum Outcome implements Labelled {
    /** A new record. */
    CREATE("Create", "新建"),
    /** A record that is read and not kept; only when a table is read without a store. */
    READ("Read", "读取"),
    /** A record that is there gets other values. */
    UPDATE("Update", "更新"),
    /** There is nothing to do: the record is there and has these values, or it came only after the moment as of which rows are taken. */
    SKIP("Skip", "跳过"),
    /** It cannot be told which record is meant, or somebody else works on it; a person has to decide. */
    CONFLICT("Conflict", "冲突"),
    /** The row is wrong and is not taken. */
    REJECT("Reject", "拒绝"),
    /** A record that was made is retracted; only when an import is undone. */
    RETRACT("Retract", "作废"),
    /** A record that was retracted is there again; only when an undoing is undone. */
    RESTORE("Restore", "恢复");

    private final Label label;

    Outcome(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
