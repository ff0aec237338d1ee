package io.crmkit.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The method of the largest remainder, in whole numbers of any size. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits an amount in the ratio of some weights.
     *
     * @param whole zero or more
     * @param unit one or more: what the parts are multiples of
     * @param weights zero or more each, not all zero
     */
    static List<BigInteger> split(BigInteger whole, BigInteger unit, List<BigInteger> weights) {
        BigInteger divisor =
                weights.stream().reduce(BigInteger.ZERO, BigInteger::add).multiply(unit);
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] remainders = new BigInteger[parts.length];
        BigInteger left = whole;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] units = whole.multiply(weights.get(i)).divideAndRemainder(divisor);
            parts[i] = units[0].multiply(unit);
            remainders[i] = units[1];
            left = left.subtract(parts[i]);
        }
        handOut(left, unit, parts, remainders);
        return Arrays.asList(parts);
    }

    /** Gives one unit each to the largest remainders, and what is less than a unit to the next. */
    private static void handOut(BigInteger left, BigInteger unit, BigInteger[] parts, BigInteger[] remainders) {
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        BigInteger rest = left;
        for (int next = 0; rest.signum() > 0; next++) {
            BigInteger given = rest.min(unit);
            parts[order[next]] = parts[order[next]].add(given);
            rest = rest.subtract(given);
        }
    }
}
