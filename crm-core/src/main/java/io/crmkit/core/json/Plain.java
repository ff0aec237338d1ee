package io.crmkit.core.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object in the making; what is absent is left out. */
final class Plain {

    private final Map<String, @Nullable Object> object = new LinkedHashMap<>();

    Plain put(String name, Object value) {
        object.put(name, value);
        return this;
    }

    Plain put(String name, Optional<?> value) {
        value.ifPresent(present -> object.put(name, present));
        return this;
    }

    Plain putUnless(boolean absent, String name, Object value) {
        if (!absent) {
            object.put(name, value);
        }
        return this;
    }

    Map<String, @Nullable Object> done() {
        return object;
    }
}
