package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Purchases whose customers are numbers, wherever these lie. */
final class NumberedRows implements Rows {

    private final long[] customer;
    private final int[] day;

    /** Those who bought. */
    private final long[] ids;

    private final Totals totals;

    /** Takes columns as they are. */
    NumberedRows(long[] customer, int[] day, Amounts amounts) {
        this.customer = customer;
        this.day = day;
        PartedRows parted = PartedRows.of(customer, day, amounts);
        if (parted == null) {
            this.ids = different(Ranking.sorted(customer));
            this.totals = Totals.of(ids.length, buyers(), day, amounts);
        } else {
            this.ids = parted.ids();
            this.totals = parted.totals(amounts.scale());
        }
    }

    private static long[] different(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    @Override
    public Totals totals() {
        return totals;
    }

    @Override
    public String id(int number) {
        return Long.toString(ids[number]);
    }

    @Override
    public void sort(int[] numbers) {
        long[] sought = new long[numbers.length];
        for (int i = 0; i < sought.length; i++) {
            sought[i] = ids[numbers[i]];
        }
        Ranking.sort(sought, numbers);
    }

    @Override
    public int[] buyers() {
        int[] order = new int[ids.length];
        Arrays.setAll(order, number -> number);
        sort(order);
        long[] sorted = new long[ids.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ids[order[i]];
        }
        int[] buyers = new int[customer.length];
        for (int row = 0; row < buyers.length; row++) {
            buyers[row] = order[Arrays.binarySearch(sorted, customer[row])];
        }
        return buyers;
    }

    @Override
    public int[] day() {
        return day;
    }
}
