package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much a few of them make of the whole.
 *
 * @param values the values, all above 0, the largest first; one at least
 */
public record Concentration(List<BigDecimal> values) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Checks and sorts the values. */
    public Concentration {
        values = values.stream().sorted(Comparator.reverseOrder()).toList();
        if (values.isEmpty() || values.get(values.size() - 1).signum() <= 0) {
            throw new IllegalArgumentException(
                    "Concentration is that of values above 0, of one at least. Leave others out.");
        }
    }

    /** The concentration of some values. */
    public static Concentration of(Collection<BigDecimal> values) {
        return new Concentration(List.copyOf(values));
    }

    /**
     * The Herfindahl-Hirschman index: the sum of the squares of all shares, from 1 ÷ n for equal ones to 1 for one alone. Times 10,000 it is
     * the figure of competition authorities. Source: A. O. Hirschman, The paternity of an index, The American Economic Review 54 (1964)
     * 761–762.
     */
    public BigDecimal index() {
        BigDecimal squares =
                values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = total();
        return squares.divide(total.multiply(total), PRECISION);
    }

    /** How many equal ones would be concentrated alike: 1 ÷ the index. */
    public BigDecimal effectiveNumber() {
        BigDecimal total = total();
        BigDecimal squares =
                values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.multiply(total).divide(squares, PRECISION);
    }

    /** The share that the largest ones make, from 0 to 1; of four, it is known as CR4. */
    public BigDecimal shareOfLargest(int count) {
        return values.stream()
                .limit(count)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(total(), PRECISION);
    }

    private BigDecimal total() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
