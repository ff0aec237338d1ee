package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RelativePeriodProperties {

    private static final BusinessCalendar OFFICE = BusinessCalendar.weekdays(ZoneOffset.UTC, "09:00-17:00");

    @Property
    void texts_are_read_back(@ForAll RelativeUnit unit, @ForAll @IntRange(min = 1, max = 10_000) int count) {
        for (RelativePeriod period : new RelativePeriod[] {
            RelativePeriod.last(count, unit),
            RelativePeriod.current(unit),
            RelativePeriod.next(count, unit),
            RelativePeriod.lastDays(count),
            RelativePeriod.nextDays(count),
            RelativePeriod.lastWorkingDays(count),
            RelativePeriod.nextWorkingDays(count)
        }) {
            assertThat(RelativePeriod.parse(period.toString())).isEqualTo(period);
        }
    }

    @Property
    void last_this_and_next_follow_each_other(
            @ForAll("calendars") FiscalCalendar fiscal,
            @ForAll RelativeUnit unit,
            @ForAll("dates") LocalDate today,
            @ForAll @IntRange(min = 1, max = 100) int count) {
        DateRange last = RelativePeriod.last(count, unit).resolve(today, fiscal, OFFICE);
        DateRange current = RelativePeriod.current(unit).resolve(today, fiscal, OFFICE);
        DateRange next = RelativePeriod.next(count, unit).resolve(today, fiscal, OFFICE);

        assertThat(current.contains(today)).isTrue();
        assertThat(last.last().plusDays(1)).isEqualTo(current.first());
        assertThat(next.first()).isEqualTo(current.last().plusDays(1));
    }

    @Property
    void days_are_as_many_as_they_say(
            @ForAll("dates") LocalDate today, @ForAll @IntRange(min = 1, max = 1000) int count) {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        DateRange last = RelativePeriod.lastDays(count).resolve(today, fiscal, OFFICE);
        DateRange next = RelativePeriod.nextDays(count).resolve(today, fiscal, OFFICE);

        assertThat(last.days()).isEqualTo(count);
        assertThat(last.last()).isEqualTo(today);
        assertThat(next.days()).isEqualTo(count);
        assertThat(next.first()).isEqualTo(today.plusDays(1));
    }

    @Property
    void working_days_are_as_many_as_they_say(
            @ForAll("dates") LocalDate today, @ForAll @IntRange(min = 1, max = 1000) int count) {
        FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        DateRange last = RelativePeriod.lastWorkingDays(count).resolve(today, fiscal, OFFICE);
        DateRange next = RelativePeriod.nextWorkingDays(count).resolve(today, fiscal, OFFICE);

        assertThat(OFFICE.workingDaysBetween(last.first(), today.plusDays(1))).isEqualTo(count);
        assertThat(OFFICE.workingDaysBetween(next.first(), next.last().plusDays(1)))
                .isEqualTo(count);
        assertThat(OFFICE.isWorkingDay(last.first())).isTrue();
        assertThat(OFFICE.isWorkingDay(next.last())).isTrue();
    }

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return TimeArbitraries.fiscalCalendars();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return TimeArbitraries.dates(LocalDate.of(1990, 1, 1), LocalDate.of(2060, 12, 31));
    }
}
