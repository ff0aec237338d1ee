package io.crmkit.core.journal;

import io.crmkit.core.data.Data;
import java.util.Map;
import java.util.Objects;

/**
 * What happened, in a word.
 *
 * @param name lower-case words with hyphens, joined by dots, such as {@code opportunity.stage-moved}; never changes its meaning
 * @param version the version of the payload, from 1
 * @param payload what the difference does not say, as plain data; often nothing
 */
public record Event(String name, int version, Map<String, Object> payload) {

    /** Checks the name and keeps the payload from changing. */
    public Event {
        if (name.length() > 100 || !isWords(name)) {
            throw new IllegalArgumentException(
                    "The event name \"%s\" must be lower-case words with hyphens, joined by dots.".formatted(name));
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version (%s) of the event %s must be 1 or more.".formatted(version, name));
        }
        payload = copy(payload);
    }

    /** The name and the names in the payload only, since its values may be confidential. */
    @Override
    public String toString() {
        return name + " v" + version + (payload.isEmpty() ? "" : " " + payload.keySet());
    }

    /** By hand, since every command makes an event: words with hyphens, joined by dots. */
    private static boolean isWords(String name) {
        boolean within = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!letter && !(c == '.' && within)) {
                return false;
            }
            within = letter;
        }
        return within;
    }

    @SuppressWarnings("unchecked") // the copy of a map is a map
    private static Map<String, Object> copy(Map<String, Object> payload) {
        return payload.isEmpty()
                ? Map.of()
                : (Map<String, Object>)
                        Objects.requireNonNull(Data.of(payload, "payload").copy());
    }

    /** An event of version 1 without payload. */
    public static Event of(String name) {
        return new Event(name, 1, Map.of());
    }

    /** An event of version 1. */
    public static Event of(String name, Map<String, Object> payload) {
        return new Event(name, 1, payload);
    }
}
