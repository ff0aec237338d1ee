package io.crmkit.core.id;

import io.crmkit.core.data.TextOrder;
import java.util.Objects;

/**
 * The name of one thing of type {@code A}.
 *
 * <p>Ids are equal when their texts are equal, and sort by Unicode code point as databases do, not by UTF-16 unit.
 *
 * @param value the text: 1 to {@value #MAX_LENGTH} characters (code points) of well-formed Unicode, not blank, no
 *     control characters
 * @param <A> what the id names; it exists for the compiler only
 */
public record Id<A>(String value) implements Comparable<Id<A>> {

    /** How many characters an id may have, counted as Unicode code points. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text breaks a rule of {@link #value()}
     */
    public Id {
        Objects.requireNonNull(value, "value");
        IdText.check(value);
    }

    /**
     * The id with this text.
     *
     * @throws IllegalArgumentException if the text breaks a rule of {@link #value()}
     */
    public static <A> Id<A> of(String value) {
        return new Id<>(value);
    }

    /** Orders by Unicode code point. */
    @Override
    public int compareTo(Id<A> other) {
        return TextOrder.compare(value, other.value);
    }

    /** The text itself, so that {@code Id.of(id.toString())} gives the id again. */
    @Override
    public String toString() {
        return value;
    }
}
