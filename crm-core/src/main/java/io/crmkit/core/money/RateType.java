package io.crmkit.core.money;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What kind of rate: that of a moment, the mean of a period, or the one a company fixed for its plan. */
public enum RateType implements Labelled {
    /** The rate of a day; in force until the next one is published. */
    SPOT("spot", Label.of("Spot rate", "即期汇率")),
    /** The mean of a period, such as a month. */
    AVERAGE("average", Label.of("Average rate", "平均汇率")),
    /** The rate that a company fixed for a budget period, such as a year. */
    BUDGET("budget", Label.of("Budget rate", "预算汇率"));

    private final String code;
    private final Label label;

    RateType(String code, Label label) {
        this.code = code;
        this.label = label;
    }

    /** The stable text that data is written with. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }
}
