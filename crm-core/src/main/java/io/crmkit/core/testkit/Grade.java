package io.crmkit.core.testkit;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** A choice whose codes sort otherwise than its constants. */
enum Grade implements Labelled {
    LOW("Low", "低"),
    MIDDLE("Middle", "中"),
    VERY_HIGH("Very high", "很高"),
    HIGH("High", "高");

    private final Label label;

    Grade(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
