package io.crmkit.core.command;

import io.crmkit.core.data.TreeText;
import io.crmkit.core.json.Json;
import org.jspecify.annotations.Nullable;

/** Notations for tests. */
public final class TreeTexts {

    /** JSON. */
    public static final TreeText JSON = new TreeText() {
        @Override
        public String write(@Nullable Object tree) {
            return Json.write(tree);
        }

        @Override
        public @Nullable Object read(String text) {
            return Json.read(text);
        }
    };

    private TreeTexts() {}
}
