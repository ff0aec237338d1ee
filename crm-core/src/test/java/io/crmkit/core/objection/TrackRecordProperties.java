package io.crmkit.core.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TrackRecordProperties {

    private static TrackRecord record(long worked, long decided) {
        Response response = Response.builder()
                .id(Id.of("r"))
                .version(1)
                .title("r")
                .body("…")
                .addObjectionTypes("price")
                .isActive(true)
                .build();
        return new TrackRecord(response, worked, decided);
    }

    /** The score method without continuity correction in R. G. Newcombe, Statistics in Medicine 17 (1998), table I. */
    @Example
    void the_lower_bound_is_that_of_the_published_intervals() {
        assertThat(record(81, 263).atLeast()).isCloseTo(new BigDecimal("0.2553"), within(new BigDecimal("0.00005")));
        assertThat(record(15, 148).atLeast()).isCloseTo(new BigDecimal("0.0624"), within(new BigDecimal("0.00005")));
        assertThat(record(0, 20).atLeast()).isZero();
        assertThat(record(1, 29).atLeast()).isCloseTo(new BigDecimal("0.0061"), within(new BigDecimal("0.00005")));
        assertThat(record(1, 1).atLeast()).isEqualByComparingTo("0.206549");
        assertThat(record(0, 0).atLeast()).isZero();
    }

    @Property
    void what_is_certain_is_never_more_than_what_was_seen(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long decided,
            @ForAll @IntRange(max = 100) int percent) {
        TrackRecord record = record(decided / 100 * percent, decided);

        assertThat(record.atLeast())
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE)
                .isLessThanOrEqualTo(record.winRate().orElseThrow());
    }

    @Property
    void the_same_share_of_more_attempts_is_more_certain(
            @ForAll @IntRange(min = 1, max = 1_000) int decided,
            @ForAll @IntRange(min = 1, max = 1_000) int worked,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        int some = Math.min(worked, decided);

        assertThat(record((long) some * times, (long) decided * times).atLeast())
                .isGreaterThan(record(some, decided).atLeast());
    }

    @Property
    void one_more_success_is_never_worse_and_one_more_failure_never_better(
            @ForAll @IntRange(max = 500) int decided, @ForAll @IntRange(max = 500) int worked) {
        int some = Math.min(worked, decided);
        BigDecimal before = record(some, decided).atLeast();

        assertThat(record(some + 1L, decided + 1L).atLeast()).isGreaterThanOrEqualTo(before);
        assertThat(record(some, decided + 1L).atLeast()).isLessThanOrEqualTo(before);
    }

    @Example
    void a_response_does_not_work_more_often_than_it_is_tried() {
        assertThatIllegalArgumentException().isThrownBy(() -> record(2, 1)).withMessageContaining("2 times");
        assertThatIllegalArgumentException().isThrownBy(() -> record(-1, 1));
    }
}
