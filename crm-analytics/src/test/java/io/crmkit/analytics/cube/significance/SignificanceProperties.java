package io.crmkit.analytics.cube.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class SignificanceProperties {

    /**
     * For whole degrees of freedom the distribution has closed forms: formulas 26.7.3 and 26.7.4 of Abramowitz and Stegun, with {@code θ =
     * arctan(t ÷ √ν)}.
     */
    private static double closed(double t, int degrees) {
        double angle = Math.atan(t / Math.sqrt(degrees));
        double cosine = Math.cos(angle);
        double term = degrees % 2 == 0 ? 1 : cosine;
        double sum = degrees == 1 ? 0 : term;
        for (int i = degrees % 2 == 0 ? 2 : 3; i < degrees - 1; i += 2) {
            term *= cosine * cosine * (i - 1) / i;
            sum += term;
        }
        double within = degrees % 2 == 0
                ? Math.sin(angle) * sum
                : 2 / Math.PI * (angle + Math.sin(angle) * (degrees == 1 ? 0 : sum));
        return (1 - within) / 2;
    }

    @Property
    void tails_of_student_are_those_of_the_closed_forms(
            @ForAll @IntRange(min = 1, max = 200) int degrees, @ForAll @DoubleRange(max = 8) double t) {
        assertThat(Tails.student(t, degrees)).isCloseTo(closed(t, degrees), within(1e-13));
    }

    @Property
    void between_whole_degrees_tails_lie_between_their_neighbours(
            @ForAll @IntRange(min = 1, max = 200) int degrees, @ForAll @DoubleRange(min = 0.1, max = 8) double t) {
        assertThat(Tails.student(t, degrees + 0.5)).isBetween(closed(t, degrees + 1), closed(t, degrees));
    }

    @Property
    void with_many_degrees_student_is_normal(@ForAll @DoubleRange(max = 6) double t) {
        double normal = Tails.normal(t);

        assertThat(Tails.student(t, 1e9)).isCloseTo(normal, within(1e-6 * normal));
    }

    @Property
    void quantiles_are_where_tails_begin(
            @ForAll @DoubleRange(min = 1e-6, max = 0.5) @Scale(9) double chance,
            @ForAll @DoubleRange(min = 1, max = 300) double degrees) {
        assertThat(Tails.student(Tails.studentQuantile(chance, degrees), degrees))
                .isCloseTo(chance, within(1e-9 * chance));
        assertThat(Tails.normal(Tails.normalQuantile(chance))).isCloseTo(chance, within(1e-9 * chance));
    }

    @Property
    void swapping_both_sides_turns_every_sign(
            @ForAll @IntRange(min = 10, max = 1000) int n1,
            @ForAll @IntRange(min = 10, max = 1000) int n2,
            @ForAll @DoubleRange(max = 1) double share1,
            @ForAll @DoubleRange(max = 1) double share2) {
        Proportion one = Proportion.of((long) (n1 * share1), n1);
        Proportion other = Proportion.of((long) (n2 * share2), n2);
        Assume.that(Significance.between(one, other).tested().isPresent());

        Tested there = Significance.between(one, other).tested().orElseThrow();
        Tested back = Significance.between(other, one).tested().orElseThrow();

        assertThat(back.statistic()).isCloseTo(-there.statistic(), within(1e-12));
        assertThat(back.effect().value()).isCloseTo(-there.effect().value(), within(1e-12));
        assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
        assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
        assertThat(there.difference()).isBetween(there.low(), there.high());
        assertThat(there.p()).isBetween(0.0, 1.0);
    }

    @Property
    void corrected_values_keep_their_order_and_never_become_smaller(
            @ForAll @Size(max = 12) List<@DoubleRange(max = 1) Double> values) {
        List<Double> corrected = Holm.corrected(values);

        for (int i = 0; i < values.size(); i++) {
            assertThat(corrected.get(i)).isBetween(values.get(i), 1.0);
            for (int j = 0; j < values.size(); j++) {
                if (values.get(i) < values.get(j)) {
                    assertThat(corrected.get(i)).isLessThanOrEqualTo(corrected.get(j));
                }
            }
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        if (!sorted.isEmpty()) {
            assertThat(Collections.min(corrected)).isEqualTo(Math.min(1, sorted.size() * sorted.get(0)));
        }
    }
}
