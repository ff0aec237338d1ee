package io.crmkit.analytics.batch;

import java.util.Arrays;

/** Numbers the places that occur, in the order in which they come. */
final class Places {

    private static final int FREE = -1;

    private int[] slots = filled(64);
    private int[] places = new int[32];
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }

    int number(int place) {
        int at = slot(place);
        if (slots[at] != FREE) {
            return slots[at];
        }
        if (2 * size >= slots.length) {
            slots = filled(2 * slots.length);
            places = Arrays.copyOf(places, slots.length);
            for (int i = 0; i < size; i++) {
                slots[slot(places[i])] = i;
            }
            at = slot(place);
        }
        slots[at] = size;
        places[size] = place;
        return size++;
    }

    private int slot(int place) {
        int mask = slots.length - 1;
        int at = ((place * 0x9E3779B9) >>> 7) & mask;
        while (slots[at] != FREE && places[slots[at]] != place) {
            at = (at + 1) & mask;
        }
        return at;
    }

    int place(int number) {
        return places[number];
    }

    int size() {
        return size;
    }
}
