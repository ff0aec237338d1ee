package io.crmkit.analytics.segment;

import java.util.Arrays;

/**
 * Purchases, one row each, as columns, and who made them. Those who bought have numbers from 0, which say nothing about their order: few
 * questions need it, and then mostly of some of them only.
 */
sealed interface Rows permits NamedRows, NumberedRows {

    /** What each of those who bought bought in all, by number. */
    Totals totals();

    /** The id of one who bought, by number. */
    String id(int number);

    /** Puts numbers of those who bought into the order of their ids. */
    void sort(int[] numbers);

    /** The number of the one who bought, for each row. */
    int[] buyers();

    /** The day of each row, counted from 1970-01-01. */
    int[] day();

    /** The rows of each who bought, one after the other; those of number {@code i} begin at {@code starts[i]}, which is one longer. */
    default int[] byBuyer(int[] starts) {
        int[] buyer = buyers();
        for (int who : buyer) {
            starts[who + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        int[] rows = new int[buyer.length];
        for (int row = 0; row < buyer.length; row++) {
            rows[next[buyer[row]]++] = row;
        }
        return rows;
    }
}
