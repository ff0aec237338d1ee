package io.crmkit.analytics.cube.significance;

import java.util.OptionalDouble;

/** The test of two means, as {@link Significance#between(Sample, Sample)} states it. */
final class Welch {

    private Welch() {}

    static Significance compare(Sample first, Sample second) {
        if (Math.min(first.number(), second.number()) < Significance.LEAST_VALUES) {
            return NotTestable.because(
                    NotTestable.Reason.TOO_FEW,
                    "Too few values: each side needs at least %s".formatted(Significance.LEAST_VALUES),
                    "样本过小：每组至少需要 %s 个值".formatted(Significance.LEAST_VALUES));
        }
        double s1 = first.variance() / first.number();
        double s2 = second.variance() / second.number();
        double error = Math.sqrt(s1 + s2);
        if (error == 0) {
            return NotTestable.because(NotTestable.Reason.NO_SPREAD, "All values of both sides are equal", "两组的值均无变化");
        }
        double difference = first.less(second);
        double t = difference / error;
        double share1 = s1 / (s1 + s2); // shares, so that squares of tiny variances stay above zero
        double share2 = s2 / (s1 + s2);
        double degrees = 1 / (share1 * share1 / (first.number() - 1) + share2 * share2 / (second.number() - 1));
        double reach = error * Tails.studentQuantile((1 - Significance.CONFIDENCE) / 2, degrees);
        return ImmutableTested.builder()
                .method(Tested.Method.WELCH)
                .first(first.mean())
                .second(second.mean())
                .firstSize(first.number())
                .secondSize(second.number())
                .difference(difference)
                .statistic(t)
                .degrees(OptionalDouble.of(degrees))
                .p(2 * Tails.student(Math.abs(t), degrees))
                .effect(new Effect(Effect.Kind.HEDGES_G, standardised(first, second)))
                .low(difference - reach)
                .high(difference + reach)
                .build();
    }

    private static double standardised(Sample first, Sample second) {
        double both = (double) first.number() + second.number() - 2;
        double pooled =
                Math.sqrt(((first.number() - 1) * first.variance() + (second.number() - 1) * second.variance()) / both);
        return (1 - 3 / (4 * both - 1)) * first.less(second) / pooled;
    }
}
