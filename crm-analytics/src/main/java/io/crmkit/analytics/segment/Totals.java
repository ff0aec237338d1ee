package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
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

    /** Made when somebody asks; threads may make the same past each other. */
    private volatile long @Nullable [] sorted;

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

    /** The last day of all of them; {@link #NEVER} without a purchase. */
    int latest() {
        int latest = NEVER;
        for (int day : last) {
            latest = Math.max(latest, day);
        }
        return latest;
    }

    /** How many orders. */
    int[] orders() {
        return orders;
    }

    /** The values in whole numbers of a decimal place, where these are sure to fit. */
    long @Nullable [] units() {
        return units;
    }

    /** These in order, the least first; read only. */
    long[] sorted() {
        long[] known = sorted;
        if (known == null) {
            known = Ranking.sorted(Objects.requireNonNull(units));
            sorted = known;
        }
        return known;
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

    /** Those with a purchase. */
    int[] bought() {
        int[] bought = new int[last.length];
        int count = 0;
        for (int who = 0; who < bought.length; who++) {
            bought[count] = who;
            count += last[who] == NEVER ? 0 : 1;
        }
        return Arrays.copyOf(bought, count);
    }

    /** What all of them bought. */
    BigDecimal sum() {
        if (units == null) {
            return plain(Arrays.stream(Objects.requireNonNull(exact)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return plain(BigDecimal.valueOf(Arrays.stream(units).sum(), scale));
    }

    /** The same of some customers only, in their order. */
    Totals of(int[] some) {
        int[] lastDays = new int[some.length];
        int[] counts = new int[some.length];
        long[] wholes = units == null ? null : new long[some.length];
        BigDecimal[] values = exact == null ? null : new BigDecimal[some.length];
        for (int i = 0; i < some.length; i++) {
            lastDays[i] = last[some[i]];
            counts[i] = orders[some[i]];
            if (units != null && wholes != null) {
                wholes[i] = units[some[i]];
            }
            if (exact != null && values != null) {
                values[i] = exact[some[i]];
            }
        }
        return new Totals(lastDays, counts, wholes, scale, values);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
