package io.crmkit.analytics.report.render;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment for readers: day, minute and zone. */
final class Moment {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Moment() {}

    static String of(ZonedDateTime moment) {
        return MINUTE.format(moment) + " " + moment.getZone().getId();
    }
}
