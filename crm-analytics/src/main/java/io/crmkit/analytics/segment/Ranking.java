package io.crmkit.analytics.segment;

/** Puts numbers in order without moving them; equal ones stay as they came. */
final class Ranking {

    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    private Ranking() {}

    /** The places of the numbers, that of the smallest first. */
    static int[] ascending(long[] numbers) {
        long least = numbers.length == 0 ? 0 : numbers[0];
        long most = least;
        for (long number : numbers) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        long range = most - least;
        boolean dense = range >= 0 && range < Math.max(VALUES, 4L * numbers.length) && range < Integer.MAX_VALUE - 8;
        return dense ? counted(numbers, least, (int) range) : byDigits(numbers, least, range);
    }

    /** One pass that counts each number, one that puts it to its place. */
    private static int[] counted(long[] numbers, long least, int range) {
        int[] starts = new int[range + 2];
        for (long number : numbers) {
            starts[(int) (number - least) + 1]++;
        }
        for (int i = 0; i < range; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            order[starts[(int) (numbers[i] - least)]++] = i;
        }
        return order;
    }

    /** From the last digit to the first, each with one pass; numbers farther apart than a long can tell are told by its bits. */
    private static int[] byDigits(long[] numbers, long least, long range) {
        int length = numbers.length;
        int[] order = new int[length];
        int[] next = new int[length];
        long[] keys = new long[length];
        long[] nextKeys = new long[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
            keys[i] = numbers[i] - least;
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(range);
        for (int shift = 0; shift < bits; shift += DIGIT) {
            int[] starts = new int[VALUES + 1];
            for (long key : keys) {
                starts[(int) (key >>> shift & VALUES - 1) + 1]++;
            }
            for (int i = 0; i < VALUES; i++) {
                starts[i + 1] += starts[i];
            }
            for (int i = 0; i < length; i++) {
                int place = starts[(int) (keys[i] >>> shift & VALUES - 1)]++;
                next[place] = order[i];
                nextKeys[place] = keys[i];
            }
            int[] done = order;
            order = next;
            next = done;
            long[] doneKeys = keys;
            keys = nextKeys;
            nextKeys = doneKeys;
        }
        return order;
    }
}
