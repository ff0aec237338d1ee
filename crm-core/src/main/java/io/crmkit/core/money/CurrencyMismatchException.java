package io.crmkit.core.money;

import org.joda.money.CurrencyUnit;

/** Amounts of two currencies met where only one makes sense; nothing was converted. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit left;
    private final CurrencyUnit right;

    /** The refusal to bring these two together. */
    public CurrencyMismatchException(CurrencyUnit left, CurrencyUnit right) {
        super(("Amounts in %s and %s cannot be added or compared as they are: a rate policy is needed."
                        + " Name one, such as RatePolicy.transactionDate(%1$s),"
                        + " or keep the amounts apart with MoneyByCurrency.")
                .formatted(left.getCode(), right.getCode()));
        this.left = left;
        this.right = right;
    }

    /** The currency that was asked for, or came first. */
    public CurrencyUnit left() {
        return left;
    }

    /** The currency that did not fit. */
    public CurrencyUnit right() {
        return right;
    }
}
