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

    private final boolean ordered;

    /** The places of those who bought among the names. */
    private final int[] bought;

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
        this.ordered = ordered;
        this.bought = all.bought();
        this.totals = bought.length == names.length ? all : all.of(bought);
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
    public String id(int number) {
        return names[bought[number]];
    }

    @Override
    public void sort(int[] numbers) {
        if (ordered) {
            Arrays.sort(numbers);
            return;
        }
        String[] sought = new String[numbers.length];
        int[] places = new int[numbers.length];
        for (int i = 0; i < places.length; i++) {
            sought[i] = id(numbers[i]);
            places[i] = i;
        }
        NameOrder.sort(places, sought);
        for (int i = 0; i < places.length; i++) {
            places[i] = numbers[places[i]];
        }
        System.arraycopy(places, 0, numbers, 0, places.length);
    }

    @Override
    public int[] buyers() {
        int[] numbers = new int[names.length];
        for (int number = 0; number < bought.length; number++) {
            numbers[bought[number]] = number;
        }
        int[] buyers = new int[customer.length];
        for (int row = 0; row < buyers.length; row++) {
            buyers[row] = numbers[customer[row]];
        }
        return buyers;
    }

    @Override
    public int[] day() {
        return day;
    }
}
