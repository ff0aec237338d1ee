package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarProperties {

    @Property
    void working_time_undoes_plus_working_time(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("durations") Duration time) {
        Instant deadline = calendar.plusWorkingTime(from, time);

        assertThat(deadline).isAfterOrEqualTo(from);
        assertThat(calendar.workingTime(from, deadline)).isEqualTo(time);
    }

    @Property
    void a_deadline_is_the_first_such_moment(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("durations") Duration time) {
        Instant deadline = calendar.plusWorkingTime(from, time);

        if (!time.isZero()) {
            assertThat(calendar.isOpen(deadline.minusNanos(1))).isTrue();
        }
    }

    @Property
    void deadlines_add_up(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll("durations") Duration a,
            @ForAll("durations") Duration b) {
        assertThat(calendar.plusWorkingTime(calendar.plusWorkingTime(from, a), b))
                .isEqualTo(calendar.plusWorkingTime(from, a.plus(b)));
    }

    @Property
    void working_time_adds_up_over_a_split(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        assertThat(calendar.workingTime(a, b).plus(calendar.workingTime(b, c))).isEqualTo(calendar.workingTime(a, c));
    }

    @Property(tries = 200)
    void working_time_is_the_sum_of_open_minutes(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("instants") Instant instant,
            @ForAll @IntRange(min = 0, max = 6000) int minutes) {
        Instant from = Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60);
        long open = 0;
        for (int i = 0; i < minutes; i++) {
            open += showsWorkingHour(calendar, from.plusSeconds(i * 60L)) ? 1 : 0;
        }

        assertThat(calendar.workingTime(from, from.plusSeconds(minutes * 60L))).isEqualTo(Duration.ofMinutes(open));
    }

    @Property
    void a_moment_is_open_if_a_clock_shows_a_working_hour(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant instant) {
        assertThat(calendar.isOpen(instant)).isEqualTo(showsWorkingHour(calendar, instant));
    }

    @Property
    void the_next_opening_is_open_and_nothing_before_it_is(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant from) {
        Instant opening = calendar.nextOpening(from);

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.workingTime(from, opening)).isZero();
    }

    @Property(tries = 300)
    void open_hours_of_following_dates_are_all_working_time(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("dates") LocalDate first,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        List<InstantRange> open = first.datesUntil(first.plusDays(days))
                .flatMap(date -> calendar.openHours(date).stream())
                .sorted((a, b) -> a.start().compareTo(b.start()))
                .toList();

        for (int i = 1; i < open.size(); i++) {
            assertThat(open.get(i - 1).overlaps(open.get(i))).isFalse();
        }
        for (InstantRange range : open) {
            assertThat(calendar.workingTime(range.start(), range.end())).isEqualTo(range.duration());
        }
        InstantRange all = DateRange.of(first, first.plusDays(days - 1)).instants(calendar.zone());
        Duration sum = open.stream().map(InstantRange::duration).reduce(Duration.ZERO, Duration::plus);
        // over a midnight that comes twice, the last date has moments after the first moment of the next one
        assertThat(sum.minus(calendar.workingTime(all.start(), all.end())).abs())
                .isLessThanOrEqualTo(Duration.ofHours(2));
    }

    @Property
    void working_days_between_undoes_plus_working_days(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = -500, max = 500) int days) {
        LocalDate working = calendar.plusWorkingDays(date, 1);
        LocalDate moved = calendar.plusWorkingDays(working, days);

        assertThat(calendar.isWorkingDay(moved)).isTrue();
        assertThat(calendar.workingDaysBetween(working, moved)).isEqualTo(days);
        assertThat(calendar.plusWorkingDays(moved, -days)).isEqualTo(working);
    }

    @Property(tries = 300)
    void working_days_are_counted_one_by_one(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(min = 0, max = 900) int days) {
        LocalDate to = from.plusDays(days);

        assertThat(calendar.workingDaysBetween(from, to))
                .isEqualTo(from.datesUntil(to).filter(calendar::isWorkingDay).count());
    }

    @Property
    void data_is_read_back(@ForAll("calendars") BusinessCalendar calendar) {
        assertThat(BusinessCalendar.fromData(Data.of(calendar.toData()))).isEqualTo(calendar);
        assertThat(calendar.toBuilder().build()).isEqualTo(calendar);
    }

    private static boolean showsWorkingHour(BusinessCalendar calendar, Instant instant) {
        LocalDateTime clock = LocalDateTime.ofInstant(instant, calendar.zone());
        return calendar.hours(clock.toLocalDate()).holds(clock.toLocalTime().toSecondOfDay());
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return TimeArbitraries.businessCalendars();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return TimeArbitraries.instants();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return TimeArbitraries.durations();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return TimeArbitraries.dates(LocalDate.of(2009, 1, 1), LocalDate.of(2012, 12, 31));
    }
}
