package io.crmkit.analytics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.measure.Formula;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final Formula A = Formula.of("a");
    private static final Formula B = Formula.of("b");
    private static final Formula C = Formula.mean("c");

    @Test
    void what_is_in_no_fraction_is_the_value() {
        assertThat(Share.of(A, "a")).isEqualTo(Share.WHOLE);
        assertThat(Share.of(A.plus(B), "b")).isEqualTo(Share.WHOLE);
        assertThat(Share.of(A, "b")).isEqualTo(Share.WHOLE);
    }

    @Test
    void a_fraction_has_two_sides() {
        assertThat(Share.of(A.over(C), "a")).isEqualTo(Share.NUMERATOR);
        assertThat(Share.of(A.over(C), "c")).isEqualTo(Share.DENOMINATOR);
        assertThat(Share.of(A.over(A.plus(B)), "a")).isEqualTo(Share.BOTH);
        assertThat(Share.of(Formula.constant(1).minus(A.over(B)), "b")).isEqualTo(Share.DENOMINATOR);
    }

    @Test
    void below_a_line_below_a_line_is_above() {
        assertThat(Share.of(A.over(B.over(C)), "c")).isEqualTo(Share.NUMERATOR);
        assertThat(Share.of(A.over(B.over(C)), "b")).isEqualTo(Share.DENOMINATOR);
        assertThat(Share.of(A.over(B).over(C), "b")).isEqualTo(Share.DENOMINATOR);
        assertThat(Share.of(A.over(Formula.quantile("q", "0.9")), "q")).isEqualTo(Share.DENOMINATOR);
    }
}
