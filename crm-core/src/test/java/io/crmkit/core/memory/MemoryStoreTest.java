package io.crmkit.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final int MANY = 5000;

    /** Holds for every record and counts the looks. */
    private static final Condition LOOK = Thing.LOOK.atLeast(0L);

    private static MemoryStore filled(Attribute<?, ?>... indexes) {
        MemoryStore store = MemoryStore.builder().index(indexes).build();
        List<Batch.Write<?>> writes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Thing thing = Thing.of(i * 7919L % MANY, i % 100);
            writes.add(Thing.write(Thing.CATALOGUE
                    .values(thing)
                    .with(Thing.PARENT, Thing.id(i % 50))
                    .build()));
        }
        store.commit(Batch.of(writes));
        return store;
    }

    private static Query<Thing> things() {
        return Thing.all(Thing.CATALOGUE);
    }

    private static long looks(MemoryStore store, Query<Thing> query) {
        long before = Thing.LOOKS.get();
        store.query(query);
        return Thing.LOOKS.get() - before;
    }

    /** The page after so many records. */
    private static Query<Thing> page(MemoryStore store, Query<Thing> query, int records) {
        return store.query(query.limit(records)).next().orElseThrow().limit(10);
    }

    @Test
    void counts_the_records_of_a_catalogue() {
        assertThat(MemoryStore.create().size(Thing.CATALOGUE)).isZero();
        assertThat(filled().size(Thing.CATALOGUE)).isEqualTo(MANY);
    }

    @Test
    void an_index_needs_a_simple_stored_attribute() {
        assertThatThrownBy(() -> MemoryStore.builder().index(Thing.LOOK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The attribute thing.look cannot have an index. Choose one that is stored and is a simple value.");
    }

    @Test
    void a_late_page_by_id_looks_at_no_more_than_it_gives() {
        MemoryStore store = filled();
        Query<Thing> late = page(store, things(), 4500).where(LOOK);

        assertThat(looks(store, late)).isEqualTo(11);
    }

    @Test
    void a_late_page_by_an_indexed_attribute_looks_at_no_more_than_it_gives() {
        MemoryStore store = filled(Thing.RANK);
        Query<Thing> late = page(store, things().sortedBy(Thing.RANK), 4500).where(LOOK);

        assertThat(looks(store, late)).isEqualTo(11);
        assertThat(store.query(late).items())
                .first()
                .extracting(Thing::rank)
                .isEqualTo(Thing.of(1, 90).rank());
    }

    @Test
    void a_condition_on_an_indexed_attribute_looks_at_what_fits_it() {
        MemoryStore store = filled(Thing.RANK);

        assertThat(looks(store, things().where(Thing.RANK.is(3L)).where(LOOK))).isEqualTo(50);
        assertThat(looks(
                        store,
                        things().where(Thing.RANK.in(3L, 5L, 3L)).where(LOOK).limit(200)))
                .isEqualTo(100);
        assertThat(looks(
                        store, things().where(Thing.RANK.above(97L)).where(LOOK).limit(200)))
                .isEqualTo(100);
        assertThat(looks(store, things().where(Thing.RANK.below(1L)).where(LOOK)))
                .isEqualTo(50);
        assertThat(looks(
                        store,
                        things().where(Thing.RANK.between(4L, 5L)).where(LOOK).limit(200)))
                .isEqualTo(100);
    }

    @Test
    void a_range_and_an_order_of_one_attribute_look_at_no_more_than_the_page() {
        MemoryStore store = filled(Thing.RANK);
        Query<Thing> query = things().where(Thing.RANK.atLeast(40L))
                .where(LOOK)
                .sortedBy(Thing.RANK)
                .limit(10);

        assertThat(looks(store, query)).isEqualTo(11);
        assertThat(looks(store, store.query(query).next().orElseThrow())).isEqualTo(11);
    }

    @Test
    void references_are_indexed_without_being_asked_for() {
        MemoryStore store = filled();

        assertThat(looks(
                        store,
                        things().where(Thing.PARENT.is(Thing.id(3))).where(LOOK).limit(200)))
                .isEqualTo(100);
        Query<Thing> first =
                things().where(Thing.PARENT.is(Thing.id(3))).where(LOOK).limit(10);
        assertThat(looks(store, store.query(first).next().orElseThrow())).isEqualTo(11);
        assertThat(store.query(things().where(Thing.CHILDREN.any(Thing.RANK.is(3L))))
                        .items())
                .extracting(Thing::id)
                .containsExactly(Thing.id(3));
    }

    @Test
    void without_an_index_every_record_is_looked_at_once() {
        MemoryStore store = filled();

        assertThat(looks(store, things().where(LOOK).sortedBy(Thing.RANK).limit(10)))
                .isEqualTo(MANY);
    }

    @Test
    void values_under_names_that_are_declared_later_are_found() {
        MemoryStore store = MemoryStore.builder().index(Thing.SCORE).build();
        for (int i = 0; i < 20; i++) {
            store.commit(Batch.of(Thing.write(Thing.of(i, i))));
        }
        for (int i = 20; i < 40; i++) {
            Thing scored = Thing.WIDER
                    .values(Thing.of(i, i))
                    .with(Thing.SCORE, (long) i % 5)
                    .with(Thing.FRIEND, Thing.id(i % 4))
                    .build();
            store.commit(Batch.of(Thing.write(Thing.WIDER, scored)));
        }
        Thing narrow = store.find(Thing.CATALOGUE, Thing.id(23)).orElseThrow();
        store.commit(Batch.of(Thing.write(Thing.CATALOGUE
                .values(narrow)
                .with(Thing.RANK, 99L)
                .identified(narrow.id(), 2)
                .build())));

        Query<Thing> wide = Thing.all(Thing.WIDER);
        assertThat(store.query(wide.where(Thing.SCORE.is(3L))).items())
                .extracting(thing -> thing.rank().orElse(-1L))
                .containsExactly(99L, 28L, 33L, 38L);
        assertThat(store.query(wide.where(Thing.FRIEND.is(Thing.id(3)))).items())
                .extracting(Thing::id)
                .containsExactly(Thing.id(23), Thing.id(27), Thing.id(31), Thing.id(35), Thing.id(39));
        Page<Thing> byScore = store.query(wide.sortedBy(Thing.SCORE).limit(5));
        assertThat(byScore.items()).extracting(Thing::id).first().isEqualTo(Thing.id(20));
        assertThat(store.query(wide.sortedBy(Thing.SCORE)).items()).hasSize(40);
    }

    @Test
    void a_batch_of_expectations_alone_writes_nothing() {
        MemoryStore store = MemoryStore.create();
        store.commit(Batch.of(Thing.write(Thing.of(1, 1))));
        Batch empty = new Batch(List.of(), List.of());

        assertThat(store.commit(empty.expecting(Thing.CATALOGUE, Thing.id(1), 1)))
                .isEqualTo(1);
        assertThatThrownBy(() -> store.commit(empty.expecting(Thing.CATALOGUE, Thing.id(1), 2)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void writers_and_readers_in_a_crowd_lose_and_invent_nothing() throws Exception {
        MemoryStore store = MemoryStore.builder().index(Thing.RANK).build();
        int things = 20;
        for (int i = 0; i < things; i++) {
            store.commit(Batch.of(Thing.write(Thing.of(i, 100))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Integer>> running = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            boolean writes = t < 4;
            SplittableRandom random = new SplittableRandom(t);
            running.add(threads.submit(() -> writes ? moved(store, random, things) : summed(store, things)));
        }
        int commits = 0;
        for (Future<Integer> each : running) {
            commits += each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdownNow();

        assertThat(sum(store)).isEqualTo(things * 100L);
        assertThat(store.after(0, Integer.MAX_VALUE)).hasSize(things + 2 * commits);
        for (int i = 0; i < things; i++) {
            Thing thing = store.find(Thing.CATALOGUE, Thing.id(i)).orElseThrow();
            assertThat(store.journal(Thing.CATALOGUE, thing.id())).hasSize((int) thing.version());
            assertThat(store.query(things().where(Thing.RANK.is(thing.rank().orElseThrow())))
                            .items())
                    .contains(thing);
        }
    }

    /** Moves one unit of rank from one thing to another, again and again. */
    private static int moved(MemoryStore store, SplittableRandom random, int things) {
        int commits = 0;
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(things);
            int to = (from + 1 + random.nextInt(things - 1)) % things;
            Thing giver = store.find(Thing.CATALOGUE, Thing.id(from)).orElseThrow();
            Thing taker = store.find(Thing.CATALOGUE, Thing.id(to)).orElseThrow();
            try {
                store.commit(Batch.of(List.of(
                        Thing.write(giver.ranked(giver.rank().orElseThrow() - 1)),
                        Thing.write(taker.ranked(taker.rank().orElseThrow() + 1)))));
                commits++;
            } catch (StaleVersionException overtaken) {
                assertThat(overtaken.actual()).isGreaterThan(overtaken.expected());
            }
        }
        return commits;
    }

    private static int summed(MemoryStore store, int things) {
        for (int i = 0; i < 500; i++) {
            assertThat(sum(store)).isEqualTo(things * 100L);
        }
        return 0;
    }

    private static long sum(MemoryStore store) {
        return store.query(things()).items().stream()
                .mapToLong(thing -> thing.rank().orElseThrow())
                .sum();
    }
}
