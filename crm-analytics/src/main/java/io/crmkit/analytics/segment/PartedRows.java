package io.crmkit.analytics.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Totals by numbers that may lie anywhere. Rows are first dealt into parts by a hash of the number, so that the customers of a part are few
 * enough to stay near the processor while it is gathered; a customer is in one part only.
 */
final class PartedRows {

    /** About so many rows make a part. */
    private static final int PART = 1 << 12;

    /** With more parts, dealing would wander over too much memory itself. */
    private static final int MOST_PARTS_BITS = 10;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long LOW = 0xFFFF_FFFFL;

    /** Numbers that a customer takes in the table: its own, last day and orders in one, value; and one to fill half a line. */
    private static final int SLOT = 4;

    private final int dayBits;
    private final int firstDay;
    private final int partBits;

    /** The customers of the part that is being gathered; 0 marks a free place, so the number 0 has the first place for itself. */
    private long[] table = new long[SLOT << 10];

    /** Which slots are taken, in the order in which they were. */
    private int[] taken = new int[table.length / SLOT / 2];

    /** How many are taken, with the first. */
    private int used = 1;

    /** All customers of the parts before, and what they bought. */
    private long[] ids = new long[0];

    private int[] last = new int[0];
    private int[] orders = new int[0];
    private long[] units = new long[0];
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

    /** The part of a hash. Its first bit is left alone, so that there may be one part only. */
    private static int part(long hash, int bits) {
        return (int) (hash >>> 1 >>> (Long.SIZE - 1 - bits));
    }

    private void gather(long[] customer, int[] day, long[] minor) {
        int[] starts = starts(customer, partBits);
        long[] rows = new long[2 * customer.length];
        deal(customer, day, minor, starts, rows);
        int from = 0;
        for (int part = 0; part < 1 << partBits; part++) {
            gather(rows, 2 * from, 2 * starts[part]);
            from = starts[part];
            finish(part);
        }
    }

    /** Where each part begins. */
    private static int[] starts(long[] customer, int bits) {
        int[] starts = new int[(1 << bits) + 1];
        for (long id : customer) {
            starts[part(hash(id), bits) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** Puts rows into their parts, two numbers for each; afterwards, each start is the end. */
    private void deal(long[] customer, int[] day, long[] minor, int[] starts, long[] rows) {
        int bits = partBits;
        int shift = dayBits;
        int first = firstDay;
        for (int row = 0; row < customer.length; row++) {
            int place = starts[part(hash(customer[row]), bits)]++ << 1;
            rows[place] = customer[row];
            rows[place + 1] = minor[row] << shift | (day[row] - first);
        }
    }

    private void gather(long[] rows, int from, int to) {
        long[] slots = table;
        int bits = partBits;
        int shift = dayBits;
        long days = (1L << shift) - 1;
        for (int row = from; row < to; row += 2) {
            long id = rows[row];
            int slot = slot(slots, id, bits);
            if (slots[slot] != id) {
                slot = add(id, slot);
                slots = table;
            }
            long what = rows[row + 1];
            long both = slots[slot + 1];
            slots[slot + 1] = Math.max(both >>> Integer.SIZE, what & days) << Integer.SIZE | (both + 1 & LOW);
            slots[slot + 2] += what >>> shift;
        }
    }

    /** Where a customer stands, or would. */
    private static int slot(long[] slots, long id, int bits) {
        int mask = slots.length - SLOT;
        int slot = (int) (hash(id) << bits >>> 33) << 2 & mask;
        while (slots[slot] != id && (slots[slot] != 0 || slot == 0)) {
            slot = slot + SLOT & mask;
        }
        return slot;
    }

    private int add(long id, int free) {
        if (used == taken.length) {
            grow();
            return add(id, slot(table, id, partBits));
        }
        table[free] = id;
        taken[used++] = free;
        return free;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        taken = Arrays.copyOf(taken, 2 * used);
        for (int i = 0; i < used; i++) {
            int slot = slot(table, before[taken[i]], partBits);
            System.arraycopy(before, taken[i], table, slot, SLOT);
            taken[i] = slot;
        }
    }

    /** Takes what the part has out of the table. */
    private void finish(int part) {
        reserve(part);
        for (int i = 0; i < used; i++) {
            int slot = taken[i];
            long both = table[slot + 1];
            ids[size] = table[slot];
            last[size] = firstDay + (int) (both >>> Integer.SIZE);
            orders[size] = (int) both;
            units[size] = table[slot + 2];
            size += both == 0 ? 0 : 1;
            Arrays.fill(table, slot, slot + SLOT, 0);
        }
        used = 1;
    }

    /** Makes room for as many customers as there will be, if later parts have about as many as those up to this one. */
    private void reserve(int part) {
        if (size + used > ids.length) {
            int length = (int) ((long) (size + used) * (1 << partBits) / (part + 1) / 16 * 17) + used;
            ids = Arrays.copyOf(ids, length);
            last = Arrays.copyOf(last, length);
            orders = Arrays.copyOf(orders, length);
            units = Arrays.copyOf(units, length);
        }
    }

    /** The numbers of the customers. */
    long[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /** What each of them bought. */
    Totals totals(int scale) {
        return new Totals(
                Arrays.copyOf(last, size), Arrays.copyOf(orders, size), Arrays.copyOf(units, size), scale, null);
    }
}
