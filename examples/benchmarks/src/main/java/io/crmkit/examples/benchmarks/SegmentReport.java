package io.crmkit.examples.benchmarks;

import java.util.List;

/**
 * Scores of recency, frequency and value, and classes by value: the kit beside loops by hand, streams and DuckDB, as {@link Rounds} times
 * them. Give the number of orders and of rounds as arguments.
 */
public final class SegmentReport {

    private static final int MOST_RECORDS = 1_000_000;

    private SegmentReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 15 : Integer.parseInt(arguments[1]);
        Orders orders = new Orders(count, 77);
        int customers = orders.names.size();
        long[] expected = OrdersByHand.dense(customers, orders.customer, orders.day, orders.cents);
        System.out.printf("%,d orders of %,d customers%n", count, customers);
        try (OrdersDuck duck = new OrdersDuck(orders)) {
            duck.threads(1);
            Orders.require(expected, orders.kit(), "The kit");
            Orders.require(expected, orders.kitByNumber(), "The kit by numbers");
            Orders.require(
                    expected,
                    OrdersByHand.numbers(customers, orders.number, orders.day, orders.cents),
                    "One table of numbers");
            Orders.require(expected, duck.results(), "DuckDB");
            new Rounds()
                    .peer(
                            "columns by hand",
                            () -> OrdersByHand.dense(customers, orders.customer, orders.day, orders.cents))
                    .peer("kit, from columns", orders::kit)
                    .peer("kit, from numbers that lie far apart", orders::kitByNumber)
                    .peer(
                            "the same in one large table by hand",
                            () -> OrdersByHand.numbers(customers, orders.number, orders.day, orders.cents))
                    .peer("DuckDB", duck::results)
                    .run(rounds)
                    .print(count);
        }
        if (count <= MOST_RECORDS) {
            List<Orders.Order> domain = orders.domain();
            Orders.require(expected, Orders.kit(domain), "The kit");
            Orders.require(expected, OrdersByHand.dictionary(domain), "The dictionary");
            Orders.require(expected, OrdersByHand.streams(domain), "Streams");
            new Rounds()
                    .peer("orders and a dictionary by hand", () -> OrdersByHand.dictionary(domain))
                    .peer("kit, from orders", () -> Orders.kit(domain))
                    .peer("streams", () -> OrdersByHand.streams(domain))
                    .run(rounds)
                    .print(count);
        }
    }
}
