package io.crmkit.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.journal.Checkpoint;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Seal;
import io.crmkit.core.journal.Upcasters;
import io.crmkit.core.testkit.PassingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealingAndFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Crm crm = Crm.inMemory();
    private final Seal seal = new Seal(crm.catalogues());
    private final List<Long> heard = new ArrayList<>();

    private void register(int customers) {
        for (int i = 0; i < customers; i++) {
            crm.as(Actor.of("li")).customers().register(c -> c.name("Acme")).orThrow();
        }
    }

    private Sealing sealing(Store store) {
        return new Sealing(store, seal, 4);
    }

    @Test
    void a_journal_that_nobody_touched_verifies() {
        register(10);
        List<Checkpoint> checkpoints = new ArrayList<>(sealing(crm.store()).seal(Checkpoint.start()));
        register(1);
        checkpoints.addAll(sealing(crm.store()).seal(checkpoints.get(checkpoints.size() - 1)));

        assertThat(checkpoints).extracting(Checkpoint::entries).containsExactly(4L, 8L, 10L, 11L);
        assertThat(sealing(crm.store()).verify(checkpoints)).isEmpty();
        assertThat(new Sealing(crm.store(), seal, 3).verify(checkpoints))
                .as("whatever the batch size of the verifier")
                .isEmpty();
        assertThat(sealing(crm.store()).seal(checkpoints.get(3))).isEmpty();
    }

    @Test
    void a_changed_or_missing_entry_is_found_in_its_batch() {
        register(10);
        List<Checkpoint> checkpoints = sealing(crm.store()).seal(Checkpoint.start());
        Store changed = new Tampered(
                crm.store(),
                entry -> entry.position() == 6
                        ? Entry.builder().from(entry).actor("nobody").build()
                        : entry);
        Store missing = new Tampered(crm.store(), entry -> entry.position() == 10 ? null : entry);

        assertThat(sealing(changed).verify(checkpoints)).contains(new Sealing.Breach(4, 8));
        assertThat(sealing(missing).verify(checkpoints)).contains(new Sealing.Breach(8, 10));
    }

    @Test
    void a_batch_holds_at_least_one_entry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealing(crm.store(), seal, 0))
                .withMessageContaining("(0)");
    }

    @Test
    void a_feed_brings_everything_once_and_goes_on_from_its_bookmark() {
        register(5);
        Bookmark bookmark = Bookmark.inMemory();
        Feed feed = new Feed(crm.store(), bookmark, Upcasters.none(), entry -> heard.add(entry.position()));

        assertThat(feed.pull(3, NOW).brought()).isEqualTo(3);
        assertThat(new Feed(crm.store(), bookmark, Upcasters.none(), entry -> heard.add(entry.position()))
                        .pull(10, NOW))
                .isEqualTo(new Feed.Progress(2, 5, Optional.empty(), Optional.empty()));
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(feed.pull(10, NOW).brought()).isZero();
    }

    @Test
    void a_subscriber_that_fails_is_tried_again_later_and_skips_nothing() {
        register(3);
        boolean[] broken = {true};
        Feed feed = new Feed(crm.store(), Bookmark.inMemory(), Upcasters.none(), entry -> {
            if (broken[0] && entry.position() == 2) {
                throw new java.io.IOException("no connection");
            }
            heard.add(entry.position());
        });

        Feed.Progress first = feed.pull(10, NOW);
        Feed.Progress tooEarly = feed.pull(10, NOW.plusMillis(999));
        Feed.Progress second = feed.pull(10, NOW.plusSeconds(1));
        Feed.Progress third = feed.pull(10, NOW.plusSeconds(3));
        broken[0] = false;
        Feed.Progress mended = feed.pull(10, NOW.plusSeconds(7));

        assertThat(first.brought()).isEqualTo(1);
        assertThat(first.position()).isEqualTo(1);
        assertThat(first.retryAt()).contains(NOW.plusSeconds(1));
        assertThat(first.failure()).get().isInstanceOf(java.io.IOException.class);
        assertThat(tooEarly.brought()).isZero();
        assertThat(tooEarly.failure()).isEmpty();
        assertThat(second.retryAt()).contains(NOW.plusSeconds(3));
        assertThat(third.retryAt()).contains(NOW.plusSeconds(7));
        assertThat(mended.brought()).isEqualTo(2);
        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_pause_between_tries_never_exceeds_an_hour() {
        register(1);
        Feed feed = new Feed(crm.store(), Bookmark.inMemory(), Upcasters.none(), entry -> {
            throw new IllegalStateException("broken");
        });
        Instant at = NOW;
        for (int i = 0; i < 20; i++) {
            at = feed.pull(1, at).retryAt().orElseThrow();
        }

        assertThat(Duration.between(at, feed.pull(1, at).retryAt().orElseThrow()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_interrupt_in_a_subscriber_is_not_swallowed() {
        register(1);
        Feed feed = new Feed(crm.store(), Bookmark.inMemory(), Upcasters.none(), entry -> {
            throw new InterruptedException();
        });

        assertThat(feed.pull(1, NOW).failure()).get().isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void any_other_failure_of_a_subscriber_leaves_the_thread_alone() {
        register(1);
        Feed feed = new Feed(crm.store(), Bookmark.inMemory(), Upcasters.none(), entry -> {
            throw new java.io.IOException("no connection");
        });

        feed.pull(1, NOW);

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_batch_of_one_entry_seals_each_entry() {
        register(2);

        assertThat(new Sealing(crm.store(), seal, 1).seal(Checkpoint.start()))
                .extracting(Checkpoint::entries)
                .containsExactly(1L, 2L);
    }

    /** Somebody who can write to the store changed the past. */
    private static final class Tampered extends PassingStore {

        private final UnaryOperator<@Nullable Entry> change;

        Tampered(Store store, UnaryOperator<@Nullable Entry> change) {
            super(store);
            this.change = change;
        }

        @Override
        public List<Entry> after(long position, int limit) {
            List<Entry> entries = new ArrayList<>();
            super.after(position, limit).forEach(entry -> {
                Entry seen = change.apply(entry);
                if (seen != null) {
                    entries.add(seen);
                }
            });
            return entries;
        }
    }
}
