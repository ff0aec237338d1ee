package io.crmkit.analytics.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Totals by numbers that may lie anywhere. Rows are first dealt into parts by a hash of the number, so that the customers of a part are few
 * enough to stay near the processor while it is gathered; a customer is in one part only.
 */
final class PartedRows {

    /** About so many rows make a part. */
    private static final int PART = 1 << 17;

    private static final int MOST_PARTS_BITS = 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long LOW = 0xFFFF_FFFFL;

    /** Numbers that a customer takes in the table: id, last day and orders, value, and one that keeps them within a line of memory. */
    private static final int SLOT = 4;

    private final int dayBits;
    private final int firstDay;
    private final int partBits;

    /** Customers of the part that is being gathered; a free place has no order. */
    private long[] table = new long[SLOT << 10];

    private int taken;

    private long[] ids = new long[1 << 10];
    private int[] last = new int[1 << 10];
    private int[] orders = new int[1 << 10];
    private long[] units = new long[1 << 10];
    private int size;

    private PartedRows(int dayBits, int firstDay, int partBits) {
        this.dayBits = dayBits;
        this.firstDay = firstDay;
        this.partBits = partBits;
    }

    /** The totals of rows; null if a day and an amount do not fit into one number together, or a sum might not fit. */
    static @Nullable PartedRows of(long[] customer, int[] day, Amounts amounts) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int each : day) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        int dayBits = day.length == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros((long) most - least);
        if (!amounts.isWhole() || dayBits > 31 || amounts.bits() + dayBits > Long.SIZE) {
            return null;
        }
        int partBits = Math.min(MOST_PARTS_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(customer.length / PART));
        PartedRows parted = new PartedRows(dayBits, least, partBits);
        parted.gather(customer, day, amounts.units());
        return parted;
    }

    private static long hash(long id) {
        long hash = id * GOLDEN;
        return hash ^ hash >>> 32;
    }

    private int part(long hash) {
        return partBits == 0 ? 0 : (int) (hash >>> (Long.SIZE - partBits));
    }

    private void gather(long[] customer, int[] day, long[] minor) {
        int[] starts = new int[(1 << partBits) + 1];
        for (long id : customer) {
            starts[part(hash(id)) + 1]++;
        }
        for (int i = 0; i < 1 << partBits; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        long[] who = new long[customer.length];
        long[] what = new long[customer.length];
        for (int row = 0; row < customer.length; row++) {
            int place = next[part(hash(customer[row]))]++;
            who[place] = customer[row];
            what[place] = minor[row] << dayBits | (day[row] - firstDay);
        }
        for (int part = 0; part < 1 << partBits; part++) {
            gather(who, what, starts[part], starts[part + 1]);
            collect();
        }
    }

    private void gather(long[] who, long[] what, int from, int to) {
        long days = (1L << dayBits) - 1;
        long[] slots = table;
        for (int row = from; row < to; row++) {
            int slot = slot(slots, who[row]);
            if (slots[slot + 1] == 0) {
                if (2L * SLOT * taken >= slots.length) {
                    grow();
                    slots = table;
                    slot = slot(slots, who[row]);
                }
                slots[slot] = who[row];
                taken++;
            }
            long both = slots[slot + 1];
            slots[slot + 1] = Math.max(both >>> Integer.SIZE, what[row] & days) << Integer.SIZE | (both + 1 & LOW);
            slots[slot + 2] += what[row] >>> dayBits;
        }
    }

    /** Where a customer stands, or would. */
    private int slot(long[] slots, long id) {
        int slot = (int) (hash(id) << partBits >>> 33) * SLOT & slots.length - 1;
        while (slots[slot + 1] != 0 && slots[slot] != id) {
            slot = slot + SLOT & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = table;
        long[] after = new long[before.length * 2];
        for (int i = 0; i < before.length; i += SLOT) {
            if (before[i + 1] != 0) {
                System.arraycopy(before, i, after, slot(after, before[i]), SLOT);
            }
        }
        table = after;
    }

    /** The part is gathered. */
    private void collect() {
        reserve(size + taken);
        for (int i = 0; i < table.length; i += SLOT) {
            if (table[i + 1] != 0) {
                ids[size] = table[i];
                last[size] = firstDay + (int) (table[i + 1] >>> Integer.SIZE);
                orders[size] = (int) table[i + 1];
                units[size] = table[i + 2];
                size++;
            }
        }
        Arrays.fill(table, 0);
        taken = 0;
    }

    private void reserve(int needed) {
        if (needed > ids.length) {
            int length = Math.max(needed, ids.length + ids.length / 2);
            ids = Arrays.copyOf(ids, length);
            last = Arrays.copyOf(last, length);
            orders = Arrays.copyOf(orders, length);
            units = Arrays.copyOf(units, length);
        }
    }

    /** The places of the customers, that of the smallest number first. */
    int[] byId() {
        return Ranking.ascending(Arrays.copyOf(ids, size));
    }

    /** The number of the customer at a place. */
    long id(int place) {
        return ids[place];
    }

    /** The totals by place. */
    Totals totals(int scale) {
        return new Totals(last, orders, units, scale, null);
    }
}
