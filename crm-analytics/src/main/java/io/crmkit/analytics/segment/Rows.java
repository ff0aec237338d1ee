package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Purchases, one row each, as columns, and who made them. */
sealed interface Rows permits NamedRows, NumberedRows {

    /** What each of those who bought bought in all; they stand by id. */
    Totals totals();

    /** The id of one who bought, by the place in the totals. */
    String id(int place);

    /** The place of the one who bought, for each row. */
    int[] buyers();

    /** The day of each row, counted from 1970-01-01. */
    int[] day();

    /** The rows of each who bought, one after the other; those at place {@code i} begin at {@code starts[i]}, which is one longer. */
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
