package io.crmkit.analytics.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.InstantRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Working minutes are those that one counts by looking at every minute. */
class WorkingMinutesProperties {

    private static final BusinessCalendar OFFICE =
            BusinessCalendar.weekdays(ZoneOffset.UTC, "09:00-12:00", "13:00-18:00");
    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final int WEEK = 7 * 24 * 60;

    private static Instant minute(long minute) {
        return MONDAY.plusSeconds(60 * minute);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_open_minute_counts_once_unless_the_clock_stood(
            @ForAll @IntRange(max = WEEK) int from,
            @ForAll @IntRange(max = WEEK) int length,
            @ForAll @Size(max = 4) List<@IntRange(max = WEEK) Integer> starts,
            @ForAll @IntRange(max = 600) int held) {
        List<InstantRange> holds = new ArrayList<>();
        starts.forEach(start -> holds.add(InstantRange.of(minute(start), minute(start + held))));

        long counted = LongStream.range(from, from + length)
                .mapToObj(WorkingMinutesProperties::minute)
                .filter(OFFICE::isOpen)
                .filter(minute -> holds.stream().noneMatch(hold -> hold.contains(minute)))
                .count();

        assertThat(WorkingMinutes.between(OFFICE, minute(from), minute(from + length), holds))
                .isEqualTo(counted);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_hold_never_adds_time(
            @ForAll @IntRange(max = WEEK * 60) int from,
            @ForAll @IntRange(max = WEEK * 60) int length,
            @ForAll @IntRange(max = WEEK * 60) int start,
            @ForAll @IntRange(max = WEEK * 60) int held) {
        Instant one = MONDAY.plusSeconds(from);
        Instant other = one.plusSeconds(length);
        Instant stood = MONDAY.plusSeconds(start);

        assertThat(WorkingMinutes.between(OFFICE, one, other, List.of(InstantRange.of(stood, stood.plusSeconds(held)))))
                .isBetween(0L, WorkingMinutes.between(OFFICE, one, other));
    }
}
