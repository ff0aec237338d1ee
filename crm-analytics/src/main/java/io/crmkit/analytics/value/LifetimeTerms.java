package io.crmkit.analytics.value;

import io.crmkit.core.measure.Formula;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is assumed of the years to come when a lifetime value is told ahead. The shares have at most 6 decimal places, since they stand in the
 * name of the measure, and nobody knows more of the years to come.
 *
 * @param margin the gross margin as a share of the revenue, above 0 up to 1: 0.3 means 30 %
 * @param retention the share of customers who are still there a year later, from 0 to 1
 * @param discount the rate at which money of a later year counts less, from 0 to 1 a year
 * @param years the horizon: how many years are looked at, from 1 to 50
 */
public record LifetimeTerms(BigDecimal margin, BigDecimal retention, BigDecimal discount, int years) {

    private static final int MOST_PLACES = 6;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a share or the horizon is out of its bounds, or a share has more than 6 decimal places
     */
    public LifetimeTerms {
        for (BigDecimal share : List.of(margin, retention, discount)) {
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "Margin (%s), retention (%s) and discount (%s) of a lifetime value must be between 0 and 1. Write 0.3 for 30 %%."
                                .formatted(margin, retention, discount));
            }
        }
        if (margin.signum() == 0) {
            throw new IllegalArgumentException("Without margin, a lifetime value is nothing. Write 0.3 for 30 %.");
        }
        if (years < 1 || years > 50) {
            throw new IllegalArgumentException(
                    "The horizon of a lifetime value must be 1 to 50 years, not %s.".formatted(years));
        }
        margin = places("margin", margin);
        retention = places("retention", retention);
        discount = places("discount", discount);
    }

    /**
     * How many years' margin of today a customer is worth: {@code Σ (retention ÷ (1 + discount))^t} for t from 1 to the horizon. The first
     * margin comes a year from now, from those who are still there. Rounded once, to 34 significant digits.
     */
    public BigDecimal yearsOfMargin() {
        BigDecimal growth = BigDecimal.ONE.add(discount);
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 1; year <= years; year++) {
            sum = sum.add(retention.pow(year).multiply(growth.pow(years - year)));
        }
        return sum.divide(growth.pow(years), Formula.PRECISION);
    }

    /** The terms as part of the name of a measure: {@code margin-0.3.retention-0.8.discount-0.1.5-years}. */
    public String code() {
        return "margin-%s.retention-%s.discount-%s.%s-years"
                .formatted(margin.toPlainString(), retention.toPlainString(), discount.toPlainString(), years);
    }

    /** The terms in words. */
    public Label label() {
        return Label.of(
                "margin %s %%, retention %s %% a year, discount %s %% a year, horizon of %s years"
                        .formatted(percent(margin), percent(retention), percent(discount), years),
                "毛利率 %s%%，年留存率 %s%%，年折现率 %s%%，期限 %s 年"
                        .formatted(percent(margin), percent(retention), percent(discount), years));
    }

    private static BigDecimal places(String name, BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        if (stripped.scale() > MOST_PLACES) {
            BigDecimal rounded = stripped.setScale(MOST_PLACES, RoundingMode.HALF_UP);
            throw new IllegalArgumentException(
                    "The %s of a lifetime value has at most %s decimal places, not the %s of %s. %s"
                            .formatted(
                                    name,
                                    MOST_PLACES,
                                    stripped.scale(),
                                    stripped.toPlainString(),
                                    rounded.signum() == 0
                                            ? "Write 0.3 for 30 %."
                                            : "Round it: %s.".formatted(rounded.toPlainString())));
        }
        return stripped;
    }

    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        return (percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()).toPlainString();
    }
}
