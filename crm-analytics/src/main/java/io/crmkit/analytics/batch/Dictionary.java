package io.crmkit.analytics.batch;

import io.crmkit.analytics.internal.Numbering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each different value of a column a number, blank as well. */
final class Dictionary {

    /** Stands for blank. */
    private static final Object BLANK = new Object();

    private final Numbering<Object> numbers;

    Dictionary() {
        this(new Numbering<>());
    }

    private Dictionary(Numbering<Object> numbers) {
        this.numbers = numbers;
    }

    int code(@Nullable Object value) {
        return numbers.code(value == null ? BLANK : value);
    }

    @Nullable
    Object value(int code) {
        Object value = numbers.value(code);
        return value == BLANK ? null : value;
    }

    int size() {
        return numbers.size();
    }

    /** All values, by their numbers. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int code = 0; code < size(); code++) {
            values.add(value(code));
        }
        return values;
    }

    /** The values as they are now, to be read only. */
    Dictionary frozen() {
        return new Dictionary(numbers.frozen());
    }
}
