package io.crmkit.core.money;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Implement this to tell the library what currencies are worth; one method, {@link #find}, is enough.
 *
 * <ol>
 *   <li>The answer has the currencies and the type that were asked for, and is in force on the day that was asked for:
 *       it does not begin later and has not ended before.
 *   <li>What is not known is answered with empty, never with null, a guess or the rate of another pair.
 *   <li>The same question gets the same answer as long as nobody corrects the rates: reports on the past do not move.
 *   <li>A later rate never changes the answer for an earlier day.
 *   <li>Methods may be called by many threads at once.
 * </ol>
 *
 * <p>Nothing is derived unless it is asked for: {@link #inverting} and {@link #crossing} say so in the source of every
 * rate they make.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.table()
 *         .source("ECB")
 *         .spot(EUR, CNY, LocalDate.of(2026, 3, 31), "7.81")
 *         .spot(EUR, USD, LocalDate.of(2026, 3, 31), "1.08")
 *         .build()
 *         .inverting().crossing(EUR);
 * rates.convert(MoneyText.parse("USD 100.00"), CNY, RateType.SPOT, LocalDate.of(2026, 4, 1));
 * // USD 100.00 = CNY 723.15 at 7.231… (spot, 2026-03-31, inverse of ECB of 2026-03-31 x ECB of 2026-03-31 via EUR)
 * }</pre>
 */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * The rate in force on a day, if it is known. Callers use {@link #get}, which knows that a currency is worth
     * itself.
     *
     * @param from the currency of the amount
     * @param to the currency that it is converted into, another one
     * @param type the kind of rate; no kind stands in for another
     * @param date the day for which the rate is needed
     */
    Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date);

    /**
     * The rate in force on a day; within one currency 1.
     *
     * @throws MissingRateException if no rate is known
     * @throws IllegalStateException if the implementation answers another question than the one that was asked
     */
    default ExchangeRate get(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        return RateLookup.get(this, from, to, type, date);
    }

    /**
     * Converts an amount at the rate in force on a day, rounding half up (away from zero) to the minor unit.
     *
     * @throws MissingRateException if no rate is known
     */
    default Conversion convert(Money original, CurrencyUnit to, RateType type, LocalDate date) {
        return convert(original, to, type, date, RoundingMode.HALF_UP);
    }

    /**
     * Converts an amount at the rate in force on a day.
     *
     * @param rounding to the minor unit of the target currency
     * @throws MissingRateException if no rate is known
     */
    default Conversion convert(Money original, CurrencyUnit to, RateType type, LocalDate date, RoundingMode rounding) {
        return get(original.getCurrencyUnit(), to, type, date).convert(original, rounding);
    }

    /**
     * These rates, and where one is not known, the inverse of the opposite one, to 34 digits and 40 decimals. Its
     * source says {@code inverse of …}; its dates are those of the opposite rate.
     */
    default ExchangeRates inverting() {
        return new InvertedRates(this);
    }

    /**
     * These rates, and where one is not known, the product of those by way of a third currency, to 34 digits and 40
     * decimals. Its source names both with their dates: {@code … of 2026-03-30 x … of 2026-03-31 via EUR}; it is in
     * force on the days on which both are. Call {@link #inverting} before, so that both ways to the third currency are
     * known.
     */
    default ExchangeRates crossing(CurrencyUnit pivot) {
        return new CrossedRates(this, pivot);
    }

    /** Knows no rate, so that every conversion between currencies fails. */
    static ExchangeRates none() {
        return (from, to, type, date) -> Optional.empty();
    }

    /** Asks one after the other; the first that knows the rate answers. */
    static ExchangeRates firstOf(ExchangeRates... sources) {
        List<ExchangeRates> inOrder = List.of(sources);
        return (from, to, type, date) -> inOrder.stream()
                .flatMap(rates -> rates.find(from, to, type, date).stream())
                .findFirst();
    }

    /** A builder of rates that are kept in memory. */
    static RateTable.Builder table() {
        return new RateTable.Builder();
    }
}
