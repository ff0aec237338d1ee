package io.crmkit.analytics.segment;

import java.util.Arrays;

/** Gives each different text a number from 0, in the order in which they come. Made for millions of them. */
final class Names {

    private static final int FIRST = 1 << 10;

    private String[] names = new String[FIRST / 2];
    private int[] hashes = new int[FIRST / 2];

    /** The number of a text plus 1, at the first free place from where its hash points to. */
    private int[] places = new int[FIRST];

    private int size;

    /** The number of a text, a new one if it was not there yet. */
    int code(String name) {
        int hash = spread(name.hashCode());
        int place = hash & (places.length - 1);
        for (int known = places[place]; known != 0; known = places[place]) {
            if (hashes[known - 1] == hash && names[known - 1].equals(name)) {
                return known - 1;
            }
            place = (place + 1) & (places.length - 1);
        }
        if (size == names.length) {
            grow();
            return code(name);
        }
        names[size] = name;
        hashes[size] = hash;
        size++;
        places[place] = size;
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
        hashes = Arrays.copyOf(hashes, size * 2);
        places = new int[places.length * 2];
        for (int i = 0; i < size; i++) {
            int place = hashes[i] & (places.length - 1);
            while (places[place] != 0) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = i + 1;
        }
    }

    /** Texts that differ at their end only would stand side by side otherwise. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
