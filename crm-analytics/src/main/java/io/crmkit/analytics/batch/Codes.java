package io.crmkit.analytics.batch;

import java.util.Arrays;
import java.util.Optional;

/** Whole numbers from 0, one for each row, in as many bytes as the largest one needs. */
final class Codes {

    private static final int FIRST = 1_024;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};
    private int width = 1;
    private int size;

    /** The codes that there are now, to be read only; others may come here afterwards, but not there. */
    Codes frozen() {
        Codes same = new Codes();
        same.bytes = bytes;
        same.shorts = shorts;
        same.ints = ints;
        same.width = width;
        same.size = size;
        return same;
    }

    void add(int code) {
        if (width == 1 && code <= 0xFF && size < bytes.length) {
            bytes[size] = (byte) code;
            size++;
        } else {
            addWide(code);
        }
    }

    void addAll(int[] codes) {
        int most = 0;
        for (int code : codes) {
            most = Math.max(most, code);
        }
        widen(most);
        reserve(codes.length);
        switch (width) {
            case 1 -> addTo(bytes, size, codes);
            case 2 -> addTo(shorts, size, codes);
            default -> System.arraycopy(codes, 0, ints, size, codes.length);
        }
        size += codes.length;
    }

    private static void addTo(byte[] bytes, int from, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            bytes[from + i] = (byte) codes[i];
        }
    }

    private static void addTo(short[] shorts, int from, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            shorts[from + i] = (short) codes[i];
        }
    }

    private void addWide(int code) {
        widen(code);
        reserve(1);
        switch (width) {
            case 1 -> bytes[size] = (byte) code;
            case 2 -> shorts[size] = (short) code;
            default -> ints[size] = code;
        }
        size++;
    }

    /** Takes back the codes from a row on. */
    void cut(int rows) {
        size = Math.min(size, rows);
    }

    private void widen(int code) {
        if (width == 1 && code > 0xFF) {
            shorts = new short[bytes.length];
            for (int i = 0; i < size; i++) {
                shorts[i] = (short) (bytes[i] & 0xFF);
            }
            bytes = new byte[0];
            width = 2;
        }
        if (width == 2 && code > 0xFFFF) {
            ints = new int[shorts.length];
            for (int i = 0; i < size; i++) {
                ints[i] = shorts[i] & 0xFFFF;
            }
            shorts = new short[0];
            width = 4;
        }
    }

    private void reserve(int more) {
        if (size > MOST - more) {
            throw new IllegalStateException(
                    "A batch holds at most %s rows. Make several and merge their partials.".formatted(MOST));
        }
        int length = bytes.length + shorts.length + ints.length;
        if (size + more > length) {
            resize((int) Math.min(MOST, Math.max(size + more, Math.max(FIRST, length + length / 2L))));
        }
    }

    /** Gives back the room that is not needed. */
    void trim() {
        resize(size);
    }

    private void resize(int length) {
        switch (width) {
            case 1 -> bytes = Arrays.copyOf(bytes, length);
            case 2 -> shorts = Arrays.copyOf(shorts, length);
            default -> ints = Arrays.copyOf(ints, length);
        }
    }

    /** The codes, if each of them takes one byte; read only. */
    Optional<byte[]> narrow() {
        return width == 1 ? Optional.of(bytes) : Optional.empty();
    }

    int size() {
        return size;
    }

    /** The memory that is held. */
    long bytes() {
        return (long) width * (bytes.length + shorts.length + ints.length);
    }

    int get(int row) {
        return switch (width) {
            case 1 -> bytes[row] & 0xFF;
            case 2 -> shorts[row] & 0xFFFF;
            default -> ints[row];
        };
    }

    /** What the code of each row stands for. */
    void map(int from, int count, int[] map, int[] into) {
        switch (width) {
            case 1 -> map(bytes, from, count, map, into);
            case 2 -> map(shorts, from, count, map, into);
            default -> map(ints, from, count, map, into);
        }
    }

    private static void map(byte[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = map[codes[from + i] & 0xFF];
        }
    }

    private static void map(short[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = map[codes[from + i] & 0xFFFF];
        }
    }

    private static void map(int[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = map[codes[from + i]];
        }
    }

    /** Adds what the code of each row stands for. */
    void plus(int from, int count, int[] map, int[] into) {
        switch (width) {
            case 1 -> plus(bytes, from, count, map, into);
            case 2 -> plus(shorts, from, count, map, into);
            default -> plus(ints, from, count, map, into);
        }
    }

    private static void plus(byte[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += map[codes[from + i] & 0xFF];
        }
    }

    private static void plus(short[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += map[codes[from + i] & 0xFFFF];
        }
    }

    private static void plus(int[] codes, int from, int count, int[] map, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += map[codes[from + i]];
        }
    }

    /** The codes themselves. */
    void read(int from, int count, int[] into) {
        switch (width) {
            case 1 -> read(bytes, from, count, into);
            case 2 -> read(shorts, from, count, into);
            default -> System.arraycopy(ints, from, into, 0, count);
        }
    }

    private static void read(byte[] codes, int from, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = codes[from + i] & 0xFF;
        }
    }

    private static void read(short[] codes, int from, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = codes[from + i] & 0xFFFF;
        }
    }

    /** The codes themselves. */
    void read(int from, int count, long[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = get(from + i);
        }
    }
}
