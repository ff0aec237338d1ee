package io.crmkit.core.measure;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a row counts whose value is blank. */
public enum Blanks implements Labelled {
    /** Nothing; the figure tells how many there were. */
    SKIPPED("left out, and their number is told", "不计入，并说明数量"),
    /** Zero. */
    ZERO("count as zero", "按零计"),
    /** One of them makes the figure undefined. */
    UNDEFINED("make the figure undefined", "使结果无定义");

    private final Label label;

    Blanks(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** The spelling in stored data. */
    public String code() {
        return ChoiceKind.codeOf(this);
    }

    @Override
    public Label label() {
        return label;
    }
}
