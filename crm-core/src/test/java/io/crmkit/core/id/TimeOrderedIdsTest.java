package io.crmkit.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2022-02-22T19:22:22.000Z");
    private static final long LAST_MILLI = (1L << 48) - 1;

    @Test
    void lays_the_bits_out_like_the_example_of_rfc_9562() {
        // RFC 9562, appendix A.6: time 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
        long counter = 0xCC3L << 14 | 0x18C4DC0C0C07398FL >>> 48;
        long random = 0x18C4DC0C0C07398FL << 16;

        UUID uuid = TimeOrderedIds.uuid(new Tick(0x017F22E279B0L, counter), random);

        assertThat(uuid).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void carries_version_variant_and_time() {
        for (RandomGenerator random : List.<RandomGenerator>of(() -> 0L, () -> -1L, new SplittableRandom(7))) {
            UUID uuid = UUID.fromString(at(NOW, random).next());

            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        }
    }

    @Test
    void starts_the_counter_in_the_lower_half_and_fills_the_rest_with_random_bits() {
        assertThat(at(NOW, () -> -1L).next()).isEqualTo("017f22e2-79b0-77ff-bfff-ffffffffffff");
        assertThat(at(NOW, () -> 0L).next()).isEqualTo("017f22e2-79b0-7000-8000-000000000000");
    }

    @Test
    void counts_on_within_one_millisecond() {
        IdGenerator ids = at(NOW, () -> 0L);

        assertThat(List.of(ids.next(), ids.next(), ids.next()))
                .containsExactly(
                        "017f22e2-79b0-7000-8000-000000000000",
                        "017f22e2-79b0-7000-8001-000000000000",
                        "017f22e2-79b0-7000-8002-000000000000");
    }

    @Test
    void carries_the_counter_over_version_and_variant() {
        Tick before = new Tick(1, (1L << 14) - 1);

        assertThat(TimeOrderedIds.uuid(before, 0)).hasToString("00000000-0001-7000-bfff-000000000000");
        assertThat(TimeOrderedIds.uuid(before.next(1, new Blocks(() -> 0L)), 0))
                .hasToString("00000000-0001-7001-8000-000000000000");
    }

    @Test
    void goes_on_in_the_time_reached_while_the_clock_stands_behind() {
        SettableClock clock = new SettableClock(NOW);
        IdGenerator ids = IdGenerator.timeOrdered(clock, () -> 0L);
        String before = ids.next();

        clock.now = NOW.minusSeconds(3600);
        String behind = ids.next();
        clock.now = NOW.plusMillis(1);
        String after = ids.next();

        assertThat(List.of(before, behind, after))
                .containsExactly(
                        "017f22e2-79b0-7000-8000-000000000000",
                        "017f22e2-79b0-7000-8001-000000000000",
                        "017f22e2-79b1-7000-8000-000000000000");
    }

    @Test
    void moves_ahead_of_the_clock_when_the_counter_is_full() {
        Tick lastButOne = new Tick(5, (1L << 26) - 2);
        Tick last = lastButOne.next(5, new Blocks(() -> 0L));

        assertThat(last).isEqualTo(new Tick(5, (1L << 26) - 1));
        assertThat(last.next(5, new Blocks(() -> 0L))).isEqualTo(new Tick(6, 0));
        assertThat(last.next(5, new Blocks(() -> 0L)).next(5, new Blocks(() -> 0L)))
                .isEqualTo(new Tick(6, 1));
    }

    @Test
    void repeats_itself_for_the_same_clock_and_seed() {
        IdGenerator one = at(NOW, new SplittableRandom(42));
        IdGenerator other = at(NOW, new SplittableRandom(42));

        assertThat(one.next() + one.next()).isEqualTo(other.next() + other.next());
        assertThat(one.next()).isNotEqualTo(at(NOW, new SplittableRandom(43)).next());
    }

    @Test
    void works_from_1970_to_the_end_of_48_bits_only() {
        assertThat(at(Instant.EPOCH, () -> 0L).next()).startsWith("00000000-0000-7");
        assertThat(at(Instant.ofEpochMilli(LAST_MILLI), () -> 0L).next()).startsWith("ffffffff-ffff-7");
        for (Instant outside :
                List.of(Instant.EPOCH.minusMillis(1), Instant.ofEpochMilli(LAST_MILLI + 1), Instant.MAX)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> at(outside, () -> 0L).next())
                    .withMessageContaining("but it says " + outside + ". Set the clock");
        }
    }

    @Test
    void gives_every_thread_its_own_ids_in_rising_order() throws Exception {
        IdGenerator ids = IdGenerator.timeOrdered(Clock.systemUTC(), new SplittableRandom(1));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<List<String>> work = () -> take(ids, 5_000);
        List<String> all = new ArrayList<>();

        try {
            for (var taken : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(taken.get()).isSorted();
                all.addAll(taken.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(all).hasSize(20_000).doesNotHaveDuplicates();
    }

    private static List<String> take(IdGenerator ids, int count) {
        List<String> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add(ids.next());
        }
        return taken;
    }

    private static IdGenerator at(Instant now, RandomGenerator random) {
        return IdGenerator.timeOrdered(Clock.fixed(now, ZoneOffset.UTC), random);
    }

    private static final class SettableClock extends Clock {

        private Instant now;

        private SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
