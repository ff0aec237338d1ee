package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for the laws of time. */
final class TimeArbitraries {

    private TimeArbitraries() {}

    static Arbitrary<LocalDate> dates(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<FiscalCalendar> fiscalCalendars() {
        Arbitrary<FiscalCalendar> months = Combinators.combine(
                        Arbitraries.of(Month.class), Arbitraries.of(YearName.class), Arbitraries.of(DayOfWeek.class))
                .as((start, name, first) ->
                        FiscalCalendar.startingIn(start).namedBy(name).withWeeksFrom(first));
        Arbitrary<FiscalCalendar> weeks = Combinators.combine(
                        Arbitraries.of(WeekPattern.class),
                        Arbitraries.of(YearEnd.Rule.class),
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.of(Month.class),
                        Arbitraries.of(YearName.class))
                .as((pattern, rule, weekday, month, name) -> FiscalCalendar.weekly(
                                pattern, new YearEnd(rule, weekday, month))
                        .namedBy(name));
        return Arbitraries.oneOf(months, weeks);
    }

    /** Zones with clock changes by night, at midnight, over midnight, by half an hour, over a whole day, and without any. */
    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "Europe/Berlin",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "America/Goose_Bay",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Z")
                .map(ZoneId::of);
    }

    /** Moments of 2009 to 2012, when all the zones changed their clocks. */
    static Arbitrary<Instant> instants() {
        long first = Instant.parse("2009-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2012-12-31T00:00:00Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(first / 900, last / 900),
                        Arbitraries.integers().between(0, 899),
                        Arbitraries.of(0, 0, 1, 500_000_000, 999_999_999))
                .as((quarter, second, nano) -> Instant.ofEpochSecond(quarter * 900 + second, nano));
    }

    static Arbitrary<Duration> durations() {
        return Combinators.combine(Arbitraries.longs().between(0, 400L * 3600), Arbitraries.of(0, 0, 1, 999_999_999))
                .as((seconds, nano) -> Duration.ofSeconds(seconds, nano));
    }

    /** Hours with up to three intervals, to the quarter of an hour. */
    static Arbitrary<WorkingHours> hours() {
        return Arbitraries.integers().between(0, 96).set().ofMaxSize(6).map(TimeArbitraries::hours);
    }

    static Arbitrary<BusinessCalendar> businessCalendars() {
        return Combinators.combine(
                        zones(),
                        hours().list().ofSize(7),
                        dates(LocalDate.of(2009, 1, 1), LocalDate.of(2012, 12, 31))
                                .set()
                                .ofMaxSize(12),
                        hours().list().ofSize(12))
                .as(TimeArbitraries::calendar);
    }

    private static BusinessCalendar calendar(
            ZoneId zone, List<WorkingHours> week, Set<LocalDate> dates, List<WorkingHours> special) {
        BusinessCalendar.Builder builder = BusinessCalendar.builder(zone).hours(DayOfWeek.MONDAY, "09:00-17:00");
        for (int i = 1; i < 7; i++) {
            builder.hours(DayOfWeek.of(i + 1), week.get(i));
        }
        int next = 0;
        for (LocalDate date : new TreeSet<>(dates)) {
            add(builder, date, special.get(next++));
        }
        return builder.build();
    }

    private static void add(BusinessCalendar.Builder builder, LocalDate date, WorkingHours hours) {
        Label label = Label.of("Day " + date.getDayOfYear() % 3, "日");
        if (hours.isNone()) {
            builder.holiday(date, label);
        } else if (date.getDayOfYear() % 2 == 0) {
            builder.makeUpDay(date, label, DayOfWeek.MONDAY);
        } else {
            builder.specialHours(date, label, hours);
        }
    }

    private static WorkingHours hours(Set<Integer> quarters) {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(quarters));
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            intervals.add(time(sorted.get(i)) + "-" + time(sorted.get(i + 1)));
        }
        return WorkingHours.of(intervals.toArray(String[]::new));
    }

    private static String time(int quarter) {
        return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
    }
}
