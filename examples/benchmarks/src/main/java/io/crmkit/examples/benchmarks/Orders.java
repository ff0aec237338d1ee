package io.crmkit.examples.benchmarks;

import io.crmkit.analytics.segment.AbcClass;
import io.crmkit.analytics.segment.AbcLimits;
import io.crmkit.analytics.segment.AbcSummary;
import io.crmkit.analytics.segment.Purchases;
import io.crmkit.analytics.segment.RfmScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;

/** Orders of a shop with a tenth as many customers, most of them by few; and what is made of them: scores of buyers, and classes. */
final class Orders {

    static final int DAYS = 1_096;
    static final int CELLS = 125;
    static final RfmScale SCALE = new RfmScale(5, RfmScale.Ties.SPLIT);
    static final AbcLimits LIMITS =
            new AbcLimits(new BigDecimal("0.80"), new BigDecimal("0.95"), AbcLimits.Crossing.WORSE);

    final int count;
    final List<String> names;
    final int[] customer;
    /** The same customers with numbers that lie far apart. */
    final long[] number;

    final int[] day;
    final long[] cents;

    Orders(int count, long seed) {
        this.count = count;
        int customers = count / 10;
        this.names = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            names.add("c%09d".formatted(i));
        }
        this.customer = new int[count];
        this.number = new long[count];
        this.day = new int[count];
        this.cents = new long[count];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            double u = random.nextDouble();
            long raw = (long) (customers * u * u);
            customer[i] = (int) ((raw * 2_654_435_761L + 12_345) % customers);
            number[i] = 1_000_000_007L * (customer[i] + 1);
            day[i] = random.nextInt(DAYS);
            double v = random.nextDouble();
            cents[i] = 500 + (long) (v * v * v * 500_000);
        }
    }

    /** The same orders as a shop has them. */
    List<Order> domain() {
        List<Order> orders = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            // As read from somewhere: each order has a text of its own
            String who = new String(names.get(customer[i]).toCharArray());
            orders.add(new Order(who, LocalDate.ofEpochDay(day[i]), BigDecimal.valueOf(cents[i], 2)));
        }
        return orders;
    }

    /** From columns to cells, classes and segments. */
    long[] kit() {
        return results(Purchases.of(CurrencyUnit.EUR, names, customer, day, cents));
    }

    /** The same from columns of numbers. */
    long[] kitByNumber() {
        return results(Purchases.of(CurrencyUnit.EUR, number, day, cents));
    }

    /** The same from orders. */
    static long[] kit(List<Order> orders) {
        Purchases.Builder builder = Purchases.in(CurrencyUnit.EUR);
        for (Order order : orders) {
            builder.add(order.who, "", order.on, order.amount);
        }
        return results(builder.build());
    }

    private static long[] results(Purchases purchases) {
        long[][][] cells = purchases.rfm(LocalDate.ofEpochDay(DAYS), SCALE).cells();
        AbcSummary classes = purchases.abc(LIMITS);
        long[] results = new long[CELLS + 6];
        for (int i = 0; i < CELLS; i++) {
            results[i] = cells[i / 25][i / 5 % 5][i % 5];
        }
        int place = CELLS;
        for (AbcClass each : AbcClass.values()) {
            results[place] = classes.count(each);
            results[place + 3] = classes.value(each).movePointRight(2).longValueExact();
            place++;
        }
        return results;
    }

    static void require(long[] expected, long[] found, String peer) {
        if (!Arrays.equals(expected, found)) {
            throw new IllegalStateException(peer + " comes to other numbers than the loop by hand:\n"
                    + Arrays.toString(expected) + "\n" + Arrays.toString(found));
        }
    }

    /** One order. */
    record Order(String who, LocalDate on, BigDecimal amount) {}
}
