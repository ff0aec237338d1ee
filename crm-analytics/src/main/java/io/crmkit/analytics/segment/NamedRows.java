package io.crmkit.analytics.segment;

import io.crmkit.core.data.TextOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Purchases whose customers are numbered from 0 and have names. */
final class NamedRows implements Rows {

    private final String[] names;
    private final int[] customer;
    private final int[] day;

    /** The numbers of those who bought, by name. */
    private final int[] order;

    private final Totals totals;

    /**
     * Takes columns as they are.
     *
     * @param names of the customers, by number
     * @param customer who bought, for each row
     * @param repeating the rows whose order was counted before; none if there is no such row
     * @param ordered whether names {@linkplain #isOrdered are in order} already
     */
    NamedRows(String[] names, int[] customer, int[] day, Amounts amounts, @Nullable BitSet repeating, boolean ordered) {
        this.names = names;
        this.customer = customer;
        this.day = day;
        Totals all = Totals.of(names.length, customer, day, amounts);
        if (repeating != null) {
            repeating.stream().forEach(row -> all.orders()[customer[row]]--);
        }
        this.order = byName(names, all, ordered);
        this.totals = all.in(order);
    }

    private static int[] byName(String[] names, Totals totals, boolean ordered) {
        int[] bought = new int[names.length];
        int size = 0;
        for (int who = 0; who < names.length; who++) {
            if (totals.last()[who] != Totals.NEVER) {
                bought[size++] = who;
            }
        }
        bought = Arrays.copyOf(bought, size);
        if (!ordered) {
            NameOrder.sort(bought, names);
        }
        return bought;
    }

    /** Whether each name comes after the one before, so that no two are the same. */
    static boolean isOrdered(String[] names) {
        for (int i = 1; i < names.length; i++) {
            if (TextOrder.compare(names[i - 1], names[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Totals totals() {
        return totals;
    }

    @Override
    public String id(int place) {
        return names[order[place]];
    }

    @Override
    public int[] buyers() {
        int[] places = new int[names.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        int[] buyers = new int[customer.length];
        for (int row = 0; row < buyers.length; row++) {
            buyers[row] = places[customer[row]];
        }
        return buyers;
    }

    @Override
    public int[] day() {
        return day;
    }
}
