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

    /** One more record, which owns so many rows. */
    void add(int count) {
        if (records % Pass.BLOCK == 0) {
            if (records / Pass.BLOCK + 1 == first.length) {
                first = Arrays.copyOf(first, 2 * first.length);
            }
            first[records / Pass.BLOCK] = rows;
        }
        if (count > 0) {
            starts = set(starts, rows);
            owners = set(owners, records);
        } else {
            isAll = false;
        }
        records++;
        rows = Math.addExact(rows, count);
        first[(records + Pass.BLOCK - 1) / Pass.BLOCK] = rows;
    }

    private static long[] set(long[] bits, int at) {
        long[] room =
                (at >> 6) < bits.length ? bits : Arrays.copyOf(bits, Math.max((at >> 6) + 1, bits.length * 3 / 2));
        room[at >> 6] |= 1L << at;
        return room;
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
