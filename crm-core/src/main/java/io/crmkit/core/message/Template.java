package io.crmkit.core.message;

import java.util.Locale;
import java.util.Map;

/**
 * A sentence in both languages with gaps written as <code>{name}</code>.
 *
 * @param label the sentences with their gaps; both languages name the same gaps
 */
public record Template(Label label) {

    /** The template with these two sentences. */
    public static Template of(String en, String zh) {
        return new Template(Label.of(en, zh));
    }

    /**
     * The sentence for a reader.
     *
     * @param locale the reader's language
     * @param values a value by gap name; a gap without a value stays visible as it is written
     */
    public String fill(Locale locale, Map<String, ?> values) {
        String text = label.in(locale);
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        while (true) {
            int open = text.indexOf('{', from);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return filled.append(text, from, text.length()).toString();
            }
            String name = text.substring(open + 1, close);
            Object value = values.get(name);
            filled.append(text, from, open).append(value == null ? "{" + name + "}" : value);
            from = close + 1;
        }
    }
}
