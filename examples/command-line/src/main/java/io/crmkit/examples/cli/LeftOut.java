package io.crmkit.examples.cli;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Why a row is no purchase that counts. A row is told by the first one that fits. */
enum LeftOut implements Labelled {
    NO_CUSTOMER(false, "No customer", "没有客户"),
    UNREADABLE_DATE(true, "The date cannot be read", "日期无法识别"),
    UNREADABLE_AMOUNT(true, "The amount cannot be read", "金额无法识别"),
    RETURNED(false, "The amount is below 0, as that of a return", "金额为负数，如退货"),
    ZERO(false, "The amount is 0 (--zero takes such rows)", "金额为零（可用 --zero 采用）"),
    LATER(false, "Later than the day that counts as today", "晚于视为“今天”的日期"),
    NO_ITEM(false, "Nothing in the column to classify by", "分类所依据的列为空");

    private final boolean unreadable;
    private final Label label;

    LeftOut(boolean unreadable, String en, String zh) {
        this.unreadable = unreadable;
        this.label = Label.of(en, zh);
    }

    /** Whether somebody has to mend the file. */
    boolean isUnreadable() {
        return unreadable;
    }

    @Override
    public Label label() {
        return label;
    }
}
