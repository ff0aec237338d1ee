package io.crmkit.analytics.cube.significance;

import java.util.OptionalDouble;

/** The test of two proportions, as {@link Significance#between(Proportion, Proportion)} states it. */
final class TwoProportions {

    private static final double Z = Tails.normalQuantile((1 - Significance.CONFIDENCE) / 2);

    private TwoProportions() {}

    static Significance compare(Proportion first, Proportion second) {
        double pooled = ((double) first.of() + second.of()) / ((double) first.among() + second.among());
        double least = Math.min(first.among(), second.among()) * Math.min(pooled, 1 - pooled);
        if (!(least >= Significance.LEAST_EXPECTED)) {
            return NotTestable.because(
                    NotTestable.Reason.TOO_FEW,
                    "Too few cases: each side needs at least %s with and %s without, if they did not differ"
                            .formatted(Significance.LEAST_EXPECTED, Significance.LEAST_EXPECTED),
                    "样本过小：若无差异，每组两类的期望数均须不少于 %s".formatted(Significance.LEAST_EXPECTED));
        }
        double p1 = first.value();
        double p2 = second.value();
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / first.among() + 1.0 / second.among()));
        double z = (p1 - p2) / error;
        Score one = Score.of(first);
        Score other = Score.of(second);
        return ImmutableTested.builder()
                .method(Tested.Method.TWO_PROPORTIONS)
                .first(p1)
                .second(p2)
                .firstSize(first.among())
                .secondSize(second.among())
                .difference(p1 - p2)
                .statistic(z)
                .degrees(OptionalDouble.empty())
                .p(2 * Tails.normal(Math.abs(z)))
                .effect(new Effect(Effect.Kind.COHEN_H, 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2))))
                .low(p1 - p2 - Math.hypot(p1 - one.low, other.high - p2))
                .high(p1 - p2 + Math.hypot(one.high - p1, p2 - other.low))
                .build();
    }

    /**
     * The score interval of one share: the roots of {@code |p − θ| = z √(θ (1 − θ) ÷ n)}. Source: E. B. Wilson, Probable inference, the law
     * of succession, and statistical inference, Journal of the American Statistical Association 22 (1927) 209–212.
     */
    private record Score(double low, double high) {

        static Score of(Proportion share) {
            double n = share.among();
            double p = share.value();
            double middle = 2 * n * p + Z * Z;
            double reach = Z * Math.sqrt(Z * Z + 4 * n * p * (1 - p));
            double under = 2 * (n + Z * Z);
            return new Score((middle - reach) / under, (middle + reach) / under);
        }
    }
}
