package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-10");
    private static final LocalDate LAST = LocalDate.parse("2026-01-20");
    private static final DateRange RANGE = DateRange.of(FIRST, LAST);

    @Test
    void both_ends_belong_to_a_range() {
        assertThat(RANGE.contains(FIRST)).isTrue();
        assertThat(RANGE.contains(LAST)).isTrue();
        assertThat(RANGE.contains(FIRST.minusDays(1))).isFalse();
        assertThat(RANGE.contains(LAST.plusDays(1))).isFalse();
        assertThat(RANGE.days()).isEqualTo(11);
        assertThat(DateRange.on(FIRST).days()).isEqualTo(1);
    }

    @Test
    void ends_may_be_open() {
        assertThat(DateRange.from(FIRST).hasLast()).isFalse();
        assertThat(DateRange.from(FIRST).hasFirst()).isTrue();
        assertThat(DateRange.from(FIRST).contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(DateRange.until(LAST).hasFirst()).isFalse();
        assertThat(DateRange.until(LAST).contains(LocalDate.of(1, 1, 1))).isTrue();
        assertThat(DateRange.until(LAST).contains(LAST.plusDays(1))).isFalse();
        assertThat(DateRange.all().contains(RANGE)).isTrue();
    }

    @Test
    void an_open_range_has_no_number_of_days() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DateRange.from(FIRST).days())
                .withMessageContaining("2026-01-10..");
        assertThatIllegalStateException()
                .isThrownBy(() -> DateRange.until(FIRST).days());
    }

    @Test
    @SuppressWarnings("ArgumentSelectionDefectChecker") // the wrong order is the point
    void the_last_day_is_not_before_the_first() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(LAST, FIRST))
                .withMessageContainingAll("2026-01-10", "2026-01-20", "swapped");
    }

    @Test
    void days_lie_in_the_years_1_to_9999() {
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.from(LocalDate.of(0, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.until(LocalDate.of(10_000, 1, 1)));
        assertThat(DateRange.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))
                        .days())
                .isEqualTo(3_652_059);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01..2026-01-10, 2026-01-10..2026-01-10",
        "2026-01-20..2026-02-01, 2026-01-20..2026-01-20",
        "2026-01-12..2026-01-13, 2026-01-12..2026-01-13",
        "2026-01-12.., 2026-01-12..2026-01-20",
        ".., 2026-01-10..2026-01-20",
        "2026-01-21.., ",
        "..2026-01-09, "
    })
    void the_intersection_holds_the_days_of_both(String other, String expected) {
        assertThat(RANGE.intersection(DateRange.parse(other))
                        .map(DateRange::toString)
                        .orElse(null))
                .isEqualTo(expected);
        assertThat(DateRange.parse(other).intersection(RANGE)).isEqualTo(RANGE.intersection(DateRange.parse(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10..2026-01-20, true",
        "2026-01-11..2026-01-19, true",
        "2026-01-09..2026-01-11, false",
        "2026-01-19..2026-01-21, false",
        "2026-01-12.., false"
    })
    void a_range_contains_another_with_all_its_days(String other, boolean contained) {
        assertThat(RANGE.contains(DateRange.parse(other))).isEqualTo(contained);
    }

    @Test
    void moments_end_before_the_day_after() {
        assertThat(RANGE.instants(ZoneOffset.UTC)).hasToString("2026-01-10T00:00:00Z/2026-01-21T00:00:00Z");
        assertThat(DateRange.all().instants(ZoneOffset.UTC)).isEqualTo(InstantRange.of(Instant.MIN, Instant.MAX));
    }

    @ParameterizedTest
    @CsvSource({
        // spring: 23 hours; autumn: 25 hours
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z/2026-03-29T22:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-01T04:00:00Z/2026-11-02T05:00:00Z",
        // the day starts at 01:00
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z/2018-11-05T02:00:00Z",
        "Asia/Beirut, 2022-03-27, 2022-03-26T22:00:00Z/2022-03-27T21:00:00Z"
    })
    void a_day_with_a_clock_change_is_shorter_or_longer(String zone, LocalDate day, String expected) {
        assertThat(DateRange.on(day).instants(ZoneId.of(zone))).hasToString(expected);
    }

    @Test
    void a_day_that_a_zone_skipped_has_no_moment() {
        InstantRange skipped = DateRange.on(LocalDate.parse("2011-12-30")).instants(ZoneId.of("Pacific/Apia"));

        assertThat(skipped.isEmpty()).isTrue();
        assertThat(skipped.start()).isEqualTo("2011-12-30T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-10..2026-01-20", "2026-01-10..", "..2026-01-20", ".."})
    void texts_are_read_back(String text) {
        assertThat(DateRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-10", "2026-01-10.2026-01-20", "2026-13-01..", "2026-01-10...", "today.."})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse(text))
                .withMessageContainingAll("two days", "2026-01-01..2026-03-31");
    }
}
