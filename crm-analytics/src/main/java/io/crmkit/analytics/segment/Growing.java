package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of purchases that grow row by row, while customers and orders are given numbers. */
final class Growing {

    private static final int FIRST = 1_024;
    private static final int NO_ORDER = -1;

    private final Names customers = new Names();
    private final Names orders = new Names();
    private final Amounts amounts = new Amounts();
    private int[] customer = new int[FIRST];
    private int[] day = new int[FIRST];
    private int size;

    /** The order of each row, once a row has one. */
    private int @Nullable [] order;

    /** Who placed each order first. */
    private int[] owners = new int[FIRST];

    /** The orders that others share, by customer and order. */
    private final Set<Long> shared = new HashSet<>();

    private final BitSet repeating = new BitSet();

    void add(String who, String placed, int on, BigDecimal amount) {
        reserve();
        customer[size] = customers.code(who);
        day[size] = on;
        amounts.add(amount);
        if (!placed.isBlank()) {
            place(placed);
        } else if (order != null) {
            order[size] = NO_ORDER;
        }
        size++;
    }

    void addAll(Growing other) {
        for (int row = 0; row < other.size; row++) {
            int placed = other.order == null ? NO_ORDER : other.order[row];
            add(
                    other.customers.name(other.customer[row]),
                    placed == NO_ORDER ? "" : other.orders.name(placed),
                    other.day[row],
                    other.amounts.get(row));
        }
    }

    private void place(String placed) {
        if (order == null) {
            order = new int[customer.length];
            Arrays.fill(order, 0, size, NO_ORDER);
        }
        int known = orders.size();
        int code = orders.code(placed);
        order[size] = code;
        if (code == known) {
            owners = code == owners.length ? Arrays.copyOf(owners, 2 * code) : owners;
            owners[code] = customer[size];
        } else if (owners[code] == customer[size] || !shared.add((long) customer[size] << Integer.SIZE | code)) {
            repeating.set(size);
        }
    }

    private void reserve() {
        if (size == customer.length) {
            int length = (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 2L);
            customer = Arrays.copyOf(customer, length);
            day = Arrays.copyOf(day, length);
            order = order == null ? null : Arrays.copyOf(order, length);
        }
    }

    /** What there is now, whatever is added here afterwards. */
    Rows rows() {
        String[] names = customers.all();
        return new NamedRows(
                names,
                Arrays.copyOf(customer, size),
                Arrays.copyOf(day, size),
                amounts.copy(),
                repeating.isEmpty() ? null : (BitSet) repeating.clone(),
                NamedRows.isOrdered(names));
    }
}
