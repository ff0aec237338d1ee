package io.crmkit.core.message;

import java.util.Locale;
import java.util.Objects;

/**
 * A short name in English and Simplified Chinese.
 *
 * @param en the English text, never blank
 * @param zh the Simplified Chinese text, never blank
 */
public record Label(String en, String zh) {

    /** Checks that both texts are there. */
    public Label {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException(
                    "A label needs both languages, but got en \"%s\" and zh \"%s\".".formatted(en, zh));
        }
    }

    /** The label with these two texts. */
    public static Label of(String en, String zh) {
        return new Label(en, zh);
    }

    /** The label of something that has the same name in every language, such as a product code. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** The text for a reader: Chinese for every Chinese locale, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
