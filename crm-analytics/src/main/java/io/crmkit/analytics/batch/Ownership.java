package io.crmkit.analytics.batch;

import java.util.Arrays;

/** Which rows each record owns, in a bit for each row and one for each record. */
final class Ownership {

    private long[] starts = new long[16];
    private long[] owners = new long[16];
    private int[] first = new int[16];
    private int records;
    private int rows;
    private boolean isAll = true;

    /**
     * The records that there are now, to be read only; others may come here afterwards, but not there. Both share the bits: those beyond the
     * end of one are set by the other, and nobody reads them.
     */
    Ownership frozen() {
        Ownership same = new Ownership();
        same.starts = starts;
        same.owners = owners;
        same.first = Arrays.copyOf(first, (records + Pass.BLOCK - 1) / Pass.BLOCK + 1);
        same.records = records;
        same.rows = rows;
        same.isAll = isAll;
        return same;
    }

    /** The same without those records that do not count any more. */
    Ownership kept(Gone gone) {
        Ownership kept = new Ownership();
        for (int record = 0; record < records; record++) {
            if (!gone.is(record)) {
                int from = start(record);
                kept.add(end(record, from) - from);
            }
        }
        return kept;
    }

    /** The first row of a record; of one that owns none, whatever. */
    int start(int record) {
        int block = record / Pass.BLOCK;
        int before = count(owners, block * Pass.BLOCK, record);
        return select(starts, first[block], before);
    }

    /** The row after the last one of a record whose first row is known. */
    int end(int record, int start) {
        return isOwner(record) ? Math.min(rows, select(starts, start + 1, 0)) : start;
    }

    /** How many bits are set from one place up to another. */
    private static int count(long[] bits, int from, int to) {
        int count = 0;
        for (int word = from >> 6; word << 6 < to; word++) {
            long mask = to - (word << 6) < Long.SIZE ? (1L << to) - 1 : -1L;
            count += Long.bitCount(bits[word] & mask);
        }
        return count;
    }

    /** The place of a bit that is set, from one place on, after so many others; beyond all of them if there is none. */
    private static int select(long[] bits, int from, int before) {
        int rest = before;
        int word = from >> 6;
        long left = word < bits.length ? bits[word] & (-1L << from) : 0;
        while (word < bits.length) {
            int count = Long.bitCount(left);
            if (rest < count) {
                for (; rest > 0; rest--) {
                    left &= left - 1;
                }
                return (word << 6) + Long.numberOfTrailingZeros(left);
            }
            rest -= count;
            word++;
            left = word < bits.length ? bits[word] : 0;
        }
        return Integer.MAX_VALUE;
    }

    /** One more record, which owns so many rows. */
    void add(int count) {
        int all = Math.addExact(rows, count);
        if (records % Pass.BLOCK == 0) {
            if (records / Pass.BLOCK + 1 == first.length) {
                first = Arrays.copyOf(first, 2 * first.length);
            }
            first[records / Pass.BLOCK] = rows;
        }
        starts = reserve(starts, all);
        owners = reserve(owners, records);
        if (count > 0) {
            starts[rows >> 6] |= 1L << rows;
            owners[records >> 6] |= 1L << records;
        } else {
            isAll = false;
        }
        records++;
        rows = all;
        first[(records + Pass.BLOCK - 1) / Pass.BLOCK] = rows;
    }

    private static long[] reserve(long[] bits, int last) {
        return (last >> 6) < bits.length ? bits : Arrays.copyOf(bits, Math.max((last >> 6) + 1, bits.length * 3 / 2));
    }

    void trim() {
        starts = Arrays.copyOf(starts, (rows >> 6) + 1);
        owners = Arrays.copyOf(owners, (records >> 6) + 1);
        first = Arrays.copyOf(first, (records + Pass.BLOCK - 1) / Pass.BLOCK + 1);
    }

    long bytes() {
        return 8L * (starts.length + owners.length) + 4L * first.length;
    }

    /** The first row of the record at which a block of records begins. */
    int first(int record) {
        return first[(record + Pass.BLOCK - 1) / Pass.BLOCK];
    }

    boolean isStart(int row) {
        return ((starts[row >> 6] >>> row) & 1) != 0;
    }

    boolean isOwner(int record) {
        return ((owners[record >> 6] >>> record) & 1) != 0;
    }

    /** Keeps what is known of the records that own rows. */
    void onlyOwners(int from, int count, int[] known) {
        if (isAll) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int record = from + i;
            known[kept] = known[i];
            kept += (int) ((owners[record >> 6] >>> record) & 1);
        }
    }

    /** Adds what is known of the owner of each row; the place of the last owner. */
    int plus(int from, int count, int before, int[] known, int[] into) {
        return plus(starts, from, count, before, known, into);
    }

    private static int plus(long[] starts, int from, int count, int before, int[] known, int[] into) {
        int at = before;
        int i = 0;
        while (i < count) {
            long word = starts[(from + i) >> 6] >>> (from + i);
            int end = Math.min(count, i + 64 - ((from + i) & 63));
            for (; i < end; i++) {
                at += (int) (word & 1);
                word >>>= 1;
                into[i] += known[at];
            }
        }
        return at;
    }

    /**
     * Counts rows in cells of their owners and adds up their small numbers, all in one loop.
     *
     * @param known where the cells of each owner begin
     * @param map which of these cells a code stands for
     * @param shift what is added to a number
     * @return the place of the last owner
     */
    int count(
            int from,
            int count,
            int before,
            int[] known,
            byte[] codes,
            int[] map,
            byte[] numbers,
            long shift,
            long[] sums) {
        return count(starts, from, count, before, known, codes, map, numbers, shift, sums);
    }

    private static int count(
            long[] starts,
            int from,
            int count,
            int before,
            int[] known,
            byte[] codes,
            int[] map,
            byte[] numbers,
            long shift,
            long[] sums) {
        int at = before;
        int i = from;
        while (i < from + count) {
            long word = starts[i >> 6] >>> i;
            int end = Math.min(from + count, (i | 63) + 1);
            for (; i < end; i++) {
                at += (int) (word & 1);
                word >>>= 1;
                sums[known[at] + map[codes[i] & 0xFF]] += Loops.packed(numbers[i] + shift);
            }
        }
        return at;
    }
}
