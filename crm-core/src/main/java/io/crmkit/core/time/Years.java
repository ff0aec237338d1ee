package io.crmkit.core.time;

import java.time.Instant;
import java.time.LocalDate;

/** The years that the library knows: 1 to 9999. */
final class Years {

    static final int LEAST = 1;
    static final int MOST = 9999;
    static final LocalDate FIRST = LocalDate.of(LEAST, 1, 1);
    static final LocalDate LAST = LocalDate.of(MOST, 12, 31);
    static final Instant START = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Years() {}

    static boolean holds(LocalDate date) {
        return date.getYear() >= LEAST && date.getYear() <= MOST;
    }

    static LocalDate checked(LocalDate date) {
        if (!holds(date)) {
            throw new IllegalArgumentException(
                    "Date (%s) must lie in the years 1 to 9999. Maybe the year was mistyped.".formatted(date));
        }
        return date;
    }

    static Instant checked(Instant instant) {
        if (instant.isBefore(START) || !instant.isBefore(END)) {
            throw new IllegalArgumentException(
                    "Instant (%s) must lie in the years 1 to 9999. Maybe seconds and milliseconds were mixed up."
                            .formatted(instant));
        }
        return instant;
    }

    static LocalDate ofEpochDay(long day, String what) {
        if (day < FIRST.toEpochDay() || day > LAST.toEpochDay()) {
            throw new IllegalArgumentException(
                    "%s must lie in the years 1 to 9999, but would lie outside. Ask for a nearer one.".formatted(what));
        }
        return LocalDate.ofEpochDay(day);
    }
}
