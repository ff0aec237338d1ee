package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one unit of a currency is worth in another, of which kind, since when, and who says so.
 *
 * <p>Rates are equal whatever zeros their number ends in: 7.8 and 7.80 are one rate.
 *
 * <pre>{@code
 * ExchangeRate rate = ExchangeRate.builder().from(EUR).to(CNY).rate(new BigDecimal("7.81"))
 *         .type(RateType.SPOT).date(LocalDate.of(2026, 3, 31)).source("ECB").build();
 * rate.convert(MoneyText.parse("EUR 100.00"), RoundingMode.HALF_UP).converted();      // CNY 781.00
 * }</pre>
 */
@Value.Immutable
@SuppressWarnings("immutables:from") // the attribute takes the name of the copying method, which nobody needs here
public sealed interface ExchangeRate permits ImmutableExchangeRate {

    /** The currency of the amount that is converted. */
    CurrencyUnit from();

    /** The currency that it is converted into; where it is the same, the rate is 1. */
    CurrencyUnit to();

    /**
     * Units of {@link #to} for one unit of {@link #from}; above 0, at most 34 digits, 20 of them before and 40 after
     * the point.
     */
    BigDecimal rate();

    /** The kind of rate. */
    RateType type();

    /**
     * The first day on which the rate is in force: of a spot rate its own day, of the others the first of their period.
     */
    LocalDate date();

    /**
     * The last day on which the rate is in force, included; empty for a spot rate, which ends when the next one begins.
     */
    Optional<LocalDate> lastDate();

    /** Who published the rate, and what was computed from it; not blank. */
    String source();

    /**
     * Converts an amount at this rate.
     *
     * @param original in the currency {@link #from}
     * @param rounding to the minor unit of {@link #to}
     * @throws CurrencyMismatchException if the amount has another currency
     */
    default Conversion convert(Money original, RoundingMode rounding) {
        BigDecimal exact = MoneyMath.in(from(), original).getAmount().multiply(rate());
        return new Conversion(original, Money.of(to(), exact, rounding), this);
    }

    /** The form as data, always in the same order; the inverse of {@link #fromData}. Cannot be changed. */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return RateData.write(this);
    }

    /**
     * Brings the number to its plain form and checks all attributes.
     *
     * @throws IllegalArgumentException if an attribute breaks its rule
     */
    @Value.Check
    @SuppressWarnings("BigDecimalEquals") // the scale is what is compared
    default ExchangeRate check() {
        RateRules.check(this);
        BigDecimal plain = RateRules.plain(rate());
        return plain.equals(rate()) ? this : RateRules.withRate(this, plain);
    }

    /**
     * The rate that stands here, such as
     * {@code {"from": "EUR", "to": "CNY", "type": "spot", "date": "2026-03-31", "rate": "7.81", "source": "ECB"}}.
     *
     * @throws InvalidDataException with all faults, if it is anything else
     */
    static ExchangeRate fromData(Data data) {
        return RateData.read(data);
    }

    /** A builder without any value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a rate; all attributes but the last date are needed. */
    final class Builder extends ImmutableExchangeRate.Builder {

        Builder() {}
    }
}
