package io.crmkit.core.money;

import io.crmkit.core.data.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Makes weights whole numbers without changing their ratio. */
final class Weights {

    private static final int MOST_DIGITS = 100;

    private Weights() {}

    static List<BigInteger> whole(List<BigDecimal> weights) {
        List<BigDecimal> plain = weights.stream().map(Weights::checked).toList();
        int scale = plain.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> whole = plain.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
        if (whole.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException(
                    "Weights (%d, all zero) must not all be zero. Give at least one part a weight, or split equally."
                            .formatted(weights.size()));
        }
        return whole;
    }

    private static BigDecimal checked(BigDecimal weight) {
        BigDecimal plain = weight.stripTrailingZeros();
        if (plain.signum() < 0) {
            throw refused(weight, "must not be negative", "Allocate what is taken back as a negative amount.");
        }
        if (plain.scale() > MOST_DIGITS || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
            throw refused(
                    weight,
                    "must have at most %d digits before and after the point".formatted(MOST_DIGITS),
                    "Only ratios count, so scale all weights alike.");
        }
        return plain;
    }

    private static IllegalArgumentException refused(BigDecimal weight, String rule, String mend) {
        return new IllegalArgumentException("Weight (%s) %s. %s".formatted(Fault.shown(weight), rule, mend));
    }
}
