package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Purchases whose customers are numbers, wherever these lie. */
final class NumberedRows implements Rows {

    private final long[] customer;
    private final int[] day;

    /** The numbers of those who bought, the smallest first. */
    private final long[] ids;

    private final Totals totals;

    /** Takes columns as they are. */
    NumberedRows(long[] customer, int[] day, Amounts amounts) {
        this.customer = customer;
        this.day = day;
        PartedRows parted = PartedRows.of(customer, day, amounts);
        if (parted == null) {
            this.ids = Arrays.stream(customer).distinct().sorted().toArray();
            this.totals = Totals.of(ids.length, buyers(), day, amounts);
        } else {
            int[] order = parted.byId();
            this.ids = parted.ids(order);
            this.totals = parted.totals(order, amounts.scale());
        }
    }

    @Override
    public Totals totals() {
        return totals;
    }

    @Override
    public String id(int place) {
        return Long.toString(ids[place]);
    }

    @Override
    public int[] buyers() {
        int[] buyers = new int[customer.length];
        for (int row = 0; row < buyers.length; row++) {
            buyers[row] = Arrays.binarySearch(ids, customer[row]);
        }
        return buyers;
    }

    @Override
    public int[] day() {
        return day;
    }
}
