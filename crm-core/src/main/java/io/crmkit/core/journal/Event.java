package io.crmkit.core.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What happened, in a word.
 *
 * @param name lower-case words with hyphens, joined by dots, such as {@code opportunity.stage-moved}; never changes its meaning
 * @param version the version of the payload, from 1
 * @param payload what the difference does not say, as plain data; often nothing
 */
public record Event(String name, int version, Map<String, Object> payload) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    /** Checks the name and keeps the payload from changing. */
    public Event {
        if (name.length() > 100 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The event name \"%s\" must be lower-case words with hyphens, joined by dots.".formatted(name));
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version (%s) of the event %s must be 1 or more.".formatted(version, name));
        }
        payload = payload.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(payload));
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
