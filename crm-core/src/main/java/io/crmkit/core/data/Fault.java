package io.crmkit.core.data;

import io.crmkit.core.message.Label;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong at one place of some input.
 *
 * @param path where, as a JSON path such as {@code $.stages[2].probability}
 * @param value what was found there, shortened for people; null where nothing was found
 * @param rule what is allowed there, as a full sentence without the path
 * @param mend what to do, as a full sentence, or empty where the rule says it all
 * @param zh rule and mend in Simplified Chinese; the English ones where only developers get to see them
 */
public record Fault(String path, @Nullable String value, String rule, String mend, String zh) {

    private static final int SHOWN = 60;

    /** Checks that place and rule are named. */
    public Fault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(mend, "mend");
        Objects.requireNonNull(zh, "zh");
    }

    /** The fault of a value that breaks a rule, for developers and administrators: in English only. */
    public static Fault at(String path, @Nullable Object value, String rule, String mend) {
        return new Fault(
                path, value == null ? null : shown(value), rule, mend, mend.isEmpty() ? rule : rule + " " + mend);
    }

    /** The fault of a value that breaks a rule, for everybody: rule and mend in one text of each language. */
    public static Fault at(String path, @Nullable Object value, Label rule) {
        return new Fault(path, value == null ? null : shown(value), rule.en(), "", rule.zh());
    }

    /** Rule and mend for a reader, without place and value. */
    public String text(Locale locale) {
        String en = mend.isEmpty() ? rule : rule + " " + mend;
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** The sentence for a person: place, value, rule, mend. */
    @Override
    public String toString() {
        return path + (value == null ? "" : ": " + value) + ": " + rule + (mend.isEmpty() ? "" : " " + mend);
    }

    /** A value as people see it in a message: text in quotes, cut after 60 characters, broken characters made visible. */
    public static String shown(Object value) {
        String text;
        try {
            text = value instanceof CharSequence c ? clipped(c) : clipped(String.valueOf(value));
        } catch (RuntimeException | StackOverflowError unprintable) {
            return value.getClass().getSimpleName();
        }
        return value instanceof CharSequence ? '"' + text + '"' : text;
    }

    private static String clipped(CharSequence text) {
        int length = Math.min(text.length(), SHOWN);
        StringBuilder shown = new StringBuilder(length + 16);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                shown.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c) || Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        if (text.length() > length) {
            shown.append("… (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }
}
