package io.crmkit.analytics.segment;

import io.crmkit.analytics.internal.Numbering;
import java.util.Arrays;

/**
 * Numbers names from 0, as they come. What takes time with many of them is to fetch from wherever it lies what a name is compared with. So a
 * short name of narrow characters, as ids mostly are, stands in the table itself, as two numbers; and names that come together are all
 * looked for where they belong first, so that the processor fetches many places at a time.
 */
final class Names {

    /** At most so many names come together. */
    static final int BLOCK = 1 << 8;

    private static final int FIRST = 1 << 8;
    private static final int LONGEST = 2 * Long.BYTES;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int NONE = -1;

    /** Numbers that a name takes in the table: its first characters, its last ones, its code plus 1 with its length, and one to fill a line. */
    private static final int SLOT = 4;

    private final Numbering<String> others = new Numbering<>();
    private int[] codes = new int[16];
    private long[] table = new long[SLOT * FIRST];
    private String[] names = new String[FIRST / 2];
    private int size;

    /** The names that come together as they would stand in the table; of those that cannot, the length is {@link #NONE}. */
    private final long[] firsts = new long[BLOCK];

    private final long[] lasts = new long[BLOCK];
    private final int[] lengths = new int[BLOCK];

    /** The number of a name, a new one if it was not there yet. */
    int code(String name) {
        read(name, 0);
        return code(name, 0);
    }

    /**
     * Numbers several names.
     *
     * @param count how many of those that are given, up to {@link #BLOCK}
     * @param into takes the numbers
     * @param at the place of the first one
     */
    void code(String[] given, int count, int[] into, int at) {
        for (int i = 0; i < count; i++) {
            read(given[i], i);
        }
        for (int i = 0; i < count; i++) {
            int slot = home(firsts[i], lasts[i], lengths[i]);
            long known = table[slot + 2];
            long differing = (table[slot] ^ firsts[i]) | (table[slot + 1] ^ lasts[i]) | ((int) known ^ lengths[i]);
            // No branch: one that is foreseen wrongly would wait for the table
            long same = ~((differing | -differing) >> (Long.SIZE - 1));
            into[at + i] = (int) (known >>> Integer.SIZE & same) - 1;
        }
        for (int i = 0; i < count; i++) {
            if (into[at + i] == NONE) {
                into[at + i] = code(given[i], i);
            }
        }
    }

    private void read(String name, int place) {
        int length = name.length();
        long first = 0;
        long last = 0;
        int seen = length > LONGEST ? Integer.MAX_VALUE : 0;
        for (int i = 0; i < length && seen <= 0xFF; i++) {
            char c = name.charAt(i);
            seen |= c;
            last = last << Byte.SIZE | first >>> (Long.SIZE - Byte.SIZE);
            first = first << Byte.SIZE | c;
        }
        firsts[place] = first;
        lasts[place] = last;
        lengths[place] = seen > 0xFF ? NONE : length;
    }

    private int code(String name, int place) {
        return lengths[place] == NONE ? other(name) : narrow(name, firsts[place], lasts[place], lengths[place]);
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

    /** Where a name belongs. */
    private int home(long first, long last, int length) {
        long hash = (first ^ (last * GOLDEN) >>> 29 ^ length) * GOLDEN;
        return (int) (hash >>> 32) * SLOT & table.length - 1;
    }

    /** Where a name stands, or would. */
    private int slot(long first, long last, int length) {
        int slot = home(first, last, length);
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
