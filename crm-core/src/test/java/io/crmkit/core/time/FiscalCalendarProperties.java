package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.data.Data;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FiscalCalendarProperties {

    @Property
    void the_period_of_a_date_holds_it(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodUnit unit, @ForAll("dates") LocalDate date) {
        FiscalPeriod period = calendar.period(unit, date);

        assertThat(period.contains(date)).isTrue();
        assertThat(calendar.period(unit, period.fiscalYear(), period.number())).isEqualTo(period);
        assertThat(calendar.period(unit, period.first())).isEqualTo(period);
        assertThat(calendar.period(unit, period.last())).isEqualTo(period);
    }

    @Property
    void periods_follow_without_gap_or_overlap(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodUnit unit, @ForAll("dates") LocalDate date) {
        FiscalPeriod period = calendar.period(unit, date);

        assertThat(period.next().first()).isEqualTo(period.endExclusive());
        assertThat(period.previous().last()).isEqualTo(period.first().minusDays(1));
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @Property
    void plus_adds_up(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll PeriodUnit unit,
            @ForAll("innerDates") LocalDate date,
            @ForAll @IntRange(min = -60, max = 60) int a,
            @ForAll @IntRange(min = -60, max = 60) int b) {
        FiscalPeriod period = calendar.period(unit, date);

        assertThat(period.plus(a).plus(b)).isEqualTo(period.plus(a + b));
    }

    @Property(tries = 300)
    void parts_of_a_year_are_all_of_it(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll PeriodUnit unit,
            @ForAll @IntRange(min = 3, max = 9997) int year) {
        List<FiscalPeriod> parts = calendar.year(year).parts(unit);

        assertThat(parts).hasSize(calendar.count(unit, year));
        assertThat(parts).allSatisfy(part -> assertThat(part.fiscalYear()).isEqualTo(year));
        assertThat(parts.stream().map(FiscalPeriod::number).toList()).isSorted().doesNotHaveDuplicates();
        if (unit != PeriodUnit.WEEK || calendar.isWeekBased()) {
            assertThat(parts.stream().mapToInt(FiscalPeriod::days).sum())
                    .isEqualTo(calendar.year(year).days());
        }
    }

    @Property(tries = 300)
    void weeks_of_the_months_are_the_weeks_of_the_year(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll @IntRange(min = 3, max = 9997) int year) {
        List<FiscalPeriod> byMonth = calendar.year(year).parts(PeriodUnit.MONTH).stream()
                .flatMap(month -> month.parts(PeriodUnit.WEEK).stream())
                .toList();

        assertThat(byMonth).isEqualTo(calendar.year(year).parts(PeriodUnit.WEEK));
    }

    @Property
    void weeks_have_seven_days_from_the_same_weekday(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("dates") LocalDate date) {
        FiscalPeriod week = calendar.week(date);

        assertThat(week.days()).isEqualTo(7);
        assertThat(week.first().getDayOfWeek()).isEqualTo(calendar.firstDayOfWeek());
    }

    @Property
    void years_have_a_plausible_length(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll @IntRange(min = 3, max = 9997) int year) {
        assertThat(calendar.count(PeriodUnit.WEEK, year)).isBetween(52, 53);
        if (calendar.isWeekBased()) {
            assertThat(calendar.year(year).days()).isIn(364, 371);
        } else {
            assertThat(calendar.year(year).days()).isIn(365, 366);
        }
    }

    @Property
    void texts_are_read_back(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll PeriodUnit unit, @ForAll("dates") LocalDate date) {
        FiscalPeriod period = calendar.period(unit, date);

        assertThat(calendar.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void a_year_before_has_the_same_number_or_its_last(
            @ForAll("calendars") FiscalCalendar calendar, @ForAll("dates") LocalDate date) {
        FiscalPeriod week = calendar.week(date);

        assertThat(week.sameLastYear().fiscalYear()).isEqualTo(week.fiscalYear() - 1);
        assertThat(week.sameLastYear().number())
                .isEqualTo(Math.min(week.number(), calendar.count(PeriodUnit.WEEK, week.fiscalYear() - 1)));
    }

    @Property
    void data_is_read_back(@ForAll("calendars") FiscalCalendar calendar) {
        assertThat(FiscalCalendar.fromData(Data.of(calendar.toData()))).isEqualTo(calendar);
    }

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        return TimeArbitraries.fiscalCalendars();
    }

    @Provide
    Arbitrary<LocalDate> innerDates() {
        return TimeArbitraries.dates(LocalDate.of(130, 1, 1), LocalDate.of(9870, 12, 31));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.oneOf(
                TimeArbitraries.dates(LocalDate.of(8, 1, 1), LocalDate.of(9992, 12, 31)),
                TimeArbitraries.dates(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 12, 31)));
    }
}
