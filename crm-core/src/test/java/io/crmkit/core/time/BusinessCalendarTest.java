package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.crmkit.core.message.Label;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final Label ANY = Label.of("Any", "某日");

    /** Monday to Friday, 09:00 to 12:00 and 13:00 to 18:00, no holidays. 5 January 2026 is a Monday. */
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.weekdays(ZoneOffset.UTC, "09:00-12:00", "13:00-18:00");

    private static final BusinessCalendar CHINA = China2026.office().build();
    private static final BusinessCalendar NEVER =
            BusinessCalendar.builder(ZoneOffset.UTC).build();

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:59:59.999999999Z, false",
        "2026-01-05T09:00:00Z, true",
        "2026-01-05T11:59:59.999999999Z, true",
        "2026-01-05T12:00:00Z, false",
        "2026-01-05T13:00:00Z, true",
        "2026-01-05T18:00:00Z, false",
        "2026-01-09T17:59:59Z, true",
        "2026-01-10T10:00:00Z, false",
        "1969-12-29T09:00:00Z, true",
        "1969-12-28T09:00:00Z, false"
    })
    void the_opening_moment_is_open_and_the_closing_moment_is_not(Instant instant, boolean open) {
        assertThat(OFFICE.isOpen(instant)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T03:00:00Z, 2026-01-05T09:00:00Z",
        "2026-01-05T09:00:00Z, 2026-01-05T09:00:00Z",
        "2026-01-05T11:59:59.5Z, 2026-01-05T11:59:59.5Z",
        "2026-01-05T12:00:00Z, 2026-01-05T13:00:00Z",
        "2026-01-05T12:30:00.5Z, 2026-01-05T13:00:00Z",
        "2026-01-05T12:59:59.999999999Z, 2026-01-05T13:00:00Z",
        "2026-01-09T18:00:00Z, 2026-01-12T09:00:00Z"
    })
    void the_next_opening_is_the_first_open_moment_from_then_on(Instant from, Instant opening) {
        assertThat(OFFICE.nextOpening(from)).isEqualTo(opening);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:00:00Z, 2026-01-05T09:00:00Z, PT0S",
        "2026-01-05T08:00:00Z, 2026-01-05T10:00:00Z, PT1H",
        "2026-01-05T11:00:00Z, 2026-01-05T14:00:00Z, PT2H",
        "2026-01-05T09:00:00Z, 2026-01-06T09:00:00Z, PT8H",
        "2026-01-09T17:00:00Z, 2026-01-12T10:00:00Z, PT2H",
        "2026-01-10T00:00:00Z, 2026-01-11T23:00:00Z, PT0S",
        "2026-01-05T09:00:00.25Z, 2026-01-05T09:00:01Z, PT0.75S",
        "2026-01-05T09:00:00.25Z, 2026-01-05T12:00:00.5Z, PT2H59M59.75S",
        "2026-01-05T08:59:59.75Z, 2026-01-05T09:00:00.000000001Z, PT0.000000001S",
        "2026-01-05T09:00:00.75Z, 2026-01-05T09:00:02.25Z, PT1.5S",
        "2026-01-05T10:00:00Z, 2026-01-05T09:00:00Z, PT-1H",
        "2026-01-05T00:00:00Z, 2027-01-05T00:00:00Z, PT2088H"
    })
    void working_time_is_the_time_that_passes_while_open(Instant from, Instant to, Duration worked) {
        assertThat(OFFICE.workingTime(from, to)).isEqualTo(worked);
        assertThat(OFFICE.workingTime(to, from)).isEqualTo(worked.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:00:00Z, PT1H, 2026-01-05T10:00:00Z",
        "2026-01-05T11:00:00Z, PT2H, 2026-01-05T14:00:00Z",
        "2026-01-05T20:00:00Z, PT1H, 2026-01-06T10:00:00Z",
        "2026-01-09T17:00:00Z, PT2H, 2026-01-12T10:00:00Z",
        "2026-01-05T09:00:00Z, PT40H, 2026-01-09T18:00:00Z",
        "2026-01-05T09:00:00Z, PT40H0.000000001S, 2026-01-12T09:00:00.000000001Z",
        "2026-01-05T11:59:59.5Z, PT0.5S, 2026-01-05T12:00:00Z",
        "2026-01-05T11:59:59.5Z, PT0.75S, 2026-01-05T13:00:00.25Z",
        "2026-01-05T12:00:00.5Z, PT1S, 2026-01-05T13:00:01Z"
    })
    void a_deadline_is_the_first_moment_after_so_much_working_time(Instant from, Duration time, Instant deadline) {
        assertThat(OFFICE.plusWorkingTime(from, time)).isEqualTo(deadline);
    }

    @Test
    void a_deadline_at_closing_time_stays_there() {
        assertThat(OFFICE.plusWorkingTime(at("2026-01-05T11:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-01-05T12:00:00Z");
        assertThat(OFFICE.plusWorkingTime(at("2026-01-09T13:00:00Z"), Duration.ofHours(5)))
                .isEqualTo("2026-01-09T18:00:00Z");
    }

    @Test
    void zero_working_time_stays_even_while_closed() {
        Instant sunday = at("2026-01-11T10:00:00.5Z");

        assertThat(OFFICE.plusWorkingTime(sunday, Duration.ZERO)).isEqualTo(sunday);
        assertThat(NEVER.plusWorkingTime(sunday, Duration.ZERO)).isEqualTo(sunday);
    }

    @Test
    void working_time_is_not_taken_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.plusWorkingTime(at("2026-01-05T09:00:00Z"), Duration.ofHours(-1)))
                .withMessageContainingAll("PT-1H", "not be negative");
    }

    @Test
    void a_calendar_without_hours_refuses_to_find_a_moment() {
        Instant from = at("2026-01-05T09:00:00Z");

        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> NEVER.plusWorkingTime(from, Duration.ofMinutes(1)))
                .withMessageContainingAll("PT1M", "2026-01-05T09:00:00Z", "Give the calendar working hours");
        assertThatExceptionOfType(NoWorkingTimeException.class).isThrownBy(() -> NEVER.nextOpening(from));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> NEVER.plusWorkingDays(LocalDate.parse("2026-01-05"), 1))
                .withMessageContaining("1 working days");
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> NEVER.plusWorkingDays(LocalDate.parse("2026-01-05"), -1));
        assertThat(NEVER.workingTime(from, from.plusSeconds(1_000_000))).isZero();
        assertThat(NEVER.isOpen(from)).isFalse();
    }

    @Test
    void a_calendar_of_single_days_has_only_their_time() {
        BusinessCalendar fair = BusinessCalendar.builder(ZoneId.of("Pacific/Kiritimati"))
                .specialHours(LocalDate.parse("2026-03-01"), ANY, WorkingHours.of("10:00-12:00"))
                .specialHours(LocalDate.parse("2026-03-05"), ANY, WorkingHours.of("10:00-24:00"))
                .build();
        Instant from = at("2026-01-01T00:00:00Z");

        assertThat(fair.plusWorkingTime(from, Duration.ofHours(2))).isEqualTo("2026-02-28T22:00:00Z");
        assertThat(fair.plusWorkingTime(from, Duration.ofHours(16))).isEqualTo("2026-03-05T10:00:00Z");
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(
                        () -> fair.plusWorkingTime(from, Duration.ofHours(16).plusNanos(1)));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> fair.nextOpening(at("2026-03-05T10:00:00Z")));
        assertThat(fair.plusWorkingDays(LocalDate.parse("2026-01-01"), 2)).isEqualTo("2026-03-05");
        assertThat(fair.plusWorkingDays(LocalDate.parse("2026-05-01"), -2)).isEqualTo("2026-03-01");
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> fair.plusWorkingDays(LocalDate.parse("2026-03-01"), -1));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> fair.plusWorkingDays(LocalDate.parse("2026-03-05"), 1));
    }

    @Test
    void a_calendar_of_single_days_west_of_greenwich_is_open_to_their_end() {
        BusinessCalendar fair = BusinessCalendar.builder(ZoneId.of("-18:00"))
                .specialHours(LocalDate.parse("2026-03-05"), ANY, WorkingHours.of("23:00-24:00"))
                .build();

        assertThat(fair.plusWorkingTime(at("2026-01-01T00:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-03-06T18:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 0, 2026-01-05",
        "2026-01-10, 0, 2026-01-10",
        "2026-01-05, 1, 2026-01-06",
        "2026-01-05, 4, 2026-01-09",
        "2026-01-05, 5, 2026-01-12",
        "2026-01-10, 1, 2026-01-12",
        "2026-01-10, -1, 2026-01-09",
        "2026-01-12, -1, 2026-01-09",
        "2026-01-12, -5, 2026-01-05",
        "2026-01-12, -6, 2026-01-02",
        "2026-01-05, 522, 2028-01-05"
    })
    void working_days_skip_weekends(LocalDate date, int days, LocalDate expected) {
        assertThat(OFFICE.plusWorkingDays(date, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-05, 0",
        "2026-01-05, 2026-01-06, 1",
        "2026-01-09, 2026-01-12, 1",
        "2026-01-10, 2026-01-12, 0",
        "2026-01-05, 2026-01-12, 5",
        "2026-01-12, 2026-01-05, -5",
        "1969-12-28, 1970-01-01, 3"
    })
    void working_days_between_count_the_first_day_and_not_the_last(LocalDate from, LocalDate to, int days) {
        assertThat(OFFICE.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void the_known_years_end() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.plusWorkingDays(LocalDate.of(9999, 12, 31), 1))
                .withMessageContaining("years 1 to 9999");
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.plusWorkingDays(LocalDate.of(1, 1, 1), -1));
        assertThat(OFFICE.plusWorkingDays(LocalDate.of(1, 1, 2), -1)).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(OFFICE.plusWorkingDays(LocalDate.of(9999, 12, 30), 1)).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.isOpen(at("0000-12-31T23:59:59.999999999Z")))
                .withMessageContainingAll("0000-12-31", "years 1 to 9999");
        assertThat(OFFICE.isOpen(at("0001-01-01T00:00:00Z"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.nextOpening(at("+10000-01-01T00:00:00Z")));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> OFFICE.nextOpening(at("9999-12-31T18:00:00Z")));
        assertThat(OFFICE.plusWorkingTime(at("9999-12-31T17:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("9999-12-31T18:00:00Z");
        assertThat(BusinessCalendar.always()
                        .workingTime(at("0001-01-01T00:00:00Z"), at("9999-12-31T23:59:59.999999999Z")))
                .isEqualTo(Duration.ofDays(3_652_059).minusNanos(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.workingTime(Instant.MIN, at("2026-01-01T00:00:00Z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.workingTime(at("2026-01-01T00:00:00Z"), Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.plusWorkingTime(Instant.MAX, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.openHours(LocalDate.MIN));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.isWorkingDay(LocalDate.MAX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.workingDaysBetween(LocalDate.MIN, LocalDate.of(1, 1, 1)));
    }

    @Test
    void holidays_are_off_and_make_up_days_work() {
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-09-20"))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-09-27"))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-10-07"))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-10-08"))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.parse("2026-10-11"))).isFalse();
        assertThat(CHINA.plusWorkingDays(LocalDate.parse("2026-09-30"), 3)).isEqualTo("2026-10-10");
        assertThat(CHINA.plusWorkingDays(LocalDate.parse("2026-10-08"), -1)).isEqualTo("2026-09-30");
    }

    @Test
    void hours_are_meant_in_the_zone_of_the_calendar() {
        assertThat(CHINA.isOpen(at("2026-01-05T00:59:59Z"))).isFalse();
        assertThat(CHINA.isOpen(at("2026-01-05T01:00:00Z"))).isTrue();
        assertThat(CHINA.isOpen(at("2026-01-05T09:59:59Z"))).isTrue();
        assertThat(CHINA.isOpen(at("2026-01-05T10:00:00Z"))).isFalse();
    }

    @Test
    void a_year_has_248_working_days() {
        // 261 weekdays less 19 on holidays, plus 6 make-up days
        assertThat(CHINA.workingDaysBetween(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")))
                .isEqualTo(248);
        assertThat(CHINA.workingTime(at("2025-12-31T16:00:00Z"), at("2026-12-31T16:00:00Z")))
                .isEqualTo(Duration.ofHours(248 * 8));
    }

    @Test
    void a_deadline_leaps_over_the_spring_festival() {
        // Friday 13 February, 17:00 in Shanghai; Saturday the 14th works; the 15th to 23rd are off
        assertThat(CHINA.plusWorkingTime(at("2026-02-13T09:00:00Z"), Duration.ofHours(10)))
                .isEqualTo("2026-02-24T02:00:00Z");
        assertThat(CHINA.plusWorkingTime(at("2026-02-13T09:00:00Z"), Duration.ofHours(9)))
                .isEqualTo("2026-02-14T10:00:00Z");
        assertThat(CHINA.nextOpening(at("2026-02-14T10:00:00Z"))).isEqualTo("2026-02-24T01:00:00Z");
    }

    @Test
    void special_days_are_told() {
        SpecialDay makeUp = CHINA.specialDay(LocalDate.parse("2026-10-10")).orElseThrow();
        SpecialDay holiday = CHINA.specialDay(LocalDate.parse("2026-10-01")).orElseThrow();

        assertThat(CHINA.specialDay(LocalDate.parse("2026-10-08"))).isEmpty();
        assertThat(CHINA.specialDays()).hasSize(33 + 6).contains(makeUp, holiday);
        assertThat(makeUp.date()).isEqualTo("2026-10-10");
        assertThat(makeUp.kind()).isEqualTo(SpecialDay.Kind.MAKE_UP);
        assertThat(makeUp.label()).isEqualTo(Label.of("National Day", "国庆节"));
        assertThat(makeUp.like()).contains(DayOfWeek.MONDAY);
        assertThat(makeUp.hours()).isEqualTo(CHINA.hours(DayOfWeek.MONDAY));
        assertThat(holiday.kind().label()).isEqualTo(Label.of("holiday", "节假日"));
        assertThat(holiday.hours().isNone()).isTrue();
        assertThat(holiday.like()).isEqualTo(Optional.empty());
        assertThat(holiday)
                .hasToString("2026-10-01 holiday (National Day): none")
                .isNotEqualTo(makeUp);
    }

    @Test
    void a_date_may_have_its_own_hours() {
        BusinessCalendar calendar = BusinessCalendar.builder(ZoneOffset.UTC)
                .weekdays("09:00-17:00")
                .specialHours(LocalDate.parse("2026-12-24"), ANY, WorkingHours.of("09:00-12:00"))
                .makeUpDay(LocalDate.parse("2026-12-19"), ANY, WorkingHours.of("10:00-11:00"))
                .build();

        assertThat(calendar.hours(LocalDate.parse("2026-12-24"))).hasToString("09:00-12:00");
        assertThat(calendar.hours(LocalDate.parse("2026-12-23"))).hasToString("09:00-17:00");
        assertThat(calendar.openHours(LocalDate.parse("2026-12-19")))
                .hasToString("[2026-12-19T10:00:00Z/2026-12-19T11:00:00Z]");
        assertThat(calendar.openHours(LocalDate.parse("2026-12-20"))).isEmpty();
        assertThat(calendar.specialDay(LocalDate.parse("2026-12-19"))
                        .orElseThrow()
                        .like())
                .isEmpty();
    }

    @Test
    void coverage_follows_the_years_of_the_special_days() {
        assertThat(CHINA.coverage()).hasToString("2026-01-01..2026-12-31");
        assertThat(CHINA.isCoveredUntil(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(CHINA.isCoveredUntil(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(OFFICE.coverage()).isEqualTo(DateRange.all());
        assertThat(OFFICE.isCoveredUntil(LocalDate.of(9999, 12, 31))).isTrue();
    }

    @Test
    void another_year_can_be_added() {
        BusinessCalendar more = CHINA.toBuilder()
                .holiday(LocalDate.parse("2027-01-01"), Label.of("New Year", "元旦"))
                .coverage(DateRange.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31")))
                .build();

        assertThat(CHINA.toBuilder().build()).isEqualTo(CHINA).hasSameHashCodeAs(CHINA);
        assertThat(more.isWorkingDay(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(more.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(more.isCoveredUntil(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(more).isNotEqualTo(CHINA);
    }

    @Test
    void make_up_days_follow_their_weekday_when_it_changes() {
        BusinessCalendar shorter =
                CHINA.toBuilder().hours(DayOfWeek.MONDAY, "09:00-10:00").build();

        assertThat(shorter.hours(LocalDate.parse("2026-10-10"))).hasToString("09:00-10:00");
    }

    @Test
    void always_is_always() {
        BusinessCalendar always = BusinessCalendar.always();
        Instant from = at("2026-03-29T00:30:00.5Z");

        assertThat(always.isOpen(from)).isTrue();
        assertThat(always.plusWorkingTime(from, Duration.ofHours(5))).isEqualTo(from.plusSeconds(5 * 3600));
        assertThat(always.workingTime(from, from.plusNanos(123_456_789_012L))).hasNanos(123_456_789_012L);
        assertThat(always.plusWorkingDays(LocalDate.parse("2026-01-01"), 365)).isEqualTo("2027-01-01");
        assertThat(always.coverage()).isEqualTo(DateRange.all());
        assertThat(always.zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_date_is_special_only_once() {
        BusinessCalendar.Builder builder =
                China2026.office().makeUpDay(LocalDate.parse("2026-10-01"), ANY, DayOfWeek.MONDAY);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContainingAll("2026-10-01", "once each", "Leave out one");
    }

    @Test
    void special_days_that_work_have_hours() {
        LocalDate date = LocalDate.parse("2026-10-10");
        BusinessCalendar.Builder builder = BusinessCalendar.builder(ZoneOffset.UTC);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.specialHours(date, ANY, WorkingHours.none()))
                .withMessageContainingAll("none", "2026-10-10", "make it a holiday");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.makeUpDay(date, ANY, WorkingHours.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.makeUpDay(date, ANY, DayOfWeek.SUNDAY).build());
    }

    @Test
    void a_block_of_holidays_has_at_most_a_year() {
        BusinessCalendar.Builder builder = BusinessCalendar.builder(ZoneOffset.UTC);
        LocalDate first = LocalDate.parse("2026-01-01");

        assertThat(builder.holiday(first, first.plusDays(365), ANY).build().specialDays())
                .hasSize(366);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.holiday(first, first.plusDays(366), ANY))
                .withMessageContaining("at most 366 days");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.holiday(first, LocalDate.MAX, ANY));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.holiday(LocalDate.MIN, first, ANY));
    }

    @Test
    void the_text_tells_zone_and_size() {
        assertThat(CHINA.toString()).contains("Asia/Shanghai", "39 special days", "2026-01-01..2026-12-31");
        assertThat(CHINA).isNotEqualTo("CHINA").isNotEqualTo(OFFICE);
    }

    @Test
    void ten_years_cost_no_loop_over_their_minutes() {
        BusinessCalendar berlin = BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin"), "09:00-12:00", "13:00-18:00");
        Instant from = at("2026-01-05T09:00:00Z");
        Instant to = at("2036-01-04T17:00:00Z");
        Duration worked = berlin.workingTime(from, to);

        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 2_000; i++) {
                assertThat(berlin.workingTime(from, to)).isEqualTo(worked);
                assertThat(berlin.plusWorkingTime(from, worked)).isEqualTo(to);
            }
        });
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
