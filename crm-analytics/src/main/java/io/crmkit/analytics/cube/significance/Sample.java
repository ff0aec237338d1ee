package io.crmkit.analytics.cube.significance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/**
 * What a test of means needs to know of some values. Exact, so that no digit is lost where values are large and differ little.
 *
 * @param number how many values, from 0
 * @param sum Σ v
 * @param squares Σ v²
 */
public record Sample(long number, BigDecimal sum, BigDecimal squares) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Checks that there can be such values: {@code number × Σ v²} is never less than {@code (Σ v)²}. */
    public Sample {
        if (number < 0 || sum.multiply(sum).compareTo(squares.multiply(BigDecimal.valueOf(number))) > 0) {
            throw new IllegalArgumentException(
                    "No %s values have the sum %s and the sum of squares %s. Add up both over the same values."
                            .formatted(number, sum, squares));
        }
    }

    /** What these values come to. */
    public static Sample of(Collection<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        return new Sample(values.size(), sum, squares);
    }

    /** The mean; not a number without values. */
    public double mean() {
        return number == 0
                ? Double.NaN
                : sum.divide(BigDecimal.valueOf(number), PRECISION).doubleValue();
    }

    /** By how much this mean is above another one, from the exact sums: means that differ little lose no digit. Both have values. */
    double less(Sample other) {
        BigDecimal difference =
                sum.multiply(BigDecimal.valueOf(other.number)).subtract(other.sum.multiply(BigDecimal.valueOf(number)));
        return difference
                .divide(BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(other.number)), PRECISION)
                .doubleValue();
    }

    /** The variance {@code (n Σ v² − (Σ v)²) ÷ (n (n − 1))}, from 0; not a number with less than two values. */
    public double variance() {
        if (number < 2) {
            return Double.NaN;
        }
        BigDecimal n = BigDecimal.valueOf(number);
        return n.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), PRECISION)
                .doubleValue();
    }
}
