package io.crmkit.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The store against a sorted map that is filtered and sorted in the plainest way. */
class MemoryStoreProperties {

    private static final List<String> COLORS = List.of("red", "green", "blue", "\uFFFD", "\uD83D\uDE00");

    private static final List<Condition> CONDITIONS = List.of(
            Condition.always(),
            Thing.RANK.is(3L),
            Thing.RANK.in(1L, 2L, 5L),
            Thing.RANK.above(4L),
            Thing.RANK.atMost(2L),
            Thing.RANK.between(2L, 6L).and(Thing.COLOR.is("red")),
            Thing.RANK.isBlank(),
            Thing.COLOR.atLeast("green"),
            Thing.COLOR.is("\uD83D\uDE00").or(Thing.RANK.is(1L)),
            Thing.PARENT.is(Thing.id(1)),
            Thing.PARENT.is(Thing.id(2)).and(Thing.COLOR.isPresent()));

    private static final List<List<SortKey>> ORDERS = List.of(
            List.of(),
            List.of(SortKey.ascending(Thing.RANK)),
            List.of(SortKey.ascending(Thing.COLOR)),
            List.of(SortKey.descending(Thing.RANK)),
            List.of(SortKey.ascending(Thing.PARENT), SortKey.descending(Thing.COLOR)));

    @Property(tries = 60)
    void answers_like_a_sorted_map_without_indexes(@ForAll long seed) {
        compare(MemoryStore.create(), seed);
    }

    @Property(tries = 60)
    void answers_like_a_sorted_map_with_indexes(@ForAll long seed) {
        compare(
                MemoryStore.builder()
                        .index(Thing.RANK, Thing.COLOR, Thing.PARENT)
                        .build(),
                seed);
    }

    private static void compare(MemoryStore store, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<String, Thing> model = new TreeMap<>();
        for (int round = 0; round < 8; round++) {
            write(store, model, random);
            for (Condition condition : CONDITIONS) {
                List<SortKey> order = ORDERS.get(random.nextInt(ORDERS.size()));
                int size = 1 + random.nextInt(12);
                Query<Thing> query = Thing.all(Thing.CATALOGUE)
                        .where(condition)
                        .sortedBy(order)
                        .limit(size);
                assertThat(walked(store, query))
                        .as("%s by %s", condition, order)
                        .isEqualTo(expected(model, query));
            }
        }
        assertThat(store.size(Thing.CATALOGUE)).isEqualTo(model.size());
    }

    private static void write(MemoryStore store, Map<String, Thing> model, SplittableRandom random) {
        TreeMap<String, Batch.Write<?>> writes = new TreeMap<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            Thing next = next(model, random);
            if (!writes.containsKey(next.id().value())) {
                writes.put(next.id().value(), Thing.write(next));
                model.put(next.id().value(), next);
            }
        }
        store.commit(Batch.of(List.copyOf(writes.values())));
    }

    private static Thing next(Map<String, Thing> model, SplittableRandom random) {
        long number = random.nextInt(40);
        Thing before = model.get(Thing.id(number).value());
        Values<Thing> values = Thing.CATALOGUE
                .none()
                .identified(Thing.id(number), before == null ? 1 : before.version() + 1)
                .with(Thing.NAME, "Thing");
        values = maybe(values, random, Thing.RANK, (long) random.nextInt(8));
        values = maybe(values, random, Thing.COLOR, COLORS.get(random.nextInt(COLORS.size())));
        return maybe(values, random, Thing.PARENT, Thing.id(random.nextInt(4))).build();
    }

    private static <V> Values<Thing> maybe(
            Values<Thing> values, SplittableRandom random, Attribute<Thing, V> attribute, V value) {
        return random.nextInt(3) == 0 ? values : values.with(attribute, value);
    }

    private static List<Thing> walked(MemoryStore store, Query<Thing> query) {
        List<Thing> walked = new ArrayList<>();
        Optional<Query<Thing>> next = Optional.of(query);
        while (next.isPresent()) {
            Page<Thing> page = store.query(next.get());
            walked.addAll(page.items());
            next = page.next();
        }
        return walked;
    }

    private static List<Thing> expected(Map<String, Thing> model, Query<Thing> query) {
        var bound = query.bound();
        var keys = query.keys();
        Comparator<Thing> order =
                (left, right) -> keys.compare(keys.cursor(left, Related.none()), keys.cursor(right, Related.none()));
        return model.values().stream().filter(bound::test).sorted(order).toList();
    }
}
