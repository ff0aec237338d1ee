package io.crmkit.core.data;

import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
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
        return new Fault(path, found(value), rule, mend, mend.isEmpty() ? rule : rule + " " + mend);
    }

    /** The fault of a value that breaks a rule, for everybody: rule and mend in one text of each language. */
    public static Fault at(String path, @Nullable Object value, Label rule) {
        return new Fault(path, found(value), rule.en(), "", rule.zh());
    }

    /** The same fault without the value, for places whose values not everybody may see. */
    public Fault withoutValue() {
        return new Fault(path, null, rule, mend, zh);
    }

    /** The same fault of something that stands at a place of a larger input. */
    public Fault within(String place) {
        return new Fault(path.isEmpty() ? place : place + "." + path, value, rule, mend, zh);
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

    /** Lists and objects are left out: they are long, and their path says where they are. */
    private static @Nullable String found(@Nullable Object value) {
        boolean container = value instanceof Map || value instanceof Collection;
        return value == null || container ? null : shown(value);
    }

    /** A value as people see it in a message: text in quotes, cut after 60 characters, broken characters made visible. */
    public static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        String text;
        try {
            text = cut(value instanceof CharSequence c ? c : String.valueOf(value), SHOWN);
        } catch (RuntimeException | StackOverflowError unprintable) {
            return value.getClass().getSimpleName();
        }
        return value instanceof CharSequence ? '"' + text + '"' : text;
    }

    /** A text on one line: cut after so many characters, broken and control characters made visible. */
    public static String cut(CharSequence text, int most) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), most) + 16);
        int next = 0;
        while (next < Math.min(text.length(), most)) {
            char c = text.charAt(next++);
            boolean paired =
                    Character.isHighSurrogate(c) && next < text.length() && Character.isLowSurrogate(text.charAt(next));
            if (paired) {
                shown.append(c).append(text.charAt(next++));
            } else if (Character.isSurrogate(c) || Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        if (next < text.length()) {
            shown.append("… (")
                    .append(Character.codePointCount(text, 0, text.length()))
                    .append(" characters)");
        }
        return shown.toString();
    }
}
