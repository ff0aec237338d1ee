package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each customer bought in all, by the number of the customer.
 *
 * @param last the last day, counted from 1970-01-01; the least number there is for a customer without a purchase
 * @param orders how many orders
 * @param units the values in whole numbers of a decimal place, where these are sure to fit
 * @param scale that decimal place
 * @param exact the values, where whole numbers might not fit
 */
record Totals(int[] last, int[] orders, long @Nullable [] units, int scale, BigDecimal @Nullable [] exact) {

    int size() {
        return last.length;
    }

    /** The value of a customer, without needless zeros. */
    BigDecimal value(int customer) {
        return plain(
                units == null ? Objects.requireNonNull(exact)[customer] : BigDecimal.valueOf(units[customer], scale));
    }

    /** The places of the customers, that of the least value first, of equal ones the first. */
    int[] byValue() {
        if (units != null) {
            return Ranking.ascending(units);
        }
        BigDecimal[] values = Objects.requireNonNull(exact);
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparing(place -> values[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What all of them bought. */
    BigDecimal sum() {
        if (units == null) {
            return plain(Arrays.stream(Objects.requireNonNull(exact)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return plain(BigDecimal.valueOf(Arrays.stream(units).sum(), scale));
    }

    /** The same in another order, without those who bought nothing. */
    Totals in(int[] order) {
        if (isEveryOne(order)) {
            return this;
        }
        int[] lastDays = new int[order.length];
        int[] counts = new int[order.length];
        long[] wholes = units == null ? null : new long[order.length];
        BigDecimal[] values = exact == null ? null : new BigDecimal[order.length];
        for (int i = 0; i < order.length; i++) {
            lastDays[i] = last[order[i]];
            counts[i] = orders[order[i]];
            if (units != null && wholes != null) {
                wholes[i] = units[order[i]];
            }
            if (exact != null && values != null) {
                values[i] = exact[order[i]];
            }
        }
        return new Totals(lastDays, counts, wholes, scale, values);
    }

    private boolean isEveryOne(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return order.length == last.length;
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
