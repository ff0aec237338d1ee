package io.crmkit.core.attribute;

import io.crmkit.core.data.TextOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record that its own type does not know: those of a host's attributes, and those that a newer or older version of the
 * host wrote under names which nobody has declared here. The latter are kept in their plain form, so that nothing gets lost.
 */
public final class Extras {

    private static final Extras NONE = new Extras(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private Extras(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** No extra values. */
    public static Extras none() {
        return NONE;
    }

    /** These values by name. */
    static Extras of(Map<String, Object> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        Map<String, Object> sorted = new TreeMap<>(TextOrder::compare);
        sorted.putAll(values);
        return new Extras(
                sorted.keySet().toArray(new String[0]), sorted.values().toArray());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /** The value under a name. */
    public Optional<Object> get(String name) {
        return Optional.ofNullable(valueOf(name));
    }

    @Nullable
    Object valueOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** All values by name, in the order of the names. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new TreeMap<>(TextOrder::compare);
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras that && Arrays.equals(names, that.names) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Extras" + Arrays.toString(names);
    }
}
