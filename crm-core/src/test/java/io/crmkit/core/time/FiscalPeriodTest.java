package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalPeriodTest {

    private static final FiscalCalendar YEAR = FiscalCalendar.calendarYear();
    private static final FiscalCalendar APRIL = FiscalCalendar.startingIn(Month.APRIL);
    private static final FiscalCalendar RETAIL =
            FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));

    @Test
    void a_period_knows_its_place() {
        FiscalPeriod quarter = APRIL.parse("2026-Q4");

        assertThat(quarter.calendar()).isEqualTo(APRIL);
        assertThat(quarter.unit()).isEqualTo(PeriodUnit.QUARTER);
        assertThat(quarter.fiscalYear()).isEqualTo(2026);
        assertThat(quarter.number()).isEqualTo(4);
        assertThat(quarter.first()).isEqualTo("2027-01-01");
        assertThat(quarter.last()).isEqualTo("2027-03-31");
        assertThat(quarter.endExclusive()).isEqualTo("2027-04-01");
        assertThat(quarter.days()).isEqualTo(90);
    }

    @Test
    void the_first_and_last_day_belong_to_a_period() {
        FiscalPeriod month = YEAR.parse("2026-M02");

        assertThat(month.contains(LocalDate.parse("2026-01-31"))).isFalse();
        assertThat(month.contains(LocalDate.parse("2026-02-01"))).isTrue();
        assertThat(month.contains(LocalDate.parse("2026-02-28"))).isTrue();
        assertThat(month.contains(LocalDate.parse("2026-03-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2025, 2027",
        "2026-H1, 2025-H2, 2026-H2",
        "2026-Q4, 2026-Q3, 2027-Q1",
        "2026-M12, 2026-M11, 2027-M01",
        "2026-W52, 2026-W51, 2027-W01",
        "2023-W53, 2023-W52, 2024-W01",
        "2026-D364, 2026-D363, 2027-D001",
        "2023-D371, 2023-D370, 2024-D001"
    })
    void neighbours_cross_the_year(String text, String previous, String next) {
        assertThat(RETAIL.parse(text).previous()).isEqualTo(RETAIL.parse(previous));
        assertThat(RETAIL.parse(text).next()).isEqualTo(RETAIL.parse(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, -1, 2025-Q4",
        "2026-Q1, -5, 2024-Q4",
        "2026-Q1, 4, 2027-Q1",
        "2026-Q3, 0, 2026-Q3",
        "2026-M01, 23, 2027-M12",
        "2026-H2, -3, 2025-H1",
        "2026, -20, 2006",
        "2026-W01, -52, 2025-W01",
        "2026-D001, 1, 2026-D002"
    })
    void plus_counts_periods(String text, int periods, String expected) {
        assertThat(APRIL.parse(text).plus(periods)).hasToString(expected);
    }

    @Test
    void plus_refuses_to_leave_the_known_years() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.year(9999).next())
                .withMessageContaining("10000");
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.year(1).previous());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.parse("2026-W01").plus(Integer.MAX_VALUE))
                .withMessageContainingAll("2026-W01", "years 1 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.parse("2026-D001").plus(Integer.MIN_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.parse("0001-D001").previous());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2025-Q1",
        "2024-W52, 2023-W52",
        "2023-W53, 2022-W52",
        "2023-D371, 2022-D364",
        "2026, 2025",
        "2026-M12, 2025-M12"
    })
    void last_year_is_compared_by_number(String text, String expected) {
        assertThat(RETAIL.parse(text).sameLastYear()).hasToString(expected);
    }

    @Test
    void a_day_of_a_month_based_year_is_compared_by_date() {
        assertThat(day("2025-03-01").sameLastYear()).isEqualTo(day("2024-03-01"));
        assertThat(day("2024-02-29").sameLastYear()).isEqualTo(day("2023-02-28"));
        assertThatIllegalArgumentException().isThrownBy(() -> day("0001-01-01").sameLastYear());
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.year(1).sameLastYear());
    }

    @Test
    void parts_fill_the_period() {
        assertThat(APRIL.parse("2026-Q1").parts(PeriodUnit.MONTH))
                .extracting(FiscalPeriod::toString)
                .containsExactly("2026-M01", "2026-M02", "2026-M03");
        assertThat(APRIL.year(2026).parts(PeriodUnit.HALF)).hasSize(2);
        assertThat(APRIL.year(2026).parts(PeriodUnit.YEAR)).containsExactly(APRIL.year(2026));
        assertThat(RETAIL.year(2023).parts(PeriodUnit.WEEK)).hasSize(53);
        assertThat(RETAIL.parse("2023-W53").parts(PeriodUnit.DAY)).hasSize(7);
        assertThat(RETAIL.parse("2023-W53").parts(PeriodUnit.WEEK)).containsExactly(RETAIL.parse("2023-W53"));
        assertThat(YEAR.year(2024).parts(PeriodUnit.DAY)).hasSize(366);
    }

    @Test
    void weeks_are_parts_where_their_fourth_day_lies() {
        // January 2026 starts on a Thursday and ends on a Saturday
        assertThat(YEAR.parse("2026-M01").parts(PeriodUnit.WEEK))
                .extracting(FiscalPeriod::toString)
                .containsExactly("2026-W01", "2026-W02", "2026-W03", "2026-W04", "2026-W05");
        assertThat(YEAR.parse("2026-M02").parts(PeriodUnit.WEEK))
                .extracting(FiscalPeriod::toString)
                .containsExactly("2026-W06", "2026-W07", "2026-W08", "2026-W09");
        assertThat(YEAR.year(2027).parts(PeriodUnit.WEEK)).hasSize(52).startsWith(YEAR.parse("2027-W01"));
    }

    @Test
    void parts_are_not_longer_than_the_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> APRIL.parse("2026-Q1").parts(PeriodUnit.HALF))
                .withMessageContainingAll("half-year", "quarter", "shorter");
    }

    @Test
    void moments_depend_on_the_zone() {
        FiscalPeriod march = YEAR.parse("2026-M03");

        assertThat(march.instants(ZoneId.of("Asia/Shanghai"))).hasToString("2026-02-28T16:00:00Z/2026-03-31T16:00:00Z");
        assertThat(march.instants(ZoneId.of("Europe/Berlin"))).hasToString("2026-02-28T23:00:00Z/2026-03-31T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026, FY2026, 2026财年",
        "2026-H1, FY2026 H1, 2026财年上半年",
        "2026-H2, FY2026 H2, 2026财年下半年",
        "2026-Q1, FY2026 Q1, 2026财年第1季度",
        "2026-M10, January 2027, 2027年1月",
        "2026-W07, FY2026 W7, 2026财年第7周",
        "2026-D001, 2026-04-01, 2026年4月1日"
    })
    void fiscal_years_are_named_as_such(String text, String en, String zh) {
        assertThat(APRIL.parse(text).label()).isEqualTo(Label.of(en, zh));
    }

    @Test
    void calendar_years_and_week_based_months_have_their_own_names() {
        assertThat(YEAR.parse("2026-Q1").label()).isEqualTo(Label.of("2026 Q1", "2026年第1季度"));
        assertThat(YEAR.parse("2026").label()).isEqualTo(Label.of("2026", "2026年"));
        assertThat(RETAIL.parse("2026-M03").label()).isEqualTo(Label.of("FY2026 M3", "2026财年第3月"));
        assertThat(RETAIL.year(2026).label()).isEqualTo(Label.of("FY2026", "2026财年"));
    }

    @Test
    void units_patterns_and_names_are_labelled() {
        assertThat(PeriodUnit.QUARTER.label()).isEqualTo(Label.of("quarter", "季度"));
        assertThat(YearName.END.label().zh()).isEqualTo("以结束年份命名");
        assertThat(YearEnd.Rule.LAST.label().zh()).isEqualTo("当月最后一个");
    }

    @Test
    void equal_periods_have_equal_calendar_unit_year_and_number() {
        FiscalPeriod quarter = YEAR.parse("2026-Q1");

        assertThat(quarter)
                .isEqualTo(FiscalCalendar.calendarYear().quarter(LocalDate.parse("2026-02-03")))
                .hasSameHashCodeAs(FiscalCalendar.calendarYear().parse("2026-Q1"))
                .isNotEqualTo(YEAR.parse("2026-H1"))
                .isNotEqualTo(YEAR.parse("2027-Q1"))
                .isNotEqualTo(YEAR.parse("2026-Q2"))
                .isNotEqualTo(APRIL.parse("2026-Q1"))
                .isNotEqualTo("2026-Q1");
    }

    private static FiscalPeriod day(String date) {
        return YEAR.period(PeriodUnit.DAY, LocalDate.parse(date));
    }
}
