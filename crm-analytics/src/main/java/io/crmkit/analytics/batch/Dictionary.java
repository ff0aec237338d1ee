package io.crmkit.analytics.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each different value a number, in the order in which they come. */
final class Dictionary {

    private final Map<@Nullable Object, Integer> codes = new HashMap<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    int code(@Nullable Object value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = values.size();
        codes.put(value, code);
        values.add(value);
        return code;
    }

    @Nullable
    Object value(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }

    /** All values, by their numbers. */
    List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }
}
