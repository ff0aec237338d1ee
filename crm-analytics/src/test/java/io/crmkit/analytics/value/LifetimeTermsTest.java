package io.crmkit.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.analytics.kpi.CustomerValueKpis;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class LifetimeTermsTest {

    private static LifetimeTerms terms(String margin, String retention, String discount, int years) {
        return new LifetimeTerms(new BigDecimal(margin), new BigDecimal(retention), new BigDecimal(discount), years);
    }

    @Test
    void each_year_a_share_stays_and_its_money_counts_less() {
        // 0.8 / 1.25 is 0.64: 0.64 + 0.4096 + 0.262144
        assertThat(terms("0.5", "0.8", "0.25", 3).yearsOfMargin()).isEqualByComparingTo("1.311744");
        assertThat(terms("0.5", "0.8", "0.25", 1).yearsOfMargin()).isEqualByComparingTo("0.64");
    }

    @Test
    void if_everybody_stays_and_money_keeps_its_worth_it_is_the_horizon_and_if_nobody_stays_nothing() {
        assertThat(terms("1", "1", "0", 50).yearsOfMargin()).isEqualByComparingTo("50");
        assertThat(terms("1", "0", "0.1", 50).yearsOfMargin()).isZero();
    }

    @Test
    void over_a_long_horizon_it_comes_near_the_retention_over_one_plus_discount_less_retention() {
        // without a horizon: 0.6 / (1 + 0.1 - 0.6)
        assertThat(terms("0.3", "0.6", "0.1", 50).yearsOfMargin())
                .isLessThan(new BigDecimal("1.2"))
                .isGreaterThan(new BigDecimal("1.1999999"));
    }

    @Test
    void all_terms_are_said_in_both_languages_and_equal_ones_are_the_same() {
        LifetimeTerms terms = terms("0.30", "0.825", "0.1", 5);

        assertThat(terms.code()).isEqualTo("margin-0.3.retention-0.825.discount-0.1.5-years");
        assertThat(terms.label().en())
                .isEqualTo("margin 30 %, retention 82.5 % a year, discount 10 % a year, horizon of 5 years");
        assertThat(terms.label().zh()).isEqualTo("毛利率 30%，年留存率 82.5%，年折现率 10%，期限 5 年");
        assertThat(terms).isEqualTo(terms("0.3", "0.825", "0.10", 5));
        assertThat(terms("1", "1.0", "0.00", 1).code()).isEqualTo("margin-1.retention-1.discount-0.1-years");
        assertThat(terms("1", "1", "0", 1).label().zh()).contains("毛利率 100%", "年折现率 0%");
    }

    @Test
    void terms_beyond_their_bounds_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("30", "0.8", "0.1", 5))
                .withMessage(
                        "Margin (30), retention (0.8) and discount (0.1) of a lifetime value must be between 0 and 1. Write 0.3 for 30 %.");
        assertThatIllegalArgumentException().isThrownBy(() -> terms("0.3", "1.01", "0.1", 5));
        assertThatIllegalArgumentException().isThrownBy(() -> terms("0.3", "0.8", "-0.1", 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("0.0", "0.8", "0.1", 5))
                .withMessageContaining("Without margin, a lifetime value is nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("0.3", "0.8", "0.1", 51))
                .withMessageContaining("1 to 50 years, not 51");
        assertThatIllegalArgumentException().isThrownBy(() -> terms("0.3", "0.8", "0.1", 0));
    }

    @Test
    void a_share_that_was_computed_is_refused_with_what_to_round_it_to() {
        BigDecimal third = BigDecimal.ONE.divide(new BigDecimal("3"), MathContext.DECIMAL128);
        BigDecimal some = new BigDecimal("0.8");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifetimeTerms(third, some, some, 5))
                .withMessage("The margin of a lifetime value has at most 6 decimal places, not the 34 of "
                        + "0.3333333333333333333333333333333333. Round it: 0.333333.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifetimeTerms(some, third, some, 5))
                .withMessageStartingWith("The retention of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifetimeTerms(some, some, new BigDecimal("0.0000006"), 5))
                .withMessage(
                        "The discount of a lifetime value has at most 6 decimal places, not the 7 of 0.0000006. Round it: 0.000001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifetimeTerms(new BigDecimal("0.0000004"), some, some, 5))
                .withMessageEndingWith("has at most 6 decimal places, not the 7 of 0.0000004. Write 0.3 for 30 %.");
        assertThat(CustomerValueKpis.lifetime(terms("0.333333", "0.8000000", "0.123456", 50))
                        .name())
                .isEqualTo("clv.ahead.margin-0.333333.retention-0.8.discount-0.123456.50-years");
    }
}
