package io.crmkit.core.money;

import org.joda.money.Money;

/**
 * An amount, what it became in another currency, and the rate that was used; the rate knows its date and source.
 *
 * @param original the amount that was converted
 * @param converted the same in the other currency, rounded to its minor unit
 * @param rate the rate from the one currency to the other
 */
public record Conversion(Money original, Money converted, ExchangeRate rate) {

    /**
     * Checks that the currencies fit.
     *
     * @throws CurrencyMismatchException if an amount has another currency than the rate says
     */
    public Conversion {
        MoneyMath.in(rate.from(), original);
        MoneyMath.in(rate.to(), converted);
    }

    /** One line for a person, such as {@code EUR 100.00 = CNY 781.00 at 7.81 (spot, 2026-03-31, ECB)}. */
    @Override
    public String toString() {
        return "%s = %s at %s (%s, %s, %s)"
                .formatted(
                        MoneyText.format(original),
                        MoneyText.format(converted),
                        rate.rate().toPlainString(),
                        rate.type().code(),
                        rate.date(),
                        rate.source());
    }
}
