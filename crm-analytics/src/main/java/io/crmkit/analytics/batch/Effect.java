package io.crmkit.analytics.batch;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What the rows of a class do to a tally. */
sealed interface Effect {

    /** They do not count. */
    record Nothing() implements Effect {}

    /** They count, and their value is blank. */
    record Blank() implements Effect {}

    /** A rate is missing. */
    record Missed(Missing missing) implements Effect {}

    /** All of them have one value. */
    record Constant(Object value) implements Effect {}

    /** Each has the value of a column by its code. */
    record Told(CodedColumn column) implements Effect {}

    /**
     * Each has a number of its own, or several that are multiplied.
     *
     * @param numbers the columns that hold them
     * @param factor what the product is multiplied by
     * @param currency of an amount; null for a number
     * @param whole whether the value is a whole number as it stands in its column
     */
    record Varying(
            List<NumberColumn> numbers,
            BigDecimal factor,
            @Nullable CurrencyUnit currency,
            boolean whole) implements Effect {

        /** The value, or the sum of values, that a number or a sum of numbers stands for. */
        Object value(BigDecimal number) {
            if (whole) {
                return number;
            }
            BigDecimal value = number.multiply(factor);
            return currency == null ? value : BigMoney.of(currency, value);
        }

        /** The value of a single row. */
        Object value(long number) {
            return whole ? (Object) number : value(BigDecimal.valueOf(number));
        }
    }
}
