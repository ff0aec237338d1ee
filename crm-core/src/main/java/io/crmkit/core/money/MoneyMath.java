package io.crmkit.core.money;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arithmetic that never mixes currencies. */
public final class MoneyMath {

    private MoneyMath() {}

    /**
     * The total of some amounts.
     *
     * @param currency the currency of the total, and of every amount; no amounts make a total of zero in it
     * @throws CurrencyMismatchException at the first amount of another currency
     */
    public static Money sum(CurrencyUnit currency, Iterable<Money> amounts) {
        Money sum = Money.zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(in(currency, amount));
        }
        return sum;
    }

    /**
     * The amount itself, once it is known to have the right currency.
     *
     * @throws CurrencyMismatchException if it has another one
     */
    public static Money in(CurrencyUnit currency, Money amount) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            throw new CurrencyMismatchException(currency, amount.getCurrencyUnit());
        }
        return amount;
    }
}
