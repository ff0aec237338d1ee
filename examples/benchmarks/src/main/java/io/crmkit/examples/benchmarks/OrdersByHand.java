package io.crmkit.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores and classes written by hand: over dense columns, over orders with a dictionary, and with streams. */
final class OrdersByHand {

    private static final int DIGIT = 11;

    private OrdersByHand() {}

    /** Three arrays, one pass; counting ranks for days and counts, a radix sort for sums. */
    static long[] dense(int customers, int[] customer, int[] day, long[] cents) {
        int[] last = new int[customers];
        int[] orders = new int[customers];
        long[] sum = new long[customers];
        for (int i = 0; i < customer.length; i++) {
            int who = customer[i];
            last[who] = Math.max(last[who], day[i]);
            orders[who]++;
            sum[who] += cents[i];
        }
        int[] bought = new int[customers];
        int size = 0;
        for (int i = 0; i < customers; i++) {
            if (orders[i] > 0) {
                bought[size++] = i;
            }
        }
        byte[] recency = scores(counted(last, bought, size), customers);
        byte[] frequency = scores(counted(orders, bought, size), customers);
        int[] bySum = radix(sum, bought, size);
        byte[] value = scores(bySum, customers);
        long[] results = new long[Orders.CELLS + 6];
        for (int i = 0; i < size; i++) {
            int who = bought[i];
            results[(recency[who] - 1) * 25 + (frequency[who] - 1) * 5 + value[who] - 1]++;
        }
        classes(bySum, sum, results);
        return results;
    }

