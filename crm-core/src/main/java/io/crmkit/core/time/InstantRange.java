package io.crmkit.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Time from one moment up to, but without, another.
 *
 * @param start the first moment; {@link Instant#MIN} if open to the past
 * @param end the first moment that no longer belongs to it; {@link Instant#MAX} if open to the future. If it is the
 *     start itself, the range is empty, as is a day that a zone skipped
 */
public record InstantRange(Instant start, Instant end) {

    /** Checks that the end is not before the start. */
    public InstantRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "End (%s) of a range must not be before its start (%s). Maybe the two were swapped."
                            .formatted(end, start));
        }
    }

    /** The range between two moments; the end does not belong to it. */
    public static InstantRange of(Instant start, Instant end) {
        return new InstantRange(start, end);
    }

    /** Whether it has a first moment; otherwise it is open to the past. */
    public boolean hasStart() {
        return !start.equals(Instant.MIN);
    }

    /** Whether it ends; otherwise it is open to the future. */
    public boolean hasEnd() {
        return !end.equals(Instant.MAX);
    }

    /** Whether no moment belongs to it. */
    public boolean isEmpty() {
        return start.equals(end);
    }

    /** Whether a moment belongs to it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether some moment belongs to both. */
    public boolean overlaps(InstantRange other) {
        return !isEmpty() && !other.isEmpty() && start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * The time that passes from start to end.
     *
     * @throws IllegalStateException if an end is open
     */
    public Duration duration() {
        if (!hasStart() || !hasEnd()) {
            throw new IllegalStateException(
                    "Range (%s) must have both ends to have a duration. Ask hasStart and hasEnd first."
                            .formatted(this));
        }
        return Duration.between(start, end);
    }

    /** The two moments in ISO form, an open end left out: {@code 2026-01-01T08:00:00Z/2026-01-01T16:00:00Z}. */
    @Override
    public String toString() {
        return (hasStart() ? start : "") + "/" + (hasEnd() ? end : "");
    }
}
