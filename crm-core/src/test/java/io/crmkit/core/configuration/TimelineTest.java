package io.crmkit.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final Timeline<String> timeline = new Timeline<>(List.of(
            new Edition<>(2, "second", MARCH, Optional.empty()),
            new Edition<>(1, "first", JANUARY, Optional.empty()),
            new Edition<>(3, "third", JUNE, Optional.of(JUNE))));

    private static String value(Optional<Edition<String>> edition) {
        return edition.map(Edition::value).orElse("none");
    }

    @Test
    void what_is_new_takes_the_latest_edition_that_holds() {
        assertThat(value(timeline.forNew(JANUARY.minusNanos(1)))).isEqualTo("none");
        assertThat(value(timeline.forNew(JANUARY))).isEqualTo("first");
        assertThat(value(timeline.forNew(MARCH.minusNanos(1)))).isEqualTo("first");
        assertThat(value(timeline.forNew(MARCH))).isEqualTo("second");
        assertThat(value(timeline.forNew(JUNE))).isEqualTo("third");
    }

    @Test
    void what_is_running_stays_until_a_later_edition_holds_for_it() {
        assertThat(value(timeline.forRunning(1, MARCH))).isEqualTo("first");
        assertThat(value(timeline.forRunning(1, JUNE.minusNanos(1)))).isEqualTo("first");
        assertThat(value(timeline.forRunning(1, JUNE))).isEqualTo("third");
        assertThat(value(timeline.forRunning(3, JANUARY))).isEqualTo("third");
        assertThat(value(timeline.forRunning(7, MARCH))).isEqualTo("none");
    }

    @Test
    void editions_are_found_by_number() {
        assertThat(value(timeline.edition(2))).isEqualTo("second");
        assertThat(value(timeline.edition(4))).isEqualTo("none");
        assertThat(timeline.editions()).extracting(Edition::number).containsExactly(1, 2, 3);
    }
}
