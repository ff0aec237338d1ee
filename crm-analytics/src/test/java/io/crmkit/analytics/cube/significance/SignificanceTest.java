package io.crmkit.analytics.cube.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences that were published, as others computed them. */
class SignificanceTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private static Tested tested(Significance found) {
        return found.tested().orElseThrow();
    }

    /** A sample with this mean and standard deviation. */
    private static Sample sample(long number, String mean, String deviation) {
        BigDecimal n = BigDecimal.valueOf(number);
        BigDecimal sum = n.multiply(new BigDecimal(mean));
        BigDecimal variance = new BigDecimal(deviation).pow(2);
        BigDecimal squares = variance.multiply(n.subtract(BigDecimal.ONE)).add(sum.multiply(new BigDecimal(mean)));
        return new Sample(number, sum, squares);
    }

    /** Newcombe (1998), table II, case a: 56 of 70 and 48 of 80. */
    @Test
    void shares_have_the_interval_that_newcombe_printed() {
        Tested test = tested(Significance.between(Proportion.of(56, 70), Proportion.of(48, 80)));

        assertThat(test.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(test.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(test.high()).isCloseTo(0.3339, within(5e-5));
    }

    /** The Physicians' Health Study in A. Agresti, An Introduction to Categorical Data Analysis: the square of z is his χ² of 25.01. */
    @Test
    void the_square_of_z_is_the_chi_square_of_the_same_table() {
        Tested test = tested(Significance.between(Proportion.of(189, 11_034), Proportion.of(104, 11_037)));

        assertThat(test.method()).isEqualTo(Tested.Method.TWO_PROPORTIONS);
        assertThat(test.statistic() * test.statistic()).isCloseTo(25.01, within(0.005));
        assertThat(test.p()).isCloseTo(5.6919e-7, within(1e-11));
        assertThat(test.degrees()).isEmpty();
        assertThat(test.isSignificant(0.05)).isTrue();
    }

    /** Cohen (1988), table 6.2.2: the angles of 0.65 and 0.50 are 1.875 and 1.571. */
    @Test
    void the_effect_of_shares_is_the_difference_of_cohens_angles() {
        Tested test = tested(Significance.between(Proportion.of(65, 100), Proportion.of(50, 100)));

        assertThat(test.effect().kind()).isEqualTo(Effect.Kind.COHEN_H);
        assertThat(test.effect().value()).isCloseTo(1.875 - 1.571, within(1e-3));
        assertThat(test.effect().magnitude()).isEqualTo(Effect.Magnitude.SMALL);
    }

    /** NIST/SEMATECH e-Handbook, section 1.3.5.3: miles per gallon of American and Japanese cars. */
    @Test
    void means_are_compared_as_the_handbook_compares_cars() {
        Tested test =
                tested(Significance.between(sample(249, "20.14458", "6.414700"), sample(79, "30.48101", "6.107710")));

        assertThat(test.method()).isEqualTo(Tested.Method.WELCH);
        assertThat(test.statistic()).isCloseTo(-12.94627, within(5e-6));
        assertThat(test.degrees().orElseThrow()).isCloseTo(136.8750, within(5e-5));
        assertThat(test.p()).isLessThan(1e-20).isGreaterThan(0);
        assertThat(test.high()).isLessThan(0);
    }

    /** Borenstein, Hedges, Higgins and Rothstein, Introduction to Meta-Analysis (2009), chapter 4: g is 0.5924. */
    @Test
    void the_effect_of_means_is_the_corrected_one() {
        Tested test = tested(Significance.between(sample(50, "103", "5.5"), sample(50, "100", "4.5")));

        assertThat(test.effect().kind()).isEqualTo(Effect.Kind.HEDGES_G);
        assertThat(test.effect().value()).isCloseTo(0.5924, within(5e-5));
        assertThat(test.effect().magnitude()).isEqualTo(Effect.Magnitude.MEDIUM);
    }

    @Test
    void large_values_that_differ_little_lose_no_digit() {
        List<BigDecimal> near = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11").stream()
                .map(BigDecimal::new)
                .toList();
        List<BigDecimal> far = near.stream().map(new BigDecimal("1E20")::add).toList();

        assertThat(Sample.of(far).variance())
                .isEqualTo(Sample.of(near).variance())
                .isEqualTo(11.0);
    }

    @Test
    void too_few_cases_are_not_tested_and_the_least_number_is_named() {
        NotTestable shares = Significance.between(Proportion.of(3, 9), Proportion.of(6, 9))
                .notTestable()
                .orElseThrow();
        assertThat(shares.reason()).isEqualTo(NotTestable.Reason.TOO_FEW);
        assertThat(shares.label().en()).contains("at least 5");
        assertThat(shares.label().zh()).contains("5");
        assertThat(Significance.between(Proportion.of(5, 10), Proportion.of(5, 10))
                        .tested())
                .isPresent();
        assertThat(Significance.between(Proportion.of(0, 0), Proportion.of(5, 10))
                        .notTestable())
                .isPresent();

        NotTestable means = Significance.between(sample(9, "1", "1"), sample(90, "2", "1"))
                .notTestable()
                .orElseThrow();
        assertThat(means.reason()).isEqualTo(NotTestable.Reason.TOO_FEW);
        assertThat(means.label().en()).contains("at least 10");
    }

    @Test
    void values_without_spread_are_not_tested() {
        Sample equal = Sample.of(Collections.nCopies(12, TEN));

        assertThat(Significance.between(equal, equal)
                        .notTestable()
                        .orElseThrow()
                        .reason())
                .isEqualTo(NotTestable.Reason.NO_SPREAD);
        assertThat(Significance.between(equal, sample(12, "10", "1")).tested()).isPresent();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(2, TEN, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.corrected(List.of(0.5, Double.NaN)));
    }

    /** The usual example of the method: of four p-values at 0.05, the two smallest stay significant. */
    @Test
    void several_p_values_are_corrected_step_by_step() {
        List<Double> corrected = Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005));

        assertThat(corrected).hasSize(4);
        assertThat(corrected.get(0)).isCloseTo(0.03, within(1e-15));
        assertThat(corrected.get(1)).isCloseTo(0.06, within(1e-15));
        assertThat(corrected.get(2)).isCloseTo(0.06, within(1e-15));
        assertThat(corrected.get(3)).isCloseTo(0.02, within(1e-15));
        assertThat(Holm.corrected(List.of())).isEmpty();
        assertThat(Holm.corrected(List.of(0.6, 0.7))).containsExactly(1.0, 1.0);
    }
}
