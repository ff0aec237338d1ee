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

    /** The customers of the last rows, and their orders with the rows that have one, which wait to be numbered together. */
    private final String[] who = new String[Names.BLOCK];

    private final String[] placed = new String[Names.BLOCK];
    private final int[] placedIn = new int[Names.BLOCK];
    private int waiting;
    private int ordersWaiting;

    /** The order of each row, once a row has one. */
    private int @Nullable [] order;

    /** Who placed each order first. */
    private int[] owners = new int[FIRST];

    /** How many orders have an owner. */
    private int owned;

    /** The orders that others share, by customer and order. */
    private final Set<Long> shared = new HashSet<>();

    private final BitSet repeating = new BitSet();

    void add(String customerId, String orderId, int on, BigDecimal amount) {
        boolean ordered = !orderId.isBlank();
        amounts.add(amount);
        reserve();
        if (ordered) {
            placed[ordersWaiting] = orderId;
            placedIn[ordersWaiting] = size;
            ordersWaiting++;
        }
        who[waiting] = customerId;
        waiting++;
        day[size] = on;
        size++;
        if (waiting == Names.BLOCK) {
            number();
        }
    }

    /** Numbers customers and orders that wait for it. */
    private void number() {
        int from = size - waiting;
        customers.code(who, waiting, customer, from);
        if (ordersWaiting > 0 && order == null) {
            order = new int[customer.length];
            Arrays.fill(order, 0, from, NO_ORDER);
        }
        if (order != null) {
            Arrays.fill(order, from, size, NO_ORDER);
            place(order);
        }
        waiting = 0;
        ordersWaiting = 0;
    }

    private void place(int[] into) {
        int[] codes = new int[ordersWaiting];
        orders.code(placed, ordersWaiting, codes, 0);
        for (int i = 0; i < codes.length; i++) {
            into[placedIn[i]] = codes[i];
            place(placedIn[i], codes[i]);
        }
    }

    private void place(int row, int code) {
        if (code == owned) {
            owners = code == owners.length ? Arrays.copyOf(owners, 2 * code) : owners;
            owners[code] = customer[row];
            owned++;
        } else if (owners[code] == customer[row] || !shared.add((long) customer[row] << Integer.SIZE | code)) {
            repeating.set(row);
        }
    }

    void addAll(Growing other) {
        other.number();
        // What is added here would go on and on if the other one were this one
        int end = other.size;
        for (int row = 0; row < end; row++) {
            int code = other.order == null ? NO_ORDER : other.order[row];
            add(
                    other.customers.name(other.customer[row]),
                    code == NO_ORDER ? "" : other.orders.name(code),
                    other.day[row],
                    other.amounts.get(row));
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
        number();
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
