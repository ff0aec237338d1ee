package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Purchases, one row each, as columns.
 */
final class Rows {

    private final String[] customers;
    private final int[] customer;
    private final int[] day;
    private final Amounts amounts;
    private final @Nullable BitSet repeating;
    private final int size;

    Rows(String[] customers, int[] customer, int[] day, Amounts amounts, @Nullable BitSet repeating, int size) {
        this.customers = customers;
        this.customer = customer;
        this.day = day;
        this.amounts = amounts;
        this.repeating = repeating;
        this.size = size;
    }

    /** Who they may be, by number. */
    String[] customers() {
        return customers;
    }

    /** The number of the customer of each row. */
    int[] customer() {
        return customer;
    }

    /** The day of each row, counted from 1970-01-01. */
    int[] day() {
        return day;
    }

    /** The amount of each row. */
    Amounts amounts() {
        return amounts;
    }

    /** The rows whose order was counted before; none if there is no such row. */
    @Nullable
    BitSet repeating() {
        return repeating;
    }

    /** How many rows there are; the columns may be longer. */
    int size() {
        return size;
    }

    /** One pass over all rows. */
    Totals totals() {
        Totals totals = amounts.isWhole() ? whole() : exact();
        if (repeating != null) {
            repeating.stream().forEach(row -> totals.orders()[customer[row]]--);
        }
        return totals;
    }

    /** Two numbers side by side for each customer, so that a row touches one line of memory: last day and orders in one, value in the other. */
    private Totals whole() {
        long[] slots = new long[2 * customers.length];
        long nothing = (long) Integer.MIN_VALUE << Integer.SIZE;
        for (int i = 0; i < slots.length; i += 2) {
            slots[i] = nothing;
        }
        long[] units = amounts.units();
        for (int row = 0; row < size; row++) {
            int slot = customer[row] << 1;
            long both = slots[slot];
            long last = Math.max(both >> Integer.SIZE, day[row]);
            slots[slot] = last << Integer.SIZE | (both + 1 & 0xFFFF_FFFFL);
            slots[slot + 1] += units[row];
        }
        int[] last = new int[customers.length];
        int[] orders = new int[customers.length];
        long[] value = new long[customers.length];
        for (int i = 0; i < customers.length; i++) {
            last[i] = (int) (slots[2 * i] >> Integer.SIZE);
            orders[i] = (int) slots[2 * i];
            value[i] = slots[2 * i + 1];
        }
        return new Totals(last, orders, value, amounts.scale(), null);
    }

    private Totals exact() {
        int[] last = new int[customers.length];
        int[] orders = new int[customers.length];
        BigDecimal[] value = new BigDecimal[customers.length];
        Arrays.fill(last, Integer.MIN_VALUE);
        Arrays.fill(value, BigDecimal.ZERO);
        for (int row = 0; row < size; row++) {
            int who = customer[row];
            last[who] = Math.max(last[who], day[row]);
            orders[who]++;
            value[who] = value[who].add(amounts.get(row));
        }
        return new Totals(last, orders, null, 0, value);
    }

    /** The rows of each customer, one customer after the other; those of customer {@code i} begin at {@code starts[i]}. */
    int[] byCustomer(int[] starts) {
        for (int row = 0; row < size; row++) {
            starts[customer[row] + 1]++;
        }
        for (int i = 0; i < customers.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, customers.length);
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[next[customer[row]]++] = row;
        }
        return rows;
    }
}
