package io.crmkit.core;

import io.crmkit.core.data.TreeText;
import io.crmkit.core.json.Json;
import org.jspecify.annotations.Nullable;

/** Keeps trees as JSON. */
enum JsonText implements TreeText {
    INSTANCE;

    @Override
    public String write(@Nullable Object tree) {
        return Json.write(tree);
    }

    @Override
    public @Nullable Object read(String text) {
        return Json.read(text);
    }
}
