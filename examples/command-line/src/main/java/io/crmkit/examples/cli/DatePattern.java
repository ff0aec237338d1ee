package io.crmkit.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How dates are written in a file, with or without a time of day. */
record DatePattern(DateTimeFormatter format) {

    private static final int LAST_YEAR = 9999;

    /** As in 2026-03-31, 2026-03-31 08:15:00 or 2026-03-31T08:15:00+08:00. */
    static final DatePattern ISO = of("uuuu-MM-dd[[ ]['T']HH:mm[:ss][.SSSSSS][.SSS][XXX]]");

    /**
     * A pattern in the letters of {@link DateTimeFormatter}; a day that the calendar lacks fits none.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DatePattern of(String pattern) {
        return new DatePattern(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
    }

    /** The day that is written there; that of a moment, in a zone. Empty if it is written otherwise, or outside of the years 1 to 9999. */
    Optional<LocalDate> day(String text, ZoneId zone) {
        try {
            TemporalAccessor read = format.parse(text);
            LocalDate day = read.isSupported(ChronoField.OFFSET_SECONDS)
                    ? OffsetDateTime.from(read).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.from(read);
            return Optional.of(day).filter(date -> date.getYear() >= 1 && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
