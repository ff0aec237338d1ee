package io.crmkit.core.measure;

import io.crmkit.core.kind.DecimalKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How a figure is computed from finished tallies: a closed tree, computed in Java only, whoever gathered the tallies.
 *
 * <p>Sums, differences and products are exact. Ratios and means are exact where the quotient has at most 34 significant digits, and
 * otherwise rounded to 34, half to even ({@link #PRECISION}). What is undefined in one part makes the whole undefined, with the reason of
 * the first such part.
 */
public sealed interface Formula {

    /** The precision of every division. */
    MathContext PRECISION = MathContext.DECIMAL128;

    /** How deep a formula may nest. */
    int MAX_DEPTH = 32;

    /**
     * The value of a count, sum, minimum, maximum or number of different values.
     *
     * @param tally its name
     */
    record Of(String tally) implements Formula {
        @Override
        public List<String> tallies() {
            return List.of(tally);
        }

        @Override
        public String toString() {
            return tally;
        }
    }

    /**
     * A number that is always the same.
     *
     * @param value the number
     */
    record Constant(BigDecimal value) implements Formula {
        /** Keeps one form of a number. */
        public Constant {
            value = DecimalKind.normal(value);
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * The sum of its parts, exact.
     *
     * @param parts two or more, all numbers or all amounts
     */
    record Plus(List<Formula> parts) implements Formula {
        /** Checks the number of parts. */
        public Plus {
            parts = several(parts, "sum");
        }

        @Override
        public String toString() {
            return joined(parts, " + ");
        }
    }

    /**
     * A difference, exact.
     *
     * @param from what is left after
     * @param less what is taken away
     */
    record Minus(Formula from, Formula less) implements Formula {
        /** Checks the depth. */
        public Minus {
            checkDepth(List.of(from, less));
        }

        @Override
        public List<Formula> parts() {
            return List.of(from, less);
        }

        @Override
        public String toString() {
            return joined(parts(), " − ");
        }
    }

    /**
     * The product of its parts, exact.
     *
     * @param parts two or more, at most one of them an amount
     */
    record Times(List<Formula> parts) implements Formula {
        /** Checks the number of parts. */
        public Times {
            parts = several(parts, "product");
        }

        @Override
        public String toString() {
            return joined(parts, " × ");
        }
    }

    /**
     * A quotient; undefined if the denominator is zero. An amount divided by an amount of the same currency is a number.
     *
     * @param over the numerator
     * @param under the denominator
     */
    record Ratio(Formula over, Formula under) implements Formula {
        /** Checks the depth. */
        public Ratio {
            checkDepth(List.of(over, under));
        }

        @Override
        public List<Formula> parts() {
            return List.of(over, under);
        }

        @Override
        public String toString() {
            return joined(parts(), " ÷ ");
        }
    }

    /**
     * Σ v ÷ n over the values of a sum or histogram; undefined without values.
     *
     * @param tally its name
     */
    record Mean(String tally) implements Formula {
        @Override
        public List<String> tallies() {
            return List.of(tally);
        }

        @Override
        public String toString() {
            return "mean of " + tally;
        }
    }

    /**
     * The value below which a share of the values lies; undefined without values.
     *
     * <p>With the n values sorted as {@code x[0] … x[n−1]} and {@code h = (n − 1) × at}, it is {@code x[⌊h⌋] + (h − ⌊h⌋) × (x[⌊h⌋+1] −
     * x[⌊h⌋])}, exact: linear interpolation between the two nearest values. The median of an even number of values is the mean of the two
     * in the middle.
     *
     * @param tally the name of a histogram
     * @param at the share, from 0 (smallest) to 1 (largest), at most 18 decimals
     */
    record Quantile(String tally, BigDecimal at) implements Formula {
        /** Checks the share. */
        public Quantile {
            at = DecimalKind.normal(at);
            if (at.signum() < 0 || at.compareTo(BigDecimal.ONE) > 0 || at.scale() > 18) {
                throw new IllegalArgumentException(
                        "The share (%s) of a quantile must be between 0 and 1, with at most 18 decimals. Write 0.9 for the 90th percentile."
                                .formatted(at));
            }
        }

        @Override
        public List<String> tallies() {
            return List.of(tally);
        }

        @Override
        public String toString() {
            return "quantile " + at.toPlainString() + " of " + tally;
        }
    }

    /**
     * The median length of what has a beginning and an end, estimated also from what has begun and not ended: the Kaplan–Meier estimate
     * (Kaplan &amp; Meier 1958, Journal of the American Statistical Association 53, 457–481).
     *
     * <p>With {@code d} lengths that ended at {@code t} and {@code n} lengths of at least {@code t}, ended or open, it is {@code S(t) = Π (1 −
     * d/n)} over all lengths up to {@code t}, and the median is the least {@code t} with {@code S(t) ≤ 1/2}. What is open at {@code t} counts
     * as at risk there. Products are compared as whole fractions, so it is exact. Where nothing is open it is the lower of the two values in
     * the middle. Undefined without values, and {@linkplain Undefined.Reason#NOT_REACHED not reached} where S never falls to 1/2.
     *
     * @param ended the name of a histogram of the lengths that ended
     * @param censored the name of a histogram of the lengths so far of what goes on
     */
    record SurvivalMedian(String ended, String censored) implements Formula {
        @Override
        public List<String> tallies() {
            return List.of(ended, censored);
        }

        @Override
        public String toString() {
            return "Kaplan–Meier median of " + ended + ", " + censored + " censored";
        }
    }

    /** The value of a tally. */
    static Formula of(String tally) {
        return new Of(tally);
    }

    /** A number that is always the same. */
    static Formula constant(long value) {
        return new Constant(BigDecimal.valueOf(value));
    }

    /** A number that is always the same. */
    static Formula constant(BigDecimal value) {
        return new Constant(value);
    }

    /** The quotient of two tallies. */
    static Formula ratio(String over, String under) {
        return of(over).over(of(under));
    }

    /** The mean of the values of a sum or histogram. */
    static Formula mean(String tally) {
        return new Mean(tally);
    }

    /** The value in the middle of a histogram. */
    static Formula median(String tally) {
        return quantile(tally, "0.5");
    }

    /** A quantile of a histogram; the share from 0 to 1 as text, such as {@code 0.9}. */
    static Formula quantile(String tally, String at) {
        return new Quantile(tally, new BigDecimal(at));
    }

    /** The median length by what ended, and by what goes on and is therefore censored; see {@link SurvivalMedian}. */
    static Formula survivalMedian(String ended, String censored) {
        return new SurvivalMedian(ended, censored);
    }

    /** This and another, added. */
    default Formula plus(Formula other) {
        return new Plus(List.of(this, other));
    }

    /** This less another. */
    default Formula minus(Formula other) {
        return new Minus(this, other);
    }

    /** This times another. */
    default Formula times(Formula other) {
        return new Times(List.of(this, other));
    }

    /** This divided by another. */
    default Formula over(Formula other) {
        return new Ratio(this, other);
    }

    /** The formulas directly inside this one, from left to right. */
    default List<Formula> parts() {
        return List.of();
    }

    /** The names of the tallies that this formula itself reads, those of its parts left out. */
    default List<String> tallies() {
        return List.of();
    }

    /** The levels of this tree; a tally alone has one. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Formula::depth).max().orElse(0);
    }

    private static List<Formula> several(List<Formula> parts, String what) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException(
                    "A %s needs two parts or more, but got %s.".formatted(what, parts.size()));
        }
        checkDepth(parts);
        return List.copyOf(parts);
    }

    private static void checkDepth(List<Formula> parts) {
        if (parts.stream().mapToInt(Formula::depth).max().orElse(0) >= MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "A formula may nest at most %s levels deep. Flatten it.".formatted(MAX_DEPTH));
        }
    }

    private static String joined(List<Formula> parts, String sign) {
        return String.join(
                sign,
                parts.stream()
                        .map(part -> part.parts().isEmpty() ? part.toString() : "(" + part + ")")
                        .toList());
    }
}
