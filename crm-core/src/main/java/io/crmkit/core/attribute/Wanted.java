package io.crmkit.core.attribute;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by name in the order in which they were given, null where a value is to be cleared. Two flat arrays, since an import makes one for
 * every row; whoever looks for a name goes through them.
 */
final class Wanted {

    private static final Wanted NONE = new Wanted(new String[0], new Object[0]);

    private final String[] names;
    private final @Nullable Object[] values;

    /** Takes arrays of the same length that nobody changes, with every name once. */
    Wanted(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    static Wanted none() {
        return NONE;
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    /** Where the value of a name stands; -1 if there is none. */
    int place(String name) {
        return place(names, names.length, name);
    }

    /** Where a name stands among the first ones; -1 if it does not. Most are the very names of attributes. */
    static int place(String[] names, int size, String name) {
        for (int i = 0; i < size; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return -1;
    }

    @Nullable
    Object get(String name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    void forEach(BiConsumer<String, @Nullable Object> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** The names in their order. */
    Set<String> names() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return Arrays.asList(names).iterator();
            }

            @Override
            public int size() {
                return names.length;
            }

            @Override
            public boolean contains(@Nullable Object name) {
                return name instanceof String text && place(text) >= 0;
            }
        };
    }

    /** The same values for the same names, in any order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wanted that && names.length == that.names.length && isWithin(that);
    }

    private boolean isWithin(Wanted that) {
        for (int i = 0; i < names.length; i++) {
            int place = that.place(names[i]);
            if (place < 0 || !Objects.equals(values[i], that.values[place])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < names.length; i++) {
            hash += names[i].hashCode() ^ Objects.hashCode(values[i]);
        }
        return hash;
    }
}
