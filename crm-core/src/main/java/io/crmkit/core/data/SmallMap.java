package io.crmkit.core.data;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few simple values by name, in the order in which they were given. It never changes and takes a few words only, since a journal keeps
 * one with nearly every entry; whoever looks for a name goes through all of them.
 *
 * <pre>{@code
 * SmallMap.of("from", "offer", "to", "won", "edition", 2L);
 * }</pre>
 */
public final class SmallMap extends AbstractMap<String, @Nullable Object> {

    /** How many values one has at most where nobody asked for it. */
    static final int MOST = 8;

    /** Name, value, name, value … */
    private final @Nullable Object[] pairs;

    /** Takes an array of texts and simple values by turns that nobody changes. */
    SmallMap(@Nullable Object[] pairs) {
        this.pairs = pairs;
    }

    /**
     * The map of these names and values.
     *
     * @param namesAndValues name, value, name, value …
     * @throws IllegalArgumentException if a name is no text, is given twice or lacks a value, or a value is a list or a map
     */
    public static SmallMap of(@Nullable Object... namesAndValues) {
        @Nullable Object[] pairs = namesAndValues.clone();
        for (int i = 0; i < pairs.length; i += 2) {
            boolean named = pairs[i] instanceof String name && new SmallMap(pairs).place(name) == i;
            if (!named || i + 1 == pairs.length || !isSimple(pairs[i + 1])) {
                throw new IllegalArgumentException(
                        "At place %s of a small map must stand a name of its own, and behind it a simple value."
                                .formatted(i));
            }
        }
        return new SmallMap(pairs);
    }

    /** Whether what stands in a map makes a small one. */
    static boolean fits(Map<?, ?> map) {
        if (map.size() > MOST) {
            return false;
        }
        for (Object value : map.values()) {
            if (!isSimple(value)) {
                return false;
            }
        }
        return true;
    }

    /** The map of what stands in another one, which fits. */
    static SmallMap copyOf(Map<String, @Nullable Object> values) {
        @Nullable Object[] pairs = new @Nullable Object[2 * values.size()];
        int place = 0;
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            pairs[place] = entry.getKey();
            pairs[place + 1] = entry.getValue();
            place += 2;
        }
        return new SmallMap(pairs);
    }

    /** Whether a value has no values within it. */
    static boolean isSimple(@Nullable Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) < pairs.length;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = place(name);
        return place < pairs.length ? pairs[place + 1] : null;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Each();
            }

            @Override
            public int size() {
                return SmallMap.this.size();
            }
        };
    }

    private int place(@Nullable Object name) {
        int place = 0;
        while (place < pairs.length && !Objects.equals(name, pairs[place])) {
            place += 2;
        }
        return place;
    }

    private final class Each implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String name = String.valueOf(pairs[next]);
            Map.Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(name, pairs[next + 1]);
            next += 2;
            return entry;
        }
    }
}
