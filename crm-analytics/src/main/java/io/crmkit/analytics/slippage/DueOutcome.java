package io.crmkit.analytics.slippage;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What became of a deal that was due in a period. */
public enum DueOutcome implements Labelled {
    /** Won. */
    WON("Won", "赢单"),
    /** Lost. */
    LOST("Lost", "输单"),
    /** Open, and still due in the period, over or not. */
    STILL_DUE("Still due", "仍应成交"),
    /** Open, and expected in a later period, or no longer on any day. */
    PUSHED("Pushed", "跨期延后"),
    /** Open, and expected in an earlier period. */
    PULLED("Pulled", "提前");

    private final Label label;

    DueOutcome(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
