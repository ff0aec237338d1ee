package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each customer bought in all, by the number of the customer.
 */
final class Totals {

    private final int[] last;
    private final int[] orders;
    private final long @Nullable [] units;
    private final int scale;
    private final BigDecimal @Nullable [] exact;

    Totals(int[] last, int[] orders, long @Nullable [] units, int scale, BigDecimal @Nullable [] exact) {
        this.last = last;
        this.orders = orders;
        this.units = units;
        this.scale = scale;
        this.exact = exact;
    }

    /** The last day, counted from 1970-01-01; the least number there is for a customer without a purchase. */
    int[] last() {
        return last;
    }

    /** How many orders. */
    int[] orders() {
        return orders;
    }

    /** The values in whole numbers of a decimal place, where these are sure to fit. */
    long @Nullable [] units() {
        return units;
    }

    /** That decimal place. */
    int scale() {
        return scale;
    }

    /** The values, where whole numbers might not fit. */
    BigDecimal @Nullable [] exact() {
        return exact;
    }

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
