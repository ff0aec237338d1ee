package io.crmkit.core.time;

import io.crmkit.core.data.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Days from a first to a last one, both included; either end may be open.
 *
 * @param first the first day, in the years 1 to 9999; {@link LocalDate#MIN} if open to the past
 * @param last the last day, in the years 1 to 9999 and not before the first; {@link LocalDate#MAX} if open to the
 *     future
 */
public record DateRange(LocalDate first, LocalDate last) {

    private static final String TO = "..";

    /** Checks the years and the order of the days. */
    public DateRange {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (!first.equals(LocalDate.MIN)) {
            Years.checked(first);
        }
        if (!last.equals(LocalDate.MAX)) {
            Years.checked(last);
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Last day (%s) of a range must not be before its first day (%s). Maybe the two were swapped."
                            .formatted(last, first));
        }
    }

    /** The days from the first to the last one, both included. */
    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(first, last);
    }

    /** One day. */
    public static DateRange on(LocalDate day) {
        return new DateRange(day, day);
    }

    /** A day and all that follow. */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, LocalDate.MAX);
    }

    /** A day and all that go before. */
    public static DateRange until(LocalDate last) {
        return new DateRange(LocalDate.MIN, last);
    }

    /** All days. */
    public static DateRange all() {
        return new DateRange(LocalDate.MIN, LocalDate.MAX);
    }

    /** The range with this text; the inverse of {@link #toString()}. */
    public static DateRange parse(String text) {
        int to = text.indexOf(TO);
        try {
            String first = text.substring(0, to);
            String last = text.substring(to + TO.length());
            return new DateRange(
                    first.isEmpty() ? LocalDate.MIN : LocalDate.parse(first),
                    last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last));
        } catch (DateTimeException | IndexOutOfBoundsException notARange) {
            throw new IllegalArgumentException(
                    ("Range (%s) must be two days with two dots between."
                                    + " Write it like 2026-01-01..2026-03-31, or leave out an end that is open.")
                            .formatted(Fault.shown(text)),
                    notARange);
        }
    }

    /** Whether it has a first day; otherwise it is open to the past. */
    public boolean hasFirst() {
        return !first.equals(LocalDate.MIN);
    }

    /** Whether it has a last day; otherwise it is open to the future. */
    public boolean hasLast() {
        return !last.equals(LocalDate.MAX);
    }

    /** Whether a day belongs to it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether all days of another range belong to it. */
    public boolean contains(DateRange other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** The days that belong to both; empty if there are none. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate later = first.isAfter(other.first) ? first : other.first;
        LocalDate earlier = last.isBefore(other.last) ? last : other.last;
        return later.isAfter(earlier) ? Optional.empty() : Optional.of(new DateRange(later, earlier));
    }

    /**
     * How many days it has, at least 1.
     *
     * @throws IllegalStateException if an end is open
     */
    public long days() {
        if (!hasFirst() || !hasLast()) {
            throw new IllegalStateException(
                    "Range (%s) must have both ends to have a number of days. Ask hasFirst and hasLast first."
                            .formatted(this));
        }
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /**
     * The moments of these days as clocks in a zone show them: from the first moment of the first day to the first
     * moment after the last day. A day that starts with a clock change starts with the first time that exists.
     */
    public InstantRange instants(ZoneId zone) {
        return new InstantRange(
                hasFirst() ? first.atStartOfDay(zone).toInstant() : Instant.MIN,
                hasLast() ? last.plusDays(1).atStartOfDay(zone).toInstant() : Instant.MAX);
    }

    /**
     * Both days in ISO form, an open end left out: {@code 2026-01-01..2026-03-31}, {@code 2026-01-01..}, {@code ..}.
     */
    @Override
    public String toString() {
        return (hasFirst() ? first : "") + TO + (hasLast() ? last : "");
    }
}
