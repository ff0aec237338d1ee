package io.crmkit.analytics.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of each row that is added up in 64 bits without ever running over: what could, is added up in two parts.
 *
 * @param numbers the columns whose product it is
 * @param part the whole product, or its upper or lower part
 */
record Lane(List<NumberColumn> numbers, Part part) {

    private static final int LOW_BITS = 31;

    enum Part {
        WHOLE,
        UPPER,
        LOWER
    }

    /** The lanes that are needed to add up numbers of so many rows. */
    static List<Lane> of(List<NumberColumn> numbers, int rows) {
        BigInteger bound = numbers.size() == 1
                ? BigInteger.valueOf(numbers.get(0).numbers().high())
                        .subtract(BigInteger.valueOf(numbers.get(0).numbers().low()))
                : most(numbers);
        boolean fits = bound.multiply(BigInteger.valueOf(Math.max(rows, 1))).bitLength() < Long.SIZE;
        List<Lane> lanes = new ArrayList<>();
        if (fits) {
            lanes.add(new Lane(numbers, Part.WHOLE));
        } else {
            lanes.add(new Lane(numbers, Part.UPPER));
            lanes.add(new Lane(numbers, Part.LOWER));
        }
        return lanes;
    }

    /** Whether the product of numbers of a row fits into 64 bits. */
    static boolean fits(List<NumberColumn> numbers) {
        return most(numbers).bitLength() < Long.SIZE;
    }

    private static BigInteger most(List<NumberColumn> numbers) {
        return numbers.stream()
                .map(column -> BigInteger.valueOf(column.numbers().low())
                        .abs()
                        .max(BigInteger.valueOf(column.numbers().high()).abs()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** What is taken off each number, so that it is zero or more. */
    long shift() {
        return part == Part.WHOLE && numbers.size() == 1
                ? numbers.get(0).numbers().low()
                : 0;
    }

    /** No number is larger, if it is shifted; only of one whole number. */
    long most() {
        return numbers.get(0).numbers().high() - shift();
    }

    boolean isSingle() {
        return part == Part.WHOLE && numbers.size() == 1;
    }

    void read(int from, int count, long[] into, long[] room) {
        numbers.get(0).numbers().read(from, count, shift(), into);
        for (int k = 1; k < numbers.size(); k++) {
            numbers.get(k).numbers().read(from, count, 0, room);
            for (int i = 0; i < count; i++) {
                into[i] *= room[i];
            }
        }
        if (part == Part.UPPER) {
            for (int i = 0; i < count; i++) {
                into[i] >>= LOW_BITS;
            }
        } else if (part == Part.LOWER) {
            for (int i = 0; i < count; i++) {
                into[i] &= (1L << LOW_BITS) - 1;
            }
        }
    }

    /** What a sum in this lane adds to the sum of the numbers. */
    BigDecimal total(long sum, long rows) {
        long shifted = shift() * rows;
        long total = sum + shifted;
        boolean exact = Math.multiplyHigh(shift(), rows) == shifted >> (Long.SIZE - 1)
                && ((sum ^ total) & (shifted ^ total)) >= 0;
        return exact && part != Part.UPPER ? BigDecimal.valueOf(total) : new BigDecimal(wide(sum, rows));
    }

    private BigInteger wide(long sum, long rows) {
        BigInteger total = BigInteger.valueOf(sum);
        return part == Part.UPPER
                ? total.shiftLeft(LOW_BITS)
                : total.add(BigInteger.valueOf(shift()).multiply(BigInteger.valueOf(rows)));
    }
}