    /** The same from numbers that lie far apart: one large table gives them places; then as above, once these are those of their order. */
    static long[] numbers(int customers, long[] number, int[] day, long[] cents) {
        int mask = Integer.highestOneBit(Math.max(2, customers) * 4 - 1) - 1;
        long[] keys = new long[mask + 1];
        int[] places = new int[mask + 1];
        long[] found = new long[customers];
        int size = 0;
        int[] customer = new int[number.length];
        for (int i = 0; i < number.length; i++) {
            int at = (int) ((number[i] * SplitMix.GOLDEN) >>> 32) & mask;
            while (keys[at] != 0 && keys[at] != number[i]) {
                at = at + 1 & mask;
            }
            if (keys[at] == 0) {
                keys[at] = number[i];
                places[at] = size;
                found[size++] = number[i];
            }
            customer[i] = places[at];
        }
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = i;
        }
        int[] byNumber = radix(found, all, size);
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            rank[byNumber[i]] = i;
        }
        for (int i = 0; i < customer.length; i++) {
            customer[i] = rank[customer[i]];
        }
        return dense(size, customer, day, cents);
    }

    private static void classes(int[] bySum, long[] sum, long[] results) {
        long total = 0;
        for (int who : bySum) {
            total += sum[who];
        }
        long cumulative = 0;
        for (int i = bySum.length - 1; i >= 0; i--) {
            cumulative += sum[bySum[i]];
            int classed = cumulative * 100 <= total * 80 ? 0 : cumulative * 100 <= total * 95 ? 1 : 2;
            results[Orders.CELLS + classed]++;
            results[Orders.CELLS + 3 + classed] += sum[bySum[i]];
        }
    }

    private static byte[] scores(int[] order, int customers) {
        byte[] scores = new byte[customers];
        int next = 0;
        for (int score = 1; score <= 5; score++) {
            int until = next + order.length / 5 + (score <= order.length % 5 ? 1 : 0);
            for (; next < until; next++) {
                scores[order[next]] = (byte) score;
            }
        }
        return scores;
    }

    private static int[] counted(int[] figure, int[] bought, int size) {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, figure[bought[i]]);
        }
        int[] starts = new int[most + 2];
        for (int i = 0; i < size; i++) {
            starts[figure[bought[i]] + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[starts[figure[bought[i]]]++] = bought[i];
        }
        return order;
    }

    private static int[] radix(long[] figure, int[] bought, int size) {
        long most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, figure[bought[i]]);
        }
        int[] order = Arrays.copyOf(bought, size);
        int[] next = new int[size];
        for (int shift = 0; shift < 64 - Long.numberOfLeadingZeros(most); shift += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (int who : order) {
                starts[(int) (figure[who] >>> shift & (1 << DIGIT) - 1) + 1]++;
            }
            for (int i = 0; i < 1 << DIGIT; i++) {
                starts[i + 1] += starts[i];
            }
            for (int who : order) {
                next[starts[(int) (figure[who] >>> shift & (1 << DIGIT) - 1)]++] = who;
            }
            int[] done = order;
            order = next;
            next = done;
        }
        return order;
    }

    /** One loop over orders; each customer gets a number from a dictionary, names are sorted once. */
    static long[] dictionary(List<Orders.Order> orders) {
        Map<String, Integer> codes = new HashMap<>();
        int[] customer = new int[orders.size()];
        int[] day = new int[orders.size()];
        long[] cents = new long[orders.size()];
        for (int i = 0; i < customer.length; i++) {
            Orders.Order order = orders.get(i);
            Integer known = codes.get(order.who());
            if (known == null) {
                known = codes.size();
                codes.put(order.who(), known);
            }
            customer[i] = known;
            day[i] = (int) order.on().toEpochDay();
            cents[i] = order.amount().movePointRight(2).longValueExact();
        }
        List<String> names = codes.keySet().stream().sorted().toList();
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            places[codes.getOrDefault(names.get(i), 0)] = i;
        }
        for (int i = 0; i < customer.length; i++) {
            customer[i] = places[customer[i]];
        }
        return dense(places.length, customer, day, cents);
    }

    /** As one writes it first: groups, then sorted lists. */
    static long[] streams(List<Orders.Order> orders) {
        List<Total> totals = orders.stream().collect(Collectors.groupingBy(Orders.Order::who)).entrySet().stream()
                .map(entry -> new Total(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(Orders.Order::on)
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        entry.getValue().size(),
                        entry.getValue().stream().map(Orders.Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
        Map<String, Integer> recency = scores(totals, Comparator.comparing(Total::last));
        Map<String, Integer> frequency = scores(totals, Comparator.comparing(Total::orders));
        Map<String, Integer> value = scores(totals, Comparator.comparing(Total::sum));
        long[] results = new long[Orders.CELLS + 6];
        for (Total total : totals) {
            int r = recency.getOrDefault(total.who, 0);
            int f = frequency.getOrDefault(total.who, 0);
            results[(r - 1) * 25 + (f - 1) * 5 + value.getOrDefault(total.who, 0) - 1]++;
        }
        BigDecimal whole = totals.stream().map(Total::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cumulative = BigDecimal.ZERO;
        for (Total total : totals.stream()
                .sorted(Comparator.comparing(Total::sum)
                        .thenComparing(Total::who)
                        .reversed())
                .toList()) {
            cumulative = cumulative.add(total.sum);
            BigDecimal hundredfold = cumulative.movePointRight(2);
            int classed = hundredfold.compareTo(whole.multiply(BigDecimal.valueOf(80))) <= 0
                    ? 0
                    : hundredfold.compareTo(whole.multiply(BigDecimal.valueOf(95))) <= 0 ? 1 : 2;
            results[Orders.CELLS + classed]++;
            results[Orders.CELLS + 3 + classed] += total.sum.movePointRight(2).longValueExact();
        }
        return results;
    }

    private static Map<String, Integer> scores(List<Total> totals, Comparator<Total> by) {
        List<Total> sorted =
                totals.stream().sorted(by.thenComparing(Total::who)).toList();
        Map<String, Integer> scores = new HashMap<>();
        int next = 0;
        for (int score = 1; score <= 5; score++) {
            int until = next + sorted.size() / 5 + (score <= sorted.size() % 5 ? 1 : 0);
            for (; next < until; next++) {
                scores.put(sorted.get(next).who, score);
            }
        }
        return scores;
    }

    private record Total(String who, LocalDate last, int orders, BigDecimal sum) {}
}
