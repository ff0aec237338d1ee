package io.crmkit.core.forecast;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/**
 * What happened to a deal in the pipeline. Of several changes at one moment the order is that of these constants: first the owner, then
 * the amount, then the date, then the end; a deal that comes in, comes in with the values that it has then.
 */
public enum MovementKind implements Labelled {
    /** Opened. */
    NEW("New", "新增"),
    /** Open again after it had ended. */
    REOPENED("Reopened", "重新打开"),
    /** There again after it had been retracted. */
    RESTORED("Restored", "恢复"),
    /** Given from one owner to another: out for one, in for the other, nothing in the total. No slippage. */
    CHANGED_OWNER("Changed owner", "更换负责人"),
    /** Worth more. */
    INCREASED("Increased", "增加"),
    /** Worth less. */
    DECREASED("Decreased", "减少"),
    /** Expected in a later period; a deal that loses its close date is pushed. */
    PUSHED("Pushed", "跨期延后"),
    /** Expected in an earlier period; a deal that gets its first close date is pulled. */
    PULLED("Pulled", "提前"),
    /** Won, and so no longer open. */
    WON("Won", "赢单"),
    /** Lost, and so no longer open. */
    LOST("Lost", "输单"),
    /** Retracted, since it should never have been there, and so no longer open. */
    RETRACTED("Retracted", "作废");

    private final Label label;

    MovementKind(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
