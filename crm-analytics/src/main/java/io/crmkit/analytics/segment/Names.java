package io.crmkit.analytics.segment;

import io.crmkit.analytics.internal.Numbering;
import java.util.Arrays;

/**
 * Numbers names from 0, as they come. What takes time with many of them is to fetch a name that is known from wherever it lies, only to
 * compare it. So a short name of narrow characters, as ids mostly are, stands in the table itself, as two numbers.
 */
final class Names {

    private static final int FIRST = 1 << 8;
    private static final int LONGEST = 2 * Long.BYTES;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Numbers that a name takes in the table: its first characters, its last ones, its code plus 1 with its length, and one to fill a line. */
    private static final int SLOT = 4;

    private final Numbering<String> others = new Numbering<>();
    private int[] codes = new int[16];
    private long[] table = new long[SLOT * FIRST];
    private String[] names = new String[FIRST / 2];
    private int size;

    /** The number of a name, a new one if it was not there yet. */
    int code(String name) {
        int length = name.length();
        if (length > LONGEST) {
            return other(name);
        }
        long first = 0;
        long last = 0;
        int seen = 0;
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            seen |= c;
            last = last << Byte.SIZE | first >>> (Long.SIZE - Byte.SIZE);
            first = first << Byte.SIZE | c;
        }
        return seen > 0xFF ? other(name) : narrow(name, first, last, length);
    }

    private int narrow(String name, long first, long last, int length) {
        int slot = slot(first, last, length);
        long known = table[slot + 2];
        if (known != 0) {
            return (int) (known >>> Integer.SIZE) - 1;
        }
        int code = add(name);
        if (5L * SLOT * (size - others.size()) > 4L * table.length) {
            grow();
            slot = slot(first, last, length);
        }
        table[slot] = first;
        table[slot + 1] = last;
        table[slot + 2] = (code + 1L) << Integer.SIZE | length;
        return code;
    }

    /** Where a name stands, or would. */
    private int slot(long first, long last, int length) {
        long hash = (first ^ (last * GOLDEN) >>> 29 ^ length) * GOLDEN;
        int slot = (int) (hash >>> 32) * SLOT & table.length - 1;
        while (table[slot + 2] != 0
                && (table[slot] != first || table[slot + 1] != last || (int) table[slot + 2] != length)) {
            slot = slot + SLOT & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (int i = 0; i < before.length; i += SLOT) {
            if (before[i + 2] != 0) {
                System.arraycopy(before, i, table, slot(before[i], before[i + 1], (int) before[i + 2]), SLOT);
            }
        }
    }

    private int other(String name) {
        int place = others.code(name);
        if (place == codes.length) {
            codes = Arrays.copyOf(codes, 2 * place);
        }
        if (codes[place] == 0) {
            codes[place] = add(name) + 1;
        }
        return codes[place] - 1;
    }

    private int add(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
        }
        names[size] = name;
        size++;
        return size - 1;
    }

    String name(int code) {
        return names[code];
    }

    int size() {
        return size;
    }

    /** All names by their number. */
    String[] all() {
        return Arrays.copyOf(names, size);
    }
}
