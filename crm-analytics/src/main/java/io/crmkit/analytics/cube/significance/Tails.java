package io.crmkit.analytics.cube.significance;

import java.util.function.DoubleUnaryOperator;

/**
 * The upper tails of the two distributions that tests of this package compare with, and where a tail of a given size begins.
 *
 * <p>Sources: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), chapter 26, and the NIST Digital Library of
 * Mathematical Functions, chapters 5 and 8; each method names its formula. Results have at least eleven right digits.
 */
final class Tails {

    private static final double TINY = 1e-300;
    private static final double LAST_DIGIT = 1e-16;
    private static final int MOST_TERMS = 10_000;

    private Tails() {}

    /** The chance that a standard normal value is above z, which is 0 or more. Formulas 26.2.11 and 26.2.14 of the handbook. */
    static double normal(double z) {
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z < 3) {
            double term = z;
            double sum = z;
            for (int i = 3; term > LAST_DIGIT * sum; i += 2) {
                term *= z * z / i;
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = z;
        for (int i = 200; i > 0; i--) {
            fraction = z + i / fraction;
        }
        return density / fraction;
    }

    /** The value above which a standard normal one is with this chance, which is above 0 and at most 0.5. */
    static double normalQuantile(double chance) {
        return solved(Tails::normal, chance);
    }

    /**
     * The chance that a value of Student's distribution is above t, which is 0 or more: half of the incomplete beta function {@code I(x; ν ÷
     * 2, 1 ÷ 2)} at {@code x = ν ÷ (ν + t²)}. Formula 26.7.1 of the handbook with 26.5.27.
     *
     * @param degrees of freedom, above 0
     */
    static double student(double t, double degrees) {
        double below = t * t / (degrees + t * t);
        return 0.5 * beta(degrees / (degrees + t * t), below, degrees / 2);
    }

    /** The value above which one of Student's distribution is with this chance, which is above 0 and at most 0.5. */
    static double studentQuantile(double chance, double degrees) {
        return solved(t -> student(t, degrees), chance);
    }

    /** {@code I(x; a, 1 ÷ 2)}, where {@code y = 1 − x} is given apart, since it would lose digits. Symmetry: 8.17.4 of the library. */
    private static double beta(double x, double y, double a) {
        if (y == 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) + 0.5 * Math.log(y) - logBeta(a));
        return x < (a + 1) / (a + 2.5) ? scale * fraction(x, a, 0.5) / a : 1 - scale * fraction(y, 0.5, a) / 0.5;
    }

    /** The continued fraction 8.17.22 of the library, evaluated from its front as W. J. Lentz does. */
    private static double fraction(double x, double a, double b) {
        double result = 1;
        double above = 1;
        double below = 0;
        for (int i = 1; i < MOST_TERMS; i++) {
            int m = i / 2;
            double d = i % 2 == 0
                    ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                    : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            below = 1 / safe(1 + d * below);
            above = safe(1 + d / above);
            result *= above * below;
            if (Math.abs(above * below - 1) < LAST_DIGIT * 10) {
                break;
            }
        }
        return 1 / result;
    }

    private static double safe(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * {@code ln B(a, 1 ÷ 2) = ln √π − ln (Γ(a + 1 ÷ 2) ÷ Γ(a))}. The ratio of the two large numbers comes from its own series, 5.11.13 of
     * the library, after a was made large by {@code Γ(a + 1) = a Γ(a)}.
     */
    private static double logBeta(double a) {
        double large = a;
        double steps = 0;
        while (large < 30) {
            steps += Math.log1p(0.5 / large);
            large++;
        }
        double inverse = 1 / (large * large);
        double series = (-1.0 / 8 + inverse * (1.0 / 192 + inverse * (-1.0 / 640 + inverse * (17.0 / 14336)))) / large;
        double ratio = 0.5 * Math.log(large) + series - steps;
        return 0.5 * Math.log(Math.PI) - ratio;
    }

    /** Where a falling function that begins at 0.5 comes down to a value, by halving. */
    private static double solved(DoubleUnaryOperator tail, double chance) {
        double high = 1;
        while (tail.applyAsDouble(high) > chance) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (tail.applyAsDouble(middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
