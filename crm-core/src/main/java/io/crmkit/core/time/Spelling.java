package io.crmkit.core.time;

import io.crmkit.core.data.Data;
import java.util.Locale;

/** How constants are written in data: lower case with hyphens, such as {@code monday}. */
final class Spelling {

    private Spelling() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Data data, Class<E> type) {
        return data.choice(type, Spelling::of);
    }
}
