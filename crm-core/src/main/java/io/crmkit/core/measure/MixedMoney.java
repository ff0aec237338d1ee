package io.crmkit.core.measure;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a total of several currencies is when no rate policy was named. */
public enum MixedMoney implements Labelled {
    /** Undefined; it names the currencies. */
    UNDEFINED("several currencies make the figure undefined", "含多币种时无定义"),
    /** One amount for each currency. */
    LISTED("one amount for each currency", "按币种分列");

    private final Label label;

    MixedMoney(String en, String zh) {
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
