package io.crmkit.core.lifecycle;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The canonical status that every state of every lifecycle maps to. */
public enum Status implements Labelled {
    /** Under way. */
    OPEN("Open", "进行中"),
    /** Paused; it will be taken up again. */
    ON_HOLD("On hold", "暂停"),
    /** Ended as wished. */
    WON("Won", "已赢单"),
    /** Ended otherwise. */
    LOST("Lost", "输单");

    private final Label label;

    Status(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** Whether it has ended. */
    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}
