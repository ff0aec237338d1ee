package io.crmkit.core.activity;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What sort of activity it was. */
public enum ActivityKind implements Labelled {
    /** A telephone or video call. */
    CALL("Call", "电话"),
    /** An e-mail. */
    E_MAIL("E-mail", "电子邮件"),
    /** A meeting with an appointment. */
    MEETING("Meeting", "会议"),
    /** A visit at the customer's place. */
    VISIT("Visit", "拜访"),
    /** A message by a messenger or a letter. */
    MESSAGE("Message", "消息"),
    /** Something worth remembering. */
    NOTE("Note", "备注"),
    /** Work that was done. */
    TASK("Task", "任务");

    private final Label label;

    ActivityKind(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
