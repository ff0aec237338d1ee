package io.crmkit.analytics.batch;

/** The innermost loops over the rows of a block: each on its own, so that each is compiled on its own. */
final class Loops {

    /** So many lower bits hold a number of rows, where it is added up together with a small number. */
    static final int PACKED_BITS = 32;

    private Loops() {}

    /** A row and its small number, which are added up together. */
    static long packed(long number) {
        return (number << PACKED_BITS) + 1;
    }

    static void add(int count, int[] cells, long[] first, long[] sums) {
        for (int i = 0; i < count; i++) {
            sums[cells[i]] += packed(first[i]);
        }
    }

    static void add(int count, int[] cells, long[] first, long[] second, long[] sums) {
        for (int i = 0; i < count; i++) {
            int at = 2 * cells[i];
            sums[at] += packed(first[i]);
            sums[at + 1] += second[i];
        }
    }

    static void add(int count, int[] cells, long[] first, long[] second, long[] third, long[] sums) {
        for (int i = 0; i < count; i++) {
            int at = 3 * cells[i];
            sums[at] += packed(first[i]);
            sums[at + 1] += second[i];
            sums[at + 2] += third[i];
        }
    }
}
