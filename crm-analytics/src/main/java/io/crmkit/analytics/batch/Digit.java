package io.crmkit.analytics.batch;

import java.util.Arrays;

/** A part of what a row is decided by: a small number, and for each of them values that stand for all rows which have it. */
sealed interface Digit {

    /** How many there are. */
    int size();

    /** Adds the digit of each row, times a weight. */
    void plus(int from, int count, int weight, int[] into, long[] room);

    /** Sets the values that stand for a digit. */
    void represent(int digit, Representative into);

    /**
     * By what is stored for a column, or for several joined ones.
     *
     * @param codes what is stored
     * @param map the digit of each code
     * @param representatives a code of each digit
     * @param column a column that is stored so
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record ByCode(Codes codes, int[] map, int[] representatives, CodedColumn column) implements Digit {

        @Override
        public int size() {
            return representatives.length;
        }

        /** The digits of codes, times a weight. */
        int[] map(int weight) {
            return Arrays.stream(map).map(digit -> digit * weight).toArray();
        }

        @Override
        public void plus(int from, int count, int weight, int[] into, long[] room) {
            codes.plus(from, count, weight == 1 ? map : map(weight), into);
        }

        @Override
        public void represent(int digit, Representative into) {
            into.stored(column, representatives[digit]);
        }
    }

    /**
     * By the piece of the number line that a number lies in; all comparisons come out alike within a piece.
     *
     * @param column the numbers
     * @param breaks where the second, third… piece begins
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record ByPiece(NumberColumn column, long[] breaks) implements Digit {

        @Override
        public int size() {
            return breaks.length + 1;
        }

        @Override
        public void plus(int from, int count, int weight, int[] into, long[] room) {
            column.numbers().read(from, count, 0, room);
            for (long start : breaks) {
                for (int i = 0; i < count; i++) {
                    into[i] += room[i] >= start ? weight : 0;
                }
            }
        }

        @Override
        public void represent(int digit, Representative into) {
            into.number(column, digit == 0 ? column.numbers().least() : breaks[digit - 1]);
        }
    }
}
