package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePeriodTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-05-15");

    private static final FiscalCalendar FEBRUARY = FiscalCalendar.startingIn(Month.FEBRUARY);

    private static final BusinessCalendar OFFICE = BusinessCalendar.builder(ZoneOffset.UTC)
            .weekdays("09:00-17:00")
            .holiday(LocalDate.parse("2026-05-14"), Label.of("Ascension", "耶稣升天节"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-05-14..2026-05-14",
        "today, 2026-05-15..2026-05-15",
        "tomorrow, 2026-05-16..2026-05-16",
        "last 1 day, 2026-05-15..2026-05-15",
        "last 90 days, 2026-02-15..2026-05-15",
        "next 1 day, 2026-05-16..2026-05-16",
        "next 30 days, 2026-05-16..2026-06-14",
        "last 1 working day, 2026-05-15..2026-05-15",
        "last 5 working days, 2026-05-08..2026-05-15",
        "next 1 working day, 2026-05-16..2026-05-18",
        "next 3 working days, 2026-05-16..2026-05-20",
        "this week, 2026-05-11..2026-05-17",
        "last week, 2026-05-04..2026-05-10",
        "next week, 2026-05-18..2026-05-24",
        "last 2 weeks, 2026-04-27..2026-05-10",
        "this month, 2026-05-01..2026-05-31",
        "last month, 2026-04-01..2026-04-30",
        "next 2 months, 2026-06-01..2026-07-31",
        "this quarter, 2026-04-01..2026-06-30",
        "last quarter, 2026-01-01..2026-03-31",
        "next half-year, 2026-07-01..2026-12-31",
        "this half-year, 2026-01-01..2026-06-30",
        "last 2 years, 2024-01-01..2025-12-31",
        "this fiscal week, 2026-05-11..2026-05-17",
        "this fiscal month, 2026-05-01..2026-05-31",
        "this fiscal quarter, 2026-05-01..2026-07-31",
        "last fiscal quarter, 2026-02-01..2026-04-30",
        "next fiscal quarter, 2026-08-01..2026-10-31",
        "last 2 fiscal quarters, 2025-11-01..2026-04-30",
        "next 2 fiscal quarters, 2026-08-01..2027-01-31",
        "this fiscal half-year, 2026-02-01..2026-07-31",
        "this fiscal year, 2026-02-01..2027-01-31",
        "last 2 fiscal years, 2024-02-01..2026-01-31"
    })
    void a_text_means_these_days(String text, String days) {
        RelativePeriod period = RelativePeriod.parse(text);

        assertThat(period).hasToString(text);
        assertThat(period.resolve(TODAY, FEBRUARY, OFFICE)).hasToString(days);
    }

    @Test
    void on_a_day_off_the_last_working_day_is_the_one_before() {
        LocalDate sunday = LocalDate.parse("2026-05-17");

        assertThat(RelativePeriod.lastWorkingDays(1).resolve(sunday, FEBRUARY, OFFICE))
                .hasToString("2026-05-15..2026-05-17");
        assertThat(RelativePeriod.nextWorkingDays(1).resolve(sunday, FEBRUARY, OFFICE))
                .hasToString("2026-05-18..2026-05-18");
    }

    @Test
    void weeks_start_where_the_fiscal_calendar_says() {
        FiscalCalendar retail =
                FiscalCalendar.weekly(WeekPattern.P_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));

        assertThat(RelativePeriod.parse("this week").resolve(TODAY, retail, OFFICE))
                .hasToString("2026-05-10..2026-05-16");
        assertThat(RelativePeriod.parse("this fiscal month").resolve(TODAY, retail, OFFICE))
                .hasToString("2026-05-03..2026-05-30");
        assertThat(RelativePeriod.parse("this month").resolve(TODAY, retail, OFFICE))
                .hasToString("2026-05-01..2026-05-31");
    }

    @Test
    void factories_read_like_the_texts() {
        assertThat(RelativePeriod.today()).isEqualTo(RelativePeriod.parse("today"));
        assertThat(RelativePeriod.yesterday()).isEqualTo(RelativePeriod.parse("yesterday"));
        assertThat(RelativePeriod.tomorrow()).isEqualTo(RelativePeriod.parse("tomorrow"));
        assertThat(RelativePeriod.lastDays(90)).isEqualTo(RelativePeriod.parse("last 90 days"));
        assertThat(RelativePeriod.nextDays(30)).isEqualTo(RelativePeriod.parse("next 30 days"));
        assertThat(RelativePeriod.lastWorkingDays(5)).isEqualTo(RelativePeriod.parse("last 5 working days"));
        assertThat(RelativePeriod.nextWorkingDays(3)).isEqualTo(RelativePeriod.parse("next 3 working days"));
        assertThat(RelativePeriod.current(RelativeUnit.FISCAL_QUARTER)).hasToString("this fiscal quarter");
        assertThat(RelativePeriod.last(RelativeUnit.FISCAL_QUARTER)).hasToString("last fiscal quarter");
        assertThat(RelativePeriod.next(RelativeUnit.FISCAL_QUARTER)).hasToString("next fiscal quarter");
        assertThat(RelativePeriod.last(2, RelativeUnit.HALF)).hasToString("last 2 half-years");
        assertThat(RelativePeriod.next(2, RelativeUnit.YEAR)).hasToString("next 2 years");
    }

    @ParameterizedTest
    @CsvSource({
        "today, Today, 今天",
        "yesterday, Yesterday, 昨天",
        "tomorrow, Tomorrow, 明天",
        "last 90 days, Last 90 days, 最近90天",
        "next 30 days, Next 30 days, 未来30天",
        "last 5 working days, Last 5 working days, 最近5个工作日",
        "this week, This week, 本周",
        "last month, Last month, 上一月",
        "next fiscal quarter, Next fiscal quarter, 下一财季",
        "last 2 fiscal quarters, Last 2 fiscal quarters, 前2个财季",
        "next 2 weeks, Next 2 weeks, 后2周",
        "next 3 years, Next 3 years, 后3年",
        "last 3 months, Last 3 months, 前3个月"
    })
    void periods_are_labelled(String text, String en, String zh) {
        assertThat(RelativePeriod.parse(text).label()).isEqualTo(Label.of(en, zh));
    }

    @ParameterizedTest
    @CsvSource({
        "last 1 quarter, Maybe \"last quarter\" is meant.",
        "last 2 quarter, Maybe \"last 2 quarters\" is meant.",
        "last quarters, Maybe \"last quarter\" is meant.",
        "this 2 weeks, Maybe \"this week\" is meant.",
        "last 1 days, Maybe \"last 1 day\" is meant.",
        "last day, Say how many days",
        "this day, Say how many days",
        "this 3 days, Say how many days",
        "next working day, Say how many days",
        "last 2 fiscal quaters, Maybe \"fiscal quarter\" is meant.",
        "Today, Write it like today",
        "last -2 weeks, Write it like",
        "last 0 days, Write it like",
        "last 02 days, Write it like",
        "2 weeks, Write it like",
        "last  week, Write it like"
    })
    void other_texts_are_refused_with_a_mend(String text, String mend) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativePeriod.parse(text))
                .withMessageContainingAll('"' + text + '"', mend);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void counts_have_bounds(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativePeriod.lastDays(count))
                .withMessageContainingAll("(" + count + ")", "from 1 to 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.nextDays(count));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.lastWorkingDays(count));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.nextWorkingDays(count));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.last(count, RelativeUnit.YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.next(count, RelativeUnit.YEAR));
    }

    @Test
    void the_bounds_themselves_are_allowed() {
        assertThat(RelativePeriod.parse("last 10000 days")).isEqualTo(RelativePeriod.lastDays(10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePeriod.parse("last 10001 weeks"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativePeriod.parse("last 2027 years").resolve(TODAY, FEBRUARY, OFFICE))
                .withMessageContaining("from 1 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativePeriod.today().resolve(LocalDate.of(10_000, 1, 1), FEBRUARY, OFFICE));
    }

    @Test
    void units_say_which_calendar_cuts_them() {
        assertThat(RelativeUnit.FISCAL_HALF.isFiscal()).isTrue();
        assertThat(RelativeUnit.HALF.isFiscal()).isFalse();
        assertThat(RelativeUnit.FISCAL_HALF.unit()).isEqualTo(PeriodUnit.HALF);
        assertThat(RelativeUnit.FISCAL_YEAR.label()).isEqualTo(Label.of("fiscal year", "财年"));
    }
}
