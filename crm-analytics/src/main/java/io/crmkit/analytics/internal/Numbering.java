package io.crmkit.analytics.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Gives each different value a number from 0, in the order in which they come. Made for millions of them. Not safe for several threads.
 *
 * @param <T> values with {@code equals} and {@code hashCode}
 */
public final class Numbering<T> {

    private static final int FIRST = 1 << 6;
    private static final long LOW = 0xFFFF_FFFFL;

    private T[] values;

    /** The hash of a value and its number plus 1, side by side, at the first free place from where the hash points to. */
    private long[] places;

    private int size;

    /** No value yet. */
    public Numbering() {
        this(all(FIRST / 2), new long[FIRST], 0);
    }

    private Numbering(T[] values, long[] places, int size) {
        this.values = values;
        this.places = places;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // only values are put in, and the array is never given away
    private static <T> T[] all(int length) {
        return (T[]) new Object[length];
    }

    /** The number of a value, a new one if it was not there yet. */
    public int code(T value) {
        int hash = spread(value.hashCode());
        int place = place(value, hash);
        long known = places[place];
        return known == 0 ? number(value, hash, place) : (int) known - 1;
    }

    /** The number of a value; -1 if it is not there. */
    public int find(T value) {
        return (int) places[place(value, spread(value.hashCode()))] - 1;
    }

    /** Where a value stands, or would. */
    private int place(T value, int hash) {
        int place = hash & (places.length - 1);
        for (long known = places[place]; known != 0; known = places[place]) {
            if ((int) (known >>> Integer.SIZE) == hash) {
                T other = values[(int) known - 1];
                if (other == value || other.equals(value)) {
                    break;
                }
            }
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private int number(T value, int hash, int free) {
        if (size == values.length) {
            grow();
            return code(value);
        }
        values[size] = value;
        size++;
        places[free] = (long) hash << Integer.SIZE | (size & LOW);
        return size - 1;
    }

    /** The value with a number. */
    public T value(int code) {
        return values[code];
    }

    /** How many different values there are. */
    public int size() {
        return size;
    }

    /** All values by their numbers. */
    public List<T> values() {
        return Collections.unmodifiableList(Arrays.asList(values).subList(0, size));
    }

    /** These values as they are now, to be read only; others may come here afterwards, but not there. */
    public Numbering<T> frozen() {
        return new Numbering<>(values, new long[1], size);
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
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

    /** Hashes that differ in few bits would stand side by side otherwise. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
