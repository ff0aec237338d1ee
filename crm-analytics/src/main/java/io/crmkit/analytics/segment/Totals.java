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

    /** The last day of a customer without a purchase. */
    static final int NEVER = Integer.MIN_VALUE;

    private static final long LOW = 0xFFFF_FFFFL;

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

    /** One pass over rows; each row is an order of its own. */
    static Totals of(int customers, int[] customer, int[] day, Amounts amounts) {
        return amounts.isWhole() ? whole(customers, customer, day, amounts) : exact(customers, customer, day, amounts);
    }

    /** Two numbers side by side for each customer, so that a row touches one line of memory: last day and orders in one, value in the other. */
    private static Totals whole(int customers, int[] customer, int[] day, Amounts amounts) {
        long[] slots = new long[2 * customers];
        long nothing = (long) NEVER << Integer.SIZE;
        for (int i = 0; i < slots.length; i += 2) {
            slots[i] = nothing;
        }
        add(slots, customer, day, amounts.units());
        int[] last = new int[customers];
        int[] orders = new int[customers];
        long[] value = new long[customers];
        for (int i = 0; i < customers; i++) {
            last[i] = (int) (slots[2 * i] >> Integer.SIZE);
            orders[i] = (int) slots[2 * i];
            value[i] = slots[2 * i + 1];
        }
        return new Totals(last, orders, value, amounts.scale(), null);
    }

    private static void add(long[] slots, int[] customer, int[] day, long[] units) {
        for (int row = 0; row < customer.length; row++) {
            int slot = customer[row] << 1;
            long both = slots[slot];
            long last = Math.max(both >> Integer.SIZE, day[row]);
            slots[slot] = last << Integer.SIZE | (both + 1 & LOW);
            slots[slot + 1] += units[row];
        }
    }

    private static Totals exact(int customers, int[] customer, int[] day, Amounts amounts) {
        int[] last = new int[customers];
        int[] orders = new int[customers];
        BigDecimal[] value = new BigDecimal[customers];
        Arrays.fill(last, NEVER);
        Arrays.fill(value, BigDecimal.ZERO);
        for (int row = 0; row < customer.length; row++) {
            int who = customer[row];
            last[who] = Math.max(last[who], day[row]);
            orders[who]++;
            value[who] = value[who].add(amounts.get(row));
        }
        return new Totals(last, orders, null, 0, value);
    }

    /** The last day, counted from 1970-01-01; {@link #NEVER} for a customer without a purchase. */
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
