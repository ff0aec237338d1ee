/**
 * Amounts of money, and what they are worth in another currency.
 *
 * <p>An amount is a {@link org.joda.money.Money}: number and currency together, in whole minor units. Amounts of one
 * currency add up ({@link io.crmkit.core.money.MoneyMath}) and split ({@link io.crmkit.core.money.Allocation}) without
 * losing a cent. Amounts of different currencies do not add: they stand side by side in a {@link
 * io.crmkit.core.money.MoneyByCurrency}, or they are converted under a {@link io.crmkit.core.money.RatePolicy}, which
 * says into which currency, at which kind of rate and for which date. That decision belongs to the reader of a figure
 * and is kept apart from the {@link io.crmkit.core.money.ExchangeRates}, which only know what was worth what, and when.
 * A {@link io.crmkit.core.money.Conversion} keeps the original amount and the rate beside the result.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.table().source("ECB").spot(EUR, CNY, LocalDate.of(2026, 3, 31), "7.81").build();
 *
 * Money price = MoneyText.parse("EUR 100.00");
 * Conversion c = RatePolicy.closeDate(CNY).convert(price, LocalDate.of(2026, 4, 2), rates);
 * c.toString();                                       // EUR 100.00 = CNY 781.00 at 7.81 (spot, 2026-03-31, ECB)
 * Allocation.of(c.converted()).byRatio(1, 1, 1);      // CNY 260.34, CNY 260.33, CNY 260.33
 * }</pre>
 *
 * <p>A host implements {@link io.crmkit.core.money.ExchangeRates} where its rates already live; everything else here is
 * only called. The library never fetches a rate and never rounds where it reads; converting rounds half up unless told
 * otherwise.
 */
@NullMarked
package io.crmkit.core.money;

import org.jspecify.annotations.NullMarked;
