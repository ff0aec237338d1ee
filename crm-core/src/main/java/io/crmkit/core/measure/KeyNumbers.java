package io.crmkit.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each key of a dimension a number from 0, blank as well. Of the keys that come, most came a short while ago; those are found without
 * a search. For one pass; not safe for several threads.
 */
final class KeyNumbers {

    private static final int RECENT_BITS = 8;

    /** Stands for blank. */
    private static final Object BLANK = new Object();

    private final List<Object> keys = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    /** Keys that came before, each at the place to which its hash points. */
    private final @Nullable Object[] recent = new @Nullable Object[1 << RECENT_BITS];

    private final int[] recentNumbers = new int[1 << RECENT_BITS];

    /** The key before; parts of one record follow each other with what they share. */
    private @Nullable Object last = BLANK;

    private int lastNumber = -1;

    /** The number of a key, a new one if it was not there yet. */
    int of(@Nullable Object key) {
        if (key != last) {
            lastNumber = key instanceof String text ? ofText(text) : ofAny(key == null ? BLANK : key);
            last = key;
        }
        return lastNumber;
    }

    /** What {@link #ofAny} does, for what most keys are: the compiler then knows how they are compared. */
    private int ofText(String text) {
        int place = place(text.hashCode());
        return text.equals(recent[place]) ? recentNumbers[place] : found(text, place);
    }

    private int ofAny(Object key) {
        int place = place(key.hashCode());
        Object known = recent[place];
        return known == key || key.equals(known) ? recentNumbers[place] : found(key, place);
    }

    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - RECENT_BITS);
    }

    private int found(Object key, int place) {
        Integer known = numbers.putIfAbsent(key, keys.size());
        int number = known == null ? keys.size() : known;
        if (known == null) {
            keys.add(key);
        }
        recent[place] = key;
        recentNumbers[place] = number;
        return number;
    }

    /** The key with a number; null for blank. */
    @Nullable
    Object key(int number) {
        Object key = keys.get(number);
        return key == BLANK ? null : key;
    }
}
