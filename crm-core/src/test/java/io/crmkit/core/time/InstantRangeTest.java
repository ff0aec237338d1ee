package io.crmkit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantRangeTest {

    private static final Instant EIGHT = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-01-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final InstantRange RANGE = InstantRange.of(EIGHT, NINE);

    @Test
    void the_start_belongs_to_a_range_and_the_end_does_not() {
        assertThat(RANGE.contains(EIGHT)).isTrue();
        assertThat(RANGE.contains(NINE.minusNanos(1))).isTrue();
        assertThat(RANGE.contains(NINE)).isFalse();
        assertThat(RANGE.contains(EIGHT.minusNanos(1))).isFalse();
        assertThat(RANGE.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(RANGE).hasToString("2026-01-01T08:00:00Z/2026-01-01T09:00:00Z");
    }

    @Test
    void ranges_that_touch_do_not_overlap() {
        assertThat(RANGE.overlaps(InstantRange.of(NINE, TEN))).isFalse();
        assertThat(InstantRange.of(NINE, TEN).overlaps(RANGE)).isFalse();
        assertThat(RANGE.overlaps(InstantRange.of(NINE.minusNanos(1), TEN))).isTrue();
        assertThat(RANGE.overlaps(RANGE)).isTrue();
        assertThat(InstantRange.of(EIGHT, TEN).overlaps(InstantRange.of(NINE, NINE)))
                .isFalse();
        assertThat(InstantRange.of(NINE, NINE).overlaps(InstantRange.of(EIGHT, TEN)))
                .isFalse();
    }

    @Test
    void an_empty_range_holds_nothing() {
        assertThat(InstantRange.of(NINE, NINE).isEmpty()).isTrue();
        assertThat(InstantRange.of(NINE, NINE).contains(NINE)).isFalse();
        assertThat(RANGE.isEmpty()).isFalse();
    }

    @Test
    void the_end_is_not_before_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantRange.of(NINE, EIGHT))
                .withMessageContainingAll("08:00", "09:00", "swapped");
    }

    @Test
    void an_open_range_has_no_duration() {
        InstantRange past = InstantRange.of(Instant.MIN, NINE);
        InstantRange future = InstantRange.of(NINE, Instant.MAX);

        assertThat(past.hasStart()).isFalse();
        assertThat(past.hasEnd()).isTrue();
        assertThat(future.hasStart()).isTrue();
        assertThat(future.hasEnd()).isFalse();
        assertThat(past).hasToString("/2026-01-01T09:00:00Z");
        assertThat(future).hasToString("2026-01-01T09:00:00Z/");
        assertThatIllegalStateException().isThrownBy(past::duration).withMessageContaining("both ends");
        assertThatIllegalStateException().isThrownBy(future::duration);
    }
}
