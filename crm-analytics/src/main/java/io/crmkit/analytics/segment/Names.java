package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Gives each different text a number from 0, in the order in which they come. Made for millions of them. */
final class Names {

    private static final int FIRST = 1 << 10;
    private static final long LOW = 0xFFFF_FFFFL;

    private String[] names = new String[FIRST / 2];

    /** The hash of a text and its number plus 1, side by side, at the first free place from where the hash points to. */
    private long[] places = new long[FIRST];

    private int size;

    /** The number of a text, a new one if it was not there yet. */
    int code(String name) {
        int hash = spread(name.hashCode());
        int place = hash & (places.length - 1);
        for (long known = places[place]; known != 0; known = places[place]) {
            int code = (int) known - 1;
            if ((int) (known >>> Integer.SIZE) == hash && names[code].equals(name)) {
                return code;
            }
            place = (place + 1) & (places.length - 1);
        }
        if (size == names.length) {
            grow();
            return code(name);
        }
        names[size] = name;
        size++;
        places[place] = (long) hash << Integer.SIZE | (size & LOW);
        return size - 1;
    }

    String name(int code) {
        return names[code];
    }

    int size() {
        return size;
    }

    /** All texts by their number. */
    String[] all() {
        return Arrays.copyOf(names, size);
    }

    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        long[] before = places;
        places = new long[before.length * 2];
        for (long known : before) {
            if (known != 0) {
                int place = (int) (known >>> Integer.SIZE) & (places.length - 1);
                while (places[place] != 0) {
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = known;
            }
        }
    }

    /** Texts that differ at their end only would stand side by side otherwise. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
