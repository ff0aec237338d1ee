package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.crmkit.core.data.Data;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place where a stream stands, written as everywhere else in messages. Worked out only when something is wrong. */
final class JsonPaths {

    private JsonPaths() {}

    /** The path of the value that a stream is at, or was at last, within this context. */
    static String of(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "$";
        }
        String parent = of(context.getParent());
        if (context.inArray()) {
            return parent + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        String name = context.getCurrentName();
        return name == null ? parent : child(parent, name);
    }

    /** The path of a name below another path. */
    static String child(String parent, String name) {
        return Data.of(Map.of(), parent).at(name).path();
    }
}
