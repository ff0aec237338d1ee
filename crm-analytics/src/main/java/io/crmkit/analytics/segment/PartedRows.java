package io.crmkit.analytics.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Totals by numbers that may lie anywhere. Rows are first dealt into parts by a hash of the number, so that the customers of a part are few
 * enough to stay near the processor while it is gathered; a customer is in one part only.
 */
final class PartedRows {

    /** About so many rows make a part. */
    private static final int PART = 1 << 16;

    private static final int MOST_PARTS_BITS = 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int dayBits;
    private final int firstDay;
    private final int partBits;

    /** The customers of the part that is being gathered, and their codes plus 1 beside them; 0 where a place is free. */
    private long[] keys = new long[1 << 10];

    private int[] codes = new int[1 << 10];

    /** The first code of the part. */
    private int first;

    /** All customers by code. */
    private long[] ids = new long[1 << 10];

    /** For each customer two numbers side by side: last day and orders in one, value in the other. */
    private long[] slots = new long[2 << 10];

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
        }
    }

    private void gather(long[] who, long[] what, int from, int to) {
        Arrays.fill(codes, 0);
        first = size;
        long days = (1L << dayBits) - 1;
        for (int row = from; row < to; row++) {
            int slot = code(who[row]) << 1;
            long both = slots[slot];
            slots[slot] = Math.max(both >>> Integer.SIZE, what[row] & days) << Integer.SIZE | (both + 1 & LOW);
            slots[slot + 1] += what[row] >>> dayBits;
        }
    }

    private int code(long id) {
        int place = place(id);
        int code = codes[place];
        return code == 0 ? added(id, place) : code - 1;
    }

    /** Where a customer stands, or would. */
    private int place(long id) {
        int mask = keys.length - 1;
        int place = (int) (hash(id) << partBits >>> 33) & mask;
        while (codes[place] != 0 && keys[place] != id) {
            place = place + 1 & mask;
        }
        return place;
    }

    private int added(long id, int free) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + size / 2);
            slots = Arrays.copyOf(slots, 2 * ids.length);
        }
        ids[size] = id;
        size++;
        keys[free] = id;
        codes[free] = size;
        if (2 * (size - first) > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        keys = new long[2 * keys.length];
        codes = new int[keys.length];
        for (int code = first; code < size; code++) {
            int place = place(ids[code]);
            keys[place] = ids[code];
            codes[place] = code + 1;
        }
    }

    /** The places of the customers, that of the smallest number first. */
    int[] byId() {
        return Ranking.ascending(Arrays.copyOf(ids, size));
    }

    /** The numbers of the customers at these places. */
    long[] ids(int[] places) {
        long[] numbers = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            numbers[i] = ids[places[i]];
        }
        return numbers;
    }

    /** The totals of the customers at these places. */
    Totals totals(int[] places, int scale) {
        int[] last = new int[places.length];
        int[] orders = new int[places.length];
        long[] units = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            long both = slots[2 * places[i]];
            last[i] = firstDay + (int) (both >>> Integer.SIZE);
            orders[i] = (int) both;
            units[i] = slots[2 * places[i] + 1];
        }
        return new Totals(last, orders, units, scale, null);
    }
}
