package io.crmkit.core.importing;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Reads dates and moments as one rule has them written. */
final class Moments {

    private static final String ISO = "2026-03-31";

    private final List<DateTimeFormatter> formats;
    private final String example;
    private final ZoneId zone;

    /** Refuses patterns that are none. */
    Moments(CellRule rule, ZoneId zone) {
        this.formats = rule.patterns().stream().map(Moments::format).toList();
        this.example = rule.patterns().isEmpty() ? ISO : String.join(" / ", rule.patterns());
        this.zone = zone;
    }

    LocalDate date(String text) {
        Object read = read(text);
        return read instanceof LocalDate date
                ? date
                : read instanceof LocalDateTime local
                        ? local.toLocalDate()
                        : ((OffsetDateTime) read).atZoneSameInstant(zone).toLocalDate();
    }

    /** The moment, to the microsecond; a date without a time is its beginning. */
    Instant instant(String text) {
        Object read = read(text);
        Instant instant = read instanceof LocalDate date
                ? date.atStartOfDay(zone).toInstant()
                : read instanceof LocalDateTime local
                        ? local.atZone(zone).toInstant()
                        : ((OffsetDateTime) read).toInstant();
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private Object read(String text) {
        try {
            return formats.isEmpty() ? iso(text) : patterned(text);
        } catch (DateTimeException notADate) {
            throw new CellRefusedException(ImportReasons.NOT_A_DATE.reason().with("example", example));
        }
    }

    private static Object iso(String text) {
        if (text.length() == ISO.length() && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
        String joined = text.replace(' ', 'T');
        boolean zoned = joined.endsWith("Z")
                || joined.lastIndexOf('+') > ISO.length()
                || joined.lastIndexOf('-') > ISO.length();
        return zoned ? OffsetDateTime.parse(joined) : LocalDateTime.parse(joined);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private Object patterned(String text) {
        for (DateTimeFormatter format : formats) {
            ParsePosition at = new ParsePosition(0);
            TemporalAccessor shape = format.parseUnresolved(text, at);
            if (shape != null && at.getErrorIndex() < 0 && at.getIndex() == text.length()) {
                return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            }
        }
        throw new DateTimeException(text);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
