package io.crmkit.core.money;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Which rate makes amounts of several currencies comparable: its kind, and the date that it is looked up for. */
public enum RateBasis implements Labelled {
    /**
     * The spot rate of the day on which the amount came about: of the order, the invoice, the change of an opportunity.
     */
    TRANSACTION_DATE("transaction-date", RateType.SPOT, Label.of("Spot rate of the transaction date", "交易日即期汇率")),
    /** The spot rate of the day on which the deal closed or is expected to close. */
    CLOSE_DATE("close-date", RateType.SPOT, Label.of("Spot rate of the close date", "成交日即期汇率")),
    /** The mean rate of the period in which the transaction date lies. */
    PERIOD_AVERAGE("period-average", RateType.AVERAGE, Label.of("Average rate of the period", "期间平均汇率")),
    /** The fixed rate of the budget period in which the transaction date lies. */
    BUDGET_RATE("budget-rate", RateType.BUDGET, Label.of("Budget rate", "预算汇率")),
    /** The spot rate of one day for all amounts, whatever their own dates are. */
    FIXED_DATE("fixed-date", RateType.SPOT, Label.of("Spot rate of a fixed date", "固定日期即期汇率"));

    private final String code;
    private final RateType rateType;
    private final Label label;

    RateBasis(String code, RateType rateType, Label label) {
        this.code = code;
        this.rateType = rateType;
        this.label = label;
    }

    /** The stable text that data is written with. */
    public String code() {
        return code;
    }

    /** The kind of rate that is looked up. */
    public RateType rateType() {
        return rateType;
    }

    @Override
    public Label label() {
        return label;
    }
}
