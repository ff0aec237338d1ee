package io.crmkit.core.money;

import static io.crmkit.core.money.MoneyFixture.CNY;
import static io.crmkit.core.money.MoneyFixture.amounts;
import static io.crmkit.core.money.MoneyFixture.cny;
import static io.crmkit.core.money.MoneyFixture.eur;
import static io.crmkit.core.money.MoneyFixture.jpy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    private static List<BigDecimal> weights(String... weights) {
        return java.util.Arrays.stream(weights).map(BigDecimal::new).toList();
    }

    @Test
    void gives_what_is_left_to_the_first_of_equal_parts() {
        assertThat(amounts(Allocation.of(cny("100.00")).equally(3))).containsExactly("33.34", "33.33", "33.33");
        assertThat(amounts(Allocation.of(cny("0.02")).equally(3))).containsExactly("0.01", "0.01", "0.00");
        assertThat(amounts(Allocation.of(cny("7.77")).equally(1))).containsExactly("7.77");
    }

    @Test
    void gives_what_is_left_to_the_largest_remainder() {
        // exact parts 1.428…, 2.857…, 5.714…
        assertThat(amounts(Allocation.of(jpy(10)).byRatio(1, 2, 4))).containsExactly("1", "3", "6");
        assertThat(amounts(Allocation.of(jpy(10)).byRatio(4, 2, 1))).containsExactly("6", "3", "1");
    }

    @Test
    void breaks_ties_by_position() {
        assertThat(amounts(Allocation.of(jpy(2)).byRatio(1, 3))).containsExactly("1", "1");
        assertThat(amounts(Allocation.of(jpy(2)).byRatio(3, 1))).containsExactly("2", "0");
    }

    @Test
    void takes_weights_as_decimals() {
        assertThat(amounts(Allocation.of(cny("100.00")).byWeights(weights("0.25", "0.750", "0"))))
                .containsExactly("25.00", "75.00", "0.00");
        assertThat(amounts(Allocation.of(cny("100.00")).byWeights(weights("1E+2", "3e2"))))
                .containsExactly("25.00", "75.00");
    }

    @Test
    void splits_negative_amounts_like_positive_ones() {
        assertThat(amounts(Allocation.of(cny("-100.00")).equally(3))).containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void splits_zero_into_zeros() {
        assertThat(amounts(Allocation.of(cny("0")).byRatio(1, 2))).containsExactly("0.00", "0.00");
    }

    @Test
    void never_gives_anything_to_a_weight_of_zero() {
        assertThat(amounts(Allocation.of(cny("0.01")).byRatio(0, 0, 1, 0)))
                .containsExactly("0.00", "0.00", "0.01", "0.00");
        assertThat(amounts(Allocation.of(cny("1.03")).inUnitsOf(cny("0.05")).byRatio(0, 1, 0, 1)))
                .containsExactly("0.00", "0.53", "0.00", "0.50");
    }

    @Test
    void splits_in_coarser_units_and_gives_the_rest_to_the_next_in_line() {
        assertThat(amounts(Allocation.of(cny("1.00")).inUnitsOf(cny("0.05")).equally(3)))
                .containsExactly("0.35", "0.35", "0.30");
        assertThat(amounts(Allocation.of(cny("1.02")).inUnitsOf(cny("0.05")).equally(3)))
                .containsExactly("0.35", "0.35", "0.32");
        assertThat(amounts(Allocation.of(cny("-0.99")).inUnitsOf(cny("1.00")).byRatio(1, 2)))
                .containsExactly("0.00", "-0.99");
    }

    @Test
    void stays_exact_with_huge_weights_and_amounts() {
        BigDecimal googol = new BigDecimal("1e99");
        Money most = Money.ofMinor(CNY, Long.MAX_VALUE);

        assertThat(amounts(Allocation.of(most).byWeights(List.of(googol, googol))))
                .containsExactly("46116860184273879.04", "46116860184273879.03");
        assertThat(amounts(Allocation.of(most).byRatio(Long.MAX_VALUE, Long.MAX_VALUE)))
                .containsExactly("46116860184273879.04", "46116860184273879.03");
        assertThat(amounts(Allocation.of(cny("1.00")).byWeights(weights("1e99", "1e-100"))))
                .containsExactly("1.00", "0.00");
    }

    @Test
    void names_the_receivers_in_their_order() {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        shares.put("Zhang", BigDecimal.ONE);
        shares.put("Adams", BigDecimal.TEN);

        Map<String, Money> parts = Allocation.of(cny("110.00")).byWeights(shares);

        assertThat(parts).containsExactly(Map.entry("Zhang", cny("10")), Map.entry("Adams", cny("100")));
        assertThatThrownBy(() -> parts.remove("Zhang")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuses_weights_that_are_all_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byRatio(0, 0))
                .withMessage(
                        "Weights (2, all zero) must not all be zero. Give at least one part a weight, or split equally.");
    }

    @Test
    void refuses_negative_weights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byRatio(3, -1))
                .withMessageStartingWith("Weight (-1) must not be negative.");
    }

    @ParameterizedTest
    @CsvSource({"1e100", "1e-101", "1E+1000000000", "1E-1000000000"})
    void refuses_weights_of_more_than_a_hundred_digits(BigDecimal weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byWeights(List.of(BigDecimal.ONE, weight)))
                .withMessageContaining("must have at most 100 digits before and after the point. Only ratios count");
    }

    @Test
    void allows_one_to_a_million_parts() {
        assertThat(Allocation.of(cny("1")).equally(1_000_000)).hasSize(1_000_000);
        for (int parts : new int[] {0, -1, 1_000_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocation.of(cny("1")).equally(parts))
                    .withMessage("Number of parts (%d) must be 1 to 1000000. Name every receiver once.", parts);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byRatio())
                .withMessageContaining("(0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byWeights(Collections.nCopies(1_000_001, BigDecimal.ONE)))
                .withMessageContaining("(1000001)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byWeights(List.of()))
                .withMessageContaining("(0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).byWeights(Map.of()));
    }

    @Test
    void refuses_a_unit_that_is_not_positive_or_of_another_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).inUnitsOf(cny("0")))
                .withMessageStartingWith("Unit of allocation (CNY 0.00) must be positive.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(cny("1")).inUnitsOf(cny("-0.05")));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Allocation.of(cny("1")).inUnitsOf(eur("0.05")));
    }

    @Test
    void refuses_null() {
        assertThatNullPointerException().isThrownBy(() -> Allocation.of(null)).withMessage("whole");
    }
}
