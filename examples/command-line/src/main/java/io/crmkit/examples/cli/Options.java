package io.crmkit.examples.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class Options {

    @Option(names = "--lang", paramLabel = "en|zh-CN", defaultValue = "en", order = 90)
    private Locale locale = Locale.ENGLISH;

    @Option(names = "--json", order = 91)
    boolean json;

    @Option(names = "--as-of", paramLabel = "DATE", order = 92)
    @Nullable
    LocalDate asOf;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", order = 93)
    ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--fiscal-start", paramLabel = "MONTH", defaultValue = "JANUARY", order = 93)
    Month fiscalStart = Month.JANUARY;

    @Option(names = "--progress", order = 94)
    boolean progress;

    @Option(names = "--stacktrace", order = 95)
    boolean stacktrace;

    Locale locale() {
        return locale;
    }

    static Locale locale(String lang) {
        return lang.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The end of the day that was asked for, else the clock of the machine. */
    Clock clock() {
        return asOf == null
                ? Clock.system(zone)
                : Clock.fixed(asOf.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), zone);
    }
}
