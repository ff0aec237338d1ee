package io.crmkit.analytics.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.message.Label;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingMinutesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BusinessCalendar OFFICE = BusinessCalendar.builder(ZONE)
            .weekdays("09:00-12:00", "13:00-18:00")
            .holiday(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"), Label.of("National Day", "国庆节"))
            .build();

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static long between(String from, String to, InstantRange... holds) {
        return WorkingMinutes.between(OFFICE, at(from), at(to), List.of(holds));
    }

    private static InstantRange hold(String from, String to) {
        return InstantRange.of(at(from), at(to));
    }

    @Test
    void nights_lunch_weekends_and_holidays_do_not_count() {
        assertThat(between("2026-09-25T17:50:00", "2026-09-28T09:05:00")).isEqualTo(15);
        assertThat(between("2026-09-28T11:30:00", "2026-09-28T13:30:00")).isEqualTo(60);
        assertThat(between("2026-09-30T17:00:00", "2026-10-08T10:00:00")).isEqualTo(120);
    }

    @Test
    void what_comes_in_outside_working_hours_begins_to_count_at_the_next_opening() {
        assertThat(between("2026-09-26T10:00:00", "2026-09-28T09:20:00")).isEqualTo(20);
        assertThat(between("2026-09-26T10:00:00", "2026-09-27T20:00:00")).isZero();
    }

    @Test
    void a_begun_minute_counts_so_that_a_limit_is_kept_exactly() {
        assertThat(between("2026-09-28T09:00:00", "2026-09-28T10:00:00")).isEqualTo(60);
        assertThat(between("2026-09-28T09:00:00", "2026-09-28T10:00:01")).isEqualTo(61);
        assertThat(between("2026-09-28T09:00:00", "2026-09-28T09:00:00")).isZero();
    }

    @Test
    void time_on_hold_does_not_count_even_if_holds_overlap_or_go_beyond_both_ends() {
        InstantRange before = hold("2026-09-28T08:00:00", "2026-09-28T09:10:00");
        InstantRange one = hold("2026-09-28T10:00:00", "2026-09-28T10:30:00");
        InstantRange overlapping = hold("2026-09-28T10:20:00", "2026-09-28T10:50:00");
        InstantRange within = hold("2026-09-28T10:05:00", "2026-09-28T10:10:00");
        InstantRange after = hold("2026-09-28T11:30:00", "2026-09-29T09:00:00");

        assertThat(between("2026-09-28T09:00:00", "2026-09-28T12:00:00", after, within, overlapping, one, before))
                .isEqualTo(180 - 10 - 50 - 30);
        assertThat(between(
                        "2026-09-28T09:00:00",
                        "2026-09-28T12:00:00",
                        hold("2026-09-28T13:00:00", "2026-09-28T14:00:00")))
                .isEqualTo(180);
        assertThat(WorkingMinutes.between(
                        OFFICE,
                        at("2026-09-28T09:00:00"),
                        at("2026-09-28T12:00:00"),
                        List.of(InstantRange.of(Instant.MIN, Instant.MAX))))
                .isZero();
    }

    @Test
    void moments_the_other_way_round_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> between("2026-09-28T10:00:00", "2026-09-28T09:00:00"))
                .withMessageContaining("Exchange them");
    }
}
