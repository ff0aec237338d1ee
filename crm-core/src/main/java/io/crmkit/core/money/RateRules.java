package io.crmkit.core.money;

import io.crmkit.core.data.Fault;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a rate may be, and how a computed number is brought into these bounds. */
final class RateRules {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int MOST_BEFORE_POINT = 20;
    private static final int MOST_DECIMALS = 40;

    private RateRules() {}

    static void check(ExchangeRate rate) {
        checkNumber(rate.rate());
        if (rate.from().equals(rate.to()) && rate.rate().compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "Exchange rate of %s to itself must be 1, but is %s. Check the two currencies."
                            .formatted(rate.from().getCode(), rate.rate().toPlainString()));
        }
        rate.lastDate().ifPresent(last -> checkPeriod(rate.date(), last));
        if (rate.source().isBlank()) {
            throw new IllegalArgumentException("Source of an exchange rate must not be blank. Name who published it.");
        }
    }

    /** The number without trailing zeros, and never with an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static ExchangeRate withRate(ExchangeRate rate, BigDecimal number) {
        return ExchangeRate.builder()
                .from(rate.from())
                .to(rate.to())
                .rate(number)
                .type(rate.type())
                .date(rate.date())
                .lastDate(rate.lastDate())
                .source(rate.source())
                .build();
    }

    /** A rate from one to the other way, to 34 digits and 40 decimals. */
    static BigDecimal inverse(BigDecimal rate) {
        return rounded(BigDecimal.ONE.divide(rate, PRECISION));
    }

    /** A rate by way of a third currency, to 34 digits and 40 decimals. */
    static BigDecimal product(BigDecimal first, BigDecimal second) {
        return rounded(first.multiply(second, PRECISION));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : number;
    }

    private static void checkNumber(BigDecimal number) {
        if (number.signum() <= 0) {
            throw refused(
                    number,
                    "must be above 0",
                    "Say how many units of the second currency one unit of the first is worth.");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        boolean tooLarge = (long) stripped.precision() - stripped.scale() > MOST_BEFORE_POINT;
        if (tooLarge || stripped.scale() > MOST_DECIMALS || stripped.precision() > PRECISION.getPrecision()) {
            throw refused(
                    number,
                    "must have at most %d digits, %d before and %d after the point"
                            .formatted(PRECISION.getPrecision(), MOST_BEFORE_POINT, MOST_DECIMALS),
                    "Round it.");
        }
    }

    private static void checkPeriod(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Last day (%s) of an exchange rate must not be before its first day (%s). Swap them."
                            .formatted(last, first));
        }
    }

    private static IllegalArgumentException refused(BigDecimal number, String rule, String mend) {
        return new IllegalArgumentException("Exchange rate (%s) %s. %s".formatted(Fault.shown(number), rule, mend));
    }
}
