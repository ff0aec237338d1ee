package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChangeTest {

    @ParameterizedTest
    @CsvSource({
        // clocks go from 02:00 to 03:00, and back from 03:00 to 02:00
        "Europe/Berlin, 00:00-24:00, 2026-03-29, PT23H",
        "Europe/Berlin, 00:00-24:00, 2026-10-25, PT25H",
        "Europe/Berlin, 02:00-03:00, 2026-03-29, PT0S",
        "Europe/Berlin, 01:30-02:30, 2026-03-29, PT30M",
        "Europe/Berlin, 02:30-03:30, 2026-03-29, PT30M",
        "Europe/Berlin, 02:00-03:00, 2026-10-25, PT2H",
        "Europe/Berlin, 01:30-02:30, 2026-10-25, PT1H30M",
        "Europe/Berlin, 09:00-17:00, 2026-10-25, PT8H",
        "America/New_York, 01:00-04:00, 2026-03-08, PT2H",
        "America/New_York, 00:00-04:00, 2026-11-01, PT5H",
        "America/New_York, 22:00-24:00, 2026-11-01, PT2H",
        // clocks go from 00:00 to 01:00
        "America/Sao_Paulo, 00:00-02:00, 2018-11-04, PT1H",
        "Asia/Beirut, 00:00-24:00, 2022-03-27, PT23H",
        // the date does not exist there
        "Pacific/Apia, 00:00-24:00, 2011-12-30, PT0S",
        // clocks go back from 00:01 to 23:01 of the day before
        "America/Goose_Bay, 00:00-24:00, 2010-11-06, PT24H59M",
        "America/Goose_Bay, 00:00-24:00, 2010-11-07, PT24H1M"
    })
    void working_time_is_what_clocks_show_as_working_hours(String zone, String hours, LocalDate date, Duration worked) {
        BusinessCalendar calendar =
                BusinessCalendar.builder(ZoneId.of(zone)).everyDay(hours).build();

        assertThat(calendar.openHours(date).stream().map(InstantRange::duration).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(worked);
    }

    @Test
    void an_hour_shown_twice_is_worked_twice_without_a_break() {
        BusinessCalendar night = every("02:00-03:00", "Europe/Berlin");

        assertThat(night.openHours(LocalDate.parse("2026-10-25")))
                .hasToString("[2026-10-25T00:00:00Z/2026-10-25T02:00:00Z]");
        assertThat(night.plusWorkingTime(at("2026-10-24T12:00:00Z"), Duration.ofMinutes(90)))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void closing_time_shown_twice_closes_twice() {
        BusinessCalendar night = every("01:30-02:30", "Europe/Berlin");

        assertThat(night.openHours(LocalDate.parse("2026-10-25")))
                .hasToString("[2026-10-24T23:30:00Z/2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z/2026-10-25T01:30:00Z]");
        assertThat(night.isOpen(at("2026-10-25T00:45:00Z"))).isFalse();
        assertThat(night.nextOpening(at("2026-10-25T00:45:00Z"))).isEqualTo("2026-10-25T01:00:00Z");
        assertThat(night.workingTime(at("2026-10-25T00:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_opening_that_is_skipped_happens_when_clocks_resume() {
        BusinessCalendar night = every("02:30-04:00", "Europe/Berlin");

        assertThat(night.nextOpening(at("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(every("00:00-02:00", "America/Sao_Paulo").openHours(LocalDate.parse("2018-11-04")))
                .hasToString("[2018-11-04T03:00:00Z/2018-11-04T04:00:00Z]");
    }

    @Test
    void skipped_hours_and_skipped_dates_leave_nothing_open() {
        assertThat(every("02:00-03:00", "Europe/Berlin").openHours(LocalDate.parse("2026-03-29")))
                .isEmpty();
        assertThat(every("00:00-24:00", "Pacific/Apia").openHours(LocalDate.parse("2011-12-30")))
                .isEmpty();
        assertThat(every("00:00-24:00", "Pacific/Apia").isWorkingDay(LocalDate.parse("2011-12-30")))
                .isTrue();
    }

    @Test
    void days_that_interleave_keep_their_own_hours() {
        BusinessCalendar calendar = every("00:00-24:00", "America/Goose_Bay");

        assertThat(calendar.openHours(LocalDate.parse("2010-11-06")))
                .hasToString("[2010-11-06T03:00:00Z/2010-11-07T03:00:00Z, 2010-11-07T03:01:00Z/2010-11-07T04:00:00Z]");
        assertThat(calendar.openHours(LocalDate.parse("2010-11-07")))
                .hasToString("[2010-11-07T03:00:00Z/2010-11-07T03:01:00Z, 2010-11-07T04:00:00Z/2010-11-08T04:00:00Z]");
    }

    @Test
    void office_hours_far_from_a_change_do_not_notice_it() {
        BusinessCalendar office = BusinessCalendar.weekdays(ZoneId.of("Europe/Berlin"), "09:00-17:00");

        assertThat(office.plusWorkingTime(at("2026-03-27T15:00:00Z"), Duration.ofHours(2)))
                .isEqualTo("2026-03-30T08:00:00Z");
        assertThat(office.workingTime(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")))
                .isEqualTo(Duration.ofDays(261 * 8 / 24));
    }

    private static BusinessCalendar every(String hours, String zone) {
        return BusinessCalendar.builder(ZoneId.of(zone)).everyDay(hours).build();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
