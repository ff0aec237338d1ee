package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Puts numbers in order without comparing them: from the last digit to the first, each with one pass. */
final class Ranking {

    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    /** Digits are those of what a number has above this one. Numbers farther apart than a long can tell are told by its bits. */
    private final long least;

    /** The most that a number has above the least; as bits, without a sign. */
    private final long range;

    private final int bits;

    private Ranking(long[] numbers) {
        long low = numbers.length == 0 ? 0 : numbers[0];
        long high = low;
        for (long number : numbers) {
            low = Math.min(low, number);
            high = Math.max(high, number);
        }
        this.least = low;
        this.range = high - low;
        this.bits = Long.SIZE - Long.numberOfLeadingZeros(range);
    }

    /** The numbers, the smallest first. */
    static long[] sorted(long[] numbers) {
        Ranking ranking = new Ranking(numbers);
        if (ranking.range >= 0 && ranking.range < Math.max(VALUES, numbers.length)) {
            return ranking.counted(numbers);
        }
        long[] from = numbers.clone();
        long[] to = new long[numbers.length];
        for (int shift = 0; shift < ranking.bits; shift += DIGIT) {
            ranking.deal(from, to, shift);
            long[] done = from;
            from = to;
            to = done;
        }
        return from;
    }

    /** Numbers that lie so close that it is enough to count each. */
    private long[] counted(long[] numbers) {
        int[] counts = new int[(int) range + 1];
        for (long number : numbers) {
            counts[(int) (number - least)]++;
        }
        long[] sorted = new long[numbers.length];
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(sorted, from, from + counts[i], least + i);
            from += counts[i];
        }
        return sorted;
    }

    private void deal(long[] from, long[] to, int shift) {
        int[] starts = starts(from, shift);
        for (long number : from) {
            to[starts[digit(number, shift)]++] = number;
        }
    }

    /** Puts numbers in order, and what belongs to each of them in the same; equal ones stay as they came. */
    static void sort(long[] numbers, int[] each) {
        Ranking ranking = new Ranking(numbers);
        long[] next = new long[numbers.length];
        int[] nextEach = new int[each.length];
        for (int shift = 0; shift < ranking.bits; shift += DIGIT) {
            ranking.deal(numbers, each, next, nextEach, shift);
            System.arraycopy(next, 0, numbers, 0, next.length);
            System.arraycopy(nextEach, 0, each, 0, next.length);
        }
    }

    private void deal(long[] from, int[] fromEach, long[] to, int[] toEach, int shift) {
        int[] starts = starts(from, shift);
        for (int i = 0; i < from.length; i++) {
            int place = starts[digit(from[i], shift)]++;
            to[place] = from[i];
            toEach[place] = fromEach[i];
        }
    }

    private int[] starts(long[] numbers, int shift) {
        int[] starts = new int[VALUES + 1];
        for (long number : numbers) {
            starts[digit(number, shift) + 1]++;
        }
        for (int i = 1; i < VALUES; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    private int digit(long number, int shift) {
        return (int) ((number - least) >>> shift) & VALUES - 1;
    }
}
