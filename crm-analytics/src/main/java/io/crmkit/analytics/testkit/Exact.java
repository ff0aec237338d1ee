package io.crmkit.analytics.testkit;

import io.crmkit.core.data.Data;
import java.math.BigDecimal;

/**
 * An exact number: a decimal, or a quotient that no decimal can say.
 *
 * @param over the dividend
 * @param under the divisor, not zero
 */
record Exact(BigDecimal over, BigDecimal under) {

    /** What may get lost where several divisions are rounded to 34 digits each. */
    private static final BigDecimal ROUNDED = new BigDecimal("1E-30");

    static Exact read(Data data) {
        if (data.value() instanceof String text && text.contains("/")) {
            String[] parts = text.split("/", 2);
            BigDecimal under = data.reading(place -> new BigDecimal(parts[1]));
            if (under.signum() == 0) {
                throw data.fault("Nothing can be divided by zero.", "Expect \"undefined\".");
            }
            return new Exact(data.reading(place -> new BigDecimal(parts[0])), under);
        }
        return new Exact(data.decimal(), BigDecimal.ONE);
    }

    boolean is(BigDecimal value) {
        BigDecimal difference = value.multiply(under).subtract(over).abs();
        return difference.signum() == 0
                || (under.compareTo(BigDecimal.ONE) != 0
                        && difference.compareTo(over.abs().multiply(ROUNDED)) <= 0);
    }

    @Override
    public String toString() {
        String dividend = over.toPlainString();
        return under.compareTo(BigDecimal.ONE) == 0 ? dividend : dividend + "/" + under.toPlainString();
    }
}
