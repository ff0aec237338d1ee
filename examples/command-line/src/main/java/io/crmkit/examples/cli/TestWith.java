package io.crmkit.examples.cli;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** With what groups are tested for differences. */
enum TestWith implements Labelled {
    OTHERS("all other groups together", "与其他全部分组相比"),
    PAIRS("each other", "两两比较"),
    COMPARED("the period that each is compared with", "与各自的比较基期相比");

    private final Label label;

    TestWith(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** The word on the command line. */
    String word() {
        return ChoiceKind.codeOf(this);
    }

    @Override
    public Label label() {
        return label;
    }
}
