package io.crmkit.analytics.batch;

import java.util.Arrays;
import java.util.Optional;

/** Whole numbers, one for each row, in as many bytes as their range needs once all are there. */
final class Numbers {

    private static final int FIRST = 1_024;

    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};
    private long[] longs = {};
    private int width = 1;
    private int length;
    private int size;
    private boolean skipped;
    private long base;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    /** A number that counts. */
    void add(long number) {
        least = Math.min(least, number);
        most = Math.max(most, number);
        put(number);
    }

    /**
     * More numbers.
     *
     * @param from the smallest number that counts; more than {@code to} if there is none
     * @param to the largest number that counts
     * @param some whether some places have no number, which are 0 then
     */
    void addAll(long[] more, long from, long to, boolean some) {
        skipped |= some;
        least = Math.min(least, from);
        most = Math.max(most, to);
        if (!isFitting(low()) || !isFitting(high())) {
            convert(width(low(), high()), 0);
        }
        reserve(more.length);
        switch (width) {
            case 1 -> {
                for (int i = 0; i < more.length; i++) {
                    bytes[size + i] = (byte) (more[i] - base);
                }
            }
            case 2 -> {
                for (int i = 0; i < more.length; i++) {
                    shorts[size + i] = (short) (more[i] - base);
                }
            }
            case 4 -> {
                for (int i = 0; i < more.length; i++) {
                    ints[size + i] = (int) (more[i] - base);
                }
            }
            default -> {
                for (int i = 0; i < more.length; i++) {
                    longs[size + i] = more[i] - base;
                }
            }
        }
        size += more.length;
    }

    /** A place without a number. */
    void skip() {
        skipped = true;
        put(0);
    }

    private void put(long number) {
        if (!isFitting(number)) {
            convert(width(low(), high()), 0);
        }
        reserve(1);
        set(size, number - base);
        size++;
    }

    private void reserve(int more) {
        if (size + more > length) {
            resize((int) Math.min(
                    Integer.MAX_VALUE - 8L, Math.max(size + more, Math.max(FIRST, length + length / 2L))));
        }
    }

    /** Takes back the numbers from a row on. */
    void cut(int rows) {
        size = Math.min(size, rows);
    }

    private boolean isFitting(long number) {
        long stored = number - base;
        boolean over = ((number ^ base) & (number ^ stored)) < 0;
        return !over && width(stored, stored) <= width;
    }

    /** The numbers that there are now, to be read only; others may come here afterwards, but not there. */
    Numbers frozen() {
        Numbers same = copy();
        same.size = size;
        same.skipped = skipped;
        same.least = least;
        same.most = most;
        return same;
    }

    private Numbers copy() {
        Numbers copy = new Numbers();
        copy.bytes = bytes;
        copy.shorts = shorts;
        copy.ints = ints;
        copy.longs = longs;
        copy.length = length;
        copy.width = width;
        copy.base = base;
        return copy;
    }

    private void set(int row, long number) {
        switch (width) {
            case 1 -> bytes[row] = (byte) number;
            case 2 -> shorts[row] = (short) number;
            case 4 -> ints[row] = (int) number;
            default -> longs[row] = number;
        }
    }

    private static int width(long least, long most) {
        if (least >= Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
            return 1;
        }
        if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
            return 2;
        }
        return least >= Integer.MIN_VALUE && most <= Integer.MAX_VALUE ? 4 : 8;
    }

    /** Chooses the smallest width for what lies between the smallest and the largest number, and gives back the rest. */
    void trim() {
        long from = low();
        long span = high() - from;
        if (span >= 0) {
            for (int narrow = 1; narrow < width; narrow *= 2) {
                if (span < 1L << (8 * narrow)) {
                    convert(narrow, from + (1L << (8 * narrow - 1)));
                    break;
                }
            }
        }
        resize(size);
    }

    private void convert(int needed, long newBase) {
        Numbers old = copy();
        bytes = new byte[needed == 1 ? length : 0];
        shorts = new short[needed == 2 ? length : 0];
        ints = new int[needed == 4 ? length : 0];
        longs = new long[needed == 8 ? length : 0];
        width = needed;
        base = newBase;
        for (int i = 0; i < size; i++) {
            set(i, old.get(i) - newBase);
        }
    }

    private void resize(int newLength) {
        length = newLength;
        switch (width) {
            case 1 -> bytes = Arrays.copyOf(bytes, length);
            case 2 -> shorts = Arrays.copyOf(shorts, length);
            case 4 -> ints = Arrays.copyOf(ints, length);
            default -> longs = Arrays.copyOf(longs, length);
        }
    }

    /** What stands for the numbers, if each of them takes one byte: the number less the {@link #base()}; read only. */
    Optional<byte[]> narrow() {
        return width == 1 ? Optional.of(bytes) : Optional.empty();
    }

    /** What all numbers are stored less. */
    long base() {
        return base;
    }

    /** The memory that is held. */
    long bytes() {
        return (long) width * length;
    }

    /** The smallest number that counts; 0 if there is none. */
    long least() {
        return most < least ? 0 : least;
    }

    /** The largest number that counts; 0 if there is none. */
    long most() {
        return most < least ? 0 : most;
    }

    /** No row stands for less than this, whether it has a number or not. */
    long low() {
        return skipped ? Math.min(least(), 0) : least();
    }

    /** No row stands for more than this, whether it has a number or not. */
    long high() {
        return skipped ? Math.max(most(), 0) : most();
    }

    /** The number of a row; 0 where there is none. */
    long get(int row) {
        return base
                + switch (width) {
                    case 1 -> bytes[row];
                    case 2 -> shorts[row];
                    case 4 -> ints[row];
                    default -> longs[row];
                };
    }

    /** Numbers of rows, less {@code shift}. */
    void read(int from, int count, long shift, long[] into) {
        long add = base - shift;
        switch (width) {
            case 1 -> read(bytes, from, count, add, into);
            case 2 -> read(shorts, from, count, add, into);
            case 4 -> read(ints, from, count, add, into);
            default -> read(longs, from, count, add, into);
        }
    }

    private static void read(byte[] numbers, int from, int count, long add, long[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = numbers[from + i] + add;
        }
    }

    private static void read(short[] numbers, int from, int count, long add, long[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = numbers[from + i] + add;
        }
    }

    private static void read(int[] numbers, int from, int count, long add, long[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = numbers[from + i] + add;
        }
    }

    private static void read(long[] numbers, int from, int count, long add, long[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = numbers[from + i] + add;
        }
    }
}
