package io.crmkit.core.decision;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a reason means for the thing that was asked, the strictest first. */
public enum Severity implements Labelled {
    /** It does not happen. */
    BLOCK("Blocked", "阻止"),
    /** It happens once an approval is given. */
    HOLD("Needs approval", "需审批"),
    /** It happens once the caller accepts the warning. */
    WARN("Warning", "警告"),
    /** It happens; the caller should know. */
    INFO("Note", "提示");

    private final Label label;

    Severity(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
