package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    /** National Retail Federation, 4-5-4 calendar: the year ends on the Saturday nearest to 31 January. */
    private static final FiscalCalendar NRF =
            FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));

    private static final FiscalCalendar APRIL = FiscalCalendar.startingIn(Month.APRIL);

    @Test
    void last_quarter_differs_by_fiscal_start() {
        LocalDate may = date("2026-05-15");

        assertThat(FiscalCalendar.calendarYear().quarter(may).previous().range())
                .hasToString("2026-01-01..2026-03-31");
        assertThat(FiscalCalendar.startingIn(Month.FEBRUARY)
                        .quarter(may)
                        .previous()
                        .range())
                .hasToString("2026-02-01..2026-04-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025-Q4, 2026-Q4",
        "2026-04-01, 2026-Q1, 2027-Q1",
        "2026-06-30, 2026-Q1, 2027-Q1",
        "2026-07-01, 2026-Q2, 2027-Q2",
        "2026-12-31, 2026-Q3, 2027-Q3",
        "2027-01-01, 2026-Q4, 2027-Q4"
    })
    void april_years_are_named_by_start_in_japan_and_by_end_in_india(LocalDate day, String japan, String india) {
        assertThat(APRIL.quarter(day)).hasToString(japan);
        assertThat(APRIL.namedBy(YearName.END).quarter(day)).hasToString(india);
    }

    @Test
    void a_year_named_by_its_end_starts_in_the_calendar_year_before() {
        assertThat(APRIL.year(2026).range()).hasToString("2026-04-01..2027-03-31");
        assertThat(APRIL.namedBy(YearName.END).year(2026).range()).hasToString("2025-04-01..2026-03-31");
    }

    @Test
    void calendar_years_have_one_name() {
        assertThat(FiscalCalendar.calendarYear()
                        .namedBy(YearName.END)
                        .year(2026)
                        .range())
                .isEqualTo(FiscalCalendar.calendarYear().year(2026).range())
                .hasToString("2026-01-01..2026-12-31");
    }

    @Test
    void fiscal_months_count_from_the_start_of_the_year() {
        assertThat(APRIL.month(date("2026-04-30"))).hasToString("2026-M01");
        assertThat(APRIL.month(date("2026-12-01"))).hasToString("2026-M09");
        assertThat(APRIL.month(date("2027-03-31"))).hasToString("2026-M12");
        assertThat(APRIL.period(PeriodUnit.HALF, date("2026-09-30"))).hasToString("2026-H1");
        assertThat(APRIL.period(PeriodUnit.HALF, date("2026-10-01"))).hasToString("2026-H2");
    }

    @Test
    void days_count_within_the_fiscal_year() {
        assertThat(APRIL.period(PeriodUnit.DAY, date("2026-04-01"))).hasToString("2026-D001");
        assertThat(APRIL.period(PeriodUnit.DAY, date("2028-03-31"))).hasToString("2027-D366");
        assertThat(APRIL.count(PeriodUnit.DAY, 2026)).isEqualTo(365);
        assertThat(APRIL.count(PeriodUnit.DAY, 2027)).isEqualTo(366);
    }

    @Test
    void a_leap_day_belongs_to_february() {
        assertThat(FiscalCalendar.calendarYear().month(date("2028-02-29")).days())
                .isEqualTo(29);
        assertThat(FiscalCalendar.startingIn(Month.MARCH)
                        .month(date("2028-02-29"))
                        .range())
                .hasToString("2028-02-01..2028-02-29");
    }

    @Test
    void calendar_year_weeks_are_iso_weeks() {
        for (LocalDate day = date("2019-12-20"); day.isBefore(date("2033-01-20")); day = day.plusDays(1)) {
            FiscalPeriod week = FiscalCalendar.calendarYear().week(day);
            assertThat(week.number()).isEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(week.fiscalYear()).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
        }
    }

    @Test
    void weeks_start_on_the_day_that_is_asked_for() {
        FiscalCalendar sunday = FiscalCalendar.calendarYear().withWeeksFrom(DayOfWeek.SUNDAY);

        assertThat(sunday.firstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(sunday.week(date("2026-03-07")).range()).hasToString("2026-03-01..2026-03-07");
        assertThat(sunday.week(date("2026-03-08")).first()).isEqualTo(date("2026-03-08"));
    }

    @Test
    void a_week_belongs_to_the_fiscal_year_of_its_fourth_day() {
        // 1 April 2026 is a Wednesday, so Thursday 2 April is the fourth day of its week
        assertThat(APRIL.week(date("2026-03-30"))).hasToString("2026-W01");
        assertThat(APRIL.week(date("2026-03-29"))).hasToString("2025-W52");
        // 1 April 2027 is a Thursday, 1 April 2028 a Saturday
        assertThat(APRIL.week(date("2027-04-01"))).hasToString("2027-W01");
        assertThat(APRIL.week(date("2028-04-01"))).hasToString("2027-W53");
        assertThat(APRIL.week(date("2028-04-03"))).hasToString("2028-W01");
    }

    @ParameterizedTest
    // nrf.com, "4-5-4 Calendar": weeks are added in FY'00, FY'06, FY'12, FY'17 and FY'23
    @ValueSource(ints = {2000, 2006, 2012, 2017, 2023})
    void retail_years_with_53_weeks(int year) {
        assertThat(NRF.count(PeriodUnit.WEEK, year)).isEqualTo(53);
        assertThat(NRF.year(year).days()).isEqualTo(371);
        assertThat(NRF.period(PeriodUnit.MONTH, year, 12).days()).isEqualTo(5 * 7);
        assertThat(NRF.period(PeriodUnit.QUARTER, year, 4).days()).isEqualTo(14 * 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {2001, 2005, 2007, 2011, 2013, 2016, 2018, 2022, 2024, 2025, 2026})
    void retail_years_with_52_weeks(int year) {
        assertThat(NRF.count(PeriodUnit.WEEK, year)).isEqualTo(52);
        assertThat(NRF.year(year).days()).isEqualTo(364);
        assertThat(NRF.period(PeriodUnit.MONTH, year, 12).days()).isEqualTo(4 * 7);
    }

    @ParameterizedTest
    // published first and last days of the NRF 4-5-4 calendar; FY2023 ends on 3 February 2024
    @CsvSource({
        "2017, 2017-01-29, 2018-02-03",
        "2018, 2018-02-04, 2019-02-02",
        "2022, 2022-01-30, 2023-01-28",
        "2023, 2023-01-29, 2024-02-03",
        "2024, 2024-02-04, 2025-02-01"
    })
    void retail_years_end_on_the_saturday_nearest_to_the_end_of_january(int year, LocalDate first, LocalDate last) {
        assertThat(NRF.year(year).range()).isEqualTo(DateRange.of(first, last));
        assertThat(NRF.year(first)).isEqualTo(NRF.year(year));
        assertThat(NRF.year(last)).isEqualTo(NRF.year(year));
    }

    @ParameterizedTest
    @CsvSource({"P_4_4_5, 4, 4, 5", "P_4_5_4, 4, 5, 4", "P_5_4_4, 5, 4, 4"})
    void patterns_cut_each_quarter_into_months(WeekPattern pattern, int first, int second, int third) {
        FiscalCalendar calendar = FiscalCalendar.weekly(pattern, YearEnd.last(DayOfWeek.SUNDAY, Month.JUNE));

        for (int quarter = 1; quarter <= 4; quarter++) {
            assertThat(calendar.period(PeriodUnit.QUARTER, 2026, quarter).parts(PeriodUnit.MONTH))
                    .extracting(month -> month.days() / 7)
                    .containsExactly(first, second, third);
        }
        assertThat(pattern.label().en()).isEqualTo(first + "-" + second + "-" + third);
    }

    @ParameterizedTest
    // fiscal 2023 starts on 29 January 2023; its second month has five weeks, its twelfth too because of the 53rd week
    @CsvSource({
        "2023-01-29, 2023-M01", "2023-02-25, 2023-M01", "2023-02-26, 2023-M02", "2023-04-01, 2023-M02",
        "2023-04-02, 2023-M03", "2023-04-29, 2023-M03", "2023-04-30, 2023-M04", "2023-10-28, 2023-M09",
        "2023-10-29, 2023-M10", "2023-12-30, 2023-M11", "2023-12-31, 2023-M12", "2024-01-27, 2023-M12",
        "2024-01-28, 2023-M12", "2024-02-03, 2023-M12", "2024-02-04, 2024-M01"
    })
    void retail_months_change_on_sundays(LocalDate day, String month) {
        assertThat(NRF.month(day)).hasToString(month);
    }

    @ParameterizedTest
    // last Saturday of September: fiscal 2023 of Apple (annual report) ended on 30 September 2023 with 53 weeks
    @CsvSource({"2022, 2022-09-24, 52", "2023, 2023-09-30, 53", "2024, 2024-09-28, 52"})
    void years_may_end_on_the_last_weekday_of_a_month(int year, LocalDate last, int weeks) {
        FiscalCalendar calendar = FiscalCalendar.weekly(
                        WeekPattern.P_4_4_5, YearEnd.last(DayOfWeek.SATURDAY, Month.SEPTEMBER))
                .namedBy(YearName.END);

        assertThat(calendar.year(year).last()).isEqualTo(last);
        assertThat(calendar.count(PeriodUnit.WEEK, year)).isEqualTo(weeks);
        assertThat(calendar.firstDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(calendar.yearName()).isEqualTo(YearName.END);
    }

    @Test
    void a_week_based_year_ending_with_december_is_named_by_that_december() {
        FiscalCalendar calendar =
                FiscalCalendar.weekly(WeekPattern.P_4_4_5, YearEnd.nearest(DayOfWeek.SUNDAY, Month.DECEMBER));

        assertThat(calendar.year(2022).range()).hasToString("2022-01-03..2023-01-01");
        assertThat(calendar.year(date("2023-01-01"))).hasToString("2022");
        assertThat(calendar.namedBy(YearName.END).year(date("2023-01-01"))).hasToString("2022");
    }

    @Test
    void the_year_end_is_at_most_three_days_from_the_end_of_the_month() {
        YearEnd nearest = YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY);

        assertThat(nearest.in(2023)).isEqualTo(date("2023-01-28"));
        assertThat(nearest.in(2024)).isEqualTo(date("2024-02-03"));
        assertThat(YearEnd.last(DayOfWeek.SATURDAY, Month.JANUARY).in(2024)).isEqualTo(date("2024-01-27"));
        assertThat(YearEnd.last(DayOfWeek.WEDNESDAY, Month.JANUARY).in(2024)).isEqualTo(date("2024-01-31"));
    }

    @Test
    void weeks_of_a_week_based_calendar_cannot_start_elsewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.withWeeksFrom(DayOfWeek.MONDAY))
                .withMessageContainingAll("MONDAY", "SUNDAY", "year end");
        assertThat(NRF.isWeekBased()).isTrue();
        assertThat(APRIL.isWeekBased()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-H2", "2026-Q1", "2026-M03", "2026-M12", "2026-W52", "2026-D001", "2026-D364"})
    void texts_are_read_back(String text) {
        assertThat(NRF.parse(text)).hasToString(text);
        assertThat(APRIL.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-",
                "2026-Q",
                "2026-Q5",
                "2026-Q0",
                "2026-Q01",
                "2026-H3",
                "2026-M13",
                "2026-M00",
                "2026-M3",
                "2026-W54",
                "2026-D372",
                "2026-D1",
                "0000",
                "FY2026",
                "2026-q1",
                " 2026",
                "2026-X1",
                "٢٠٢٦"
            })
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NRF.parse(text));
    }

    @Test
    void a_refused_text_is_told_with_the_rule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.parse("Q1/2026"))
                .withMessageContainingAll("\"Q1/2026\"", "year of four digits", "2026-Q1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.parse("2026-W53"))
                .withMessageContainingAll("53", "week", "2026", "from 1 to 52");
    }

    @Test
    void periods_lie_wholly_in_the_years_1_to_9999() {
        FiscalCalendar calendar = FiscalCalendar.calendarYear();

        assertThat(calendar.year(LocalDate.of(1, 1, 1)).first()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(calendar.year(LocalDate.of(9999, 12, 31)).last()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(APRIL.month(LocalDate.of(9999, 12, 31))).hasToString("9999-M09");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.year(LocalDate.of(0, 12, 31)))
                .withMessageContainingAll("0000-12-31", "years 1 to 9999");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.year(LocalDate.of(10000, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.year(LocalDate.of(9999, 12, 31)))
                .withMessageContainingAll("9999", "wholly");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.week(LocalDate.of(9999, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.month(LocalDate.of(1, 3, 31)))
                .withMessageContaining("Fiscal year (0)");
        assertThatIllegalArgumentException().isThrownBy(() -> NRF.month(LocalDate.of(1, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.namedBy(YearName.END).month(LocalDate.of(9999, 4, 1)))
                .withMessageContaining("Fiscal year (10000)");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.year(0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.year(10_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.count(PeriodUnit.WEEK, Integer.MAX_VALUE))
                .withMessageContaining("Fiscal year (2147483647)");
    }

    @Test
    void data_is_read_back() {
        for (FiscalCalendar calendar : List.of(
                APRIL, NRF, APRIL.namedBy(YearName.END).withWeeksFrom(DayOfWeek.SUNDAY), NRF.namedBy(YearName.END))) {
            assertThat(FiscalCalendar.fromData(Data.of(calendar.toData()))).isEqualTo(calendar);
        }
        assertThat(NRF.toData())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "kind", "weeks",
                        "pattern", "4-5-4",
                        "yearEnd", Map.of("rule", "nearest", "weekday", "saturday", "month", "january"),
                        "name", "start"));
        assertThat(APRIL.toString()).contains("april");
    }

    @Test
    void data_may_leave_out_names_and_weeks() {
        assertThat(FiscalCalendar.fromData(Data.of(Map.of("kind", "months", "start", "april"))))
                .isEqualTo(APRIL)
                .hasSameHashCodeAs(APRIL)
                .isNotEqualTo(NRF);
    }

    @Test
    void all_faults_of_data_are_told_with_their_places() {
        Map<String, Object> months =
                Map.of("kind", "months", "start", "apirl", "name", "middle", "weekStart", 1, "x", 1);
        Map<String, Object> weeks =
                Map.of("kind", "weeks", "pattern", "4-4-4", "yearEnd", Map.of("rule", "first", "month", "may", "y", 1));

        assertThat(faults(months)).extracting(Fault::path).containsExactly("$.x", "$.start", "$.name", "$.weekStart");
        assertThat(faults(months).get(1).text(Locale.ENGLISH)).contains("april");
        assertThat(faults(weeks))
                .extracting(Fault::path)
                .containsExactly("$.pattern", "$.yearEnd.y", "$.yearEnd.rule", "$.yearEnd.weekday");
        assertThat(faults(Map.of("kind", "moons"))).extracting(Fault::path).containsExactly("$.kind");
        assertThat(faults(Map.of("kind", "weeks", "name", "END", "z", 1)))
                .extracting(Fault::path)
                .containsExactly("$.z", "$.pattern", "$.yearEnd", "$.name");
    }

    private static List<Fault> faults(Map<String, Object> data) {
        return catchThrowableOfType(InvalidDataException.class, () -> FiscalCalendar.fromData(Data.of(data)))
                .faults();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
