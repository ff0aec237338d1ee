package io.crmkit.core.testkit;

import io.crmkit.core.id.Id;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Clause 10: walking the pages gives each record once. */
final class PagingRules {

    static final List<Rule> RULES = List.of(
            Rule.of("10.1", "A walk gives each record once, whatever the size of its pages.", PagingRules::sizes),
            Rule.of("10.2", "A page that takes in the last record has no next one.", PagingRules::lastPage),
            Rule.of("10.3", "A query that finds nothing gives an empty page and no next one.", PagingRules::nothing),
            Rule.of(
                    "10.4",
                    "While others write between the pages, no unchanged record is skipped or repeated.",
                    PagingRules::betweenPages),
            Rule.of(
                    "10.5",
                    "While others write beside the walk, no unchanged record is skipped or repeated.",
                    PagingRules::besideWriter,
                    Capability.CONCURRENT_WRITERS),
            Rule.of("10.6", "Thousands of records are walked in full.", PagingRules::thousands, Capability.LARGE_DATA),
            Rule.of("10.7", "The same page asked for again is the same page.", PagingRules::again));

    private static final int LARGE = 4000;

    private static final List<List<SortKey>> ORDERS = List.of(
            List.of(),
            List.of(new SortKey("name", false)),
            List.of(new SortKey("rank", true)),
            List.of(new SortKey("price", false)),
            List.of(new SortKey("note", true), new SortKey("due", false)),
            List.of(new SortKey("owner.level", true)));

    private PagingRules() {}

    private static void sizes(Trial trial) {
        World world = trial.filled(97, 100);
        Set<Specimen> all = new HashSet<>(world.specimens());
        for (List<SortKey> order : ORDERS) {
            Query<Specimen> query = Ground.specimens().sortedBy(order);
            List<Specimen> whole = trial.walk(query.limit(1000));
            Trial.equal("All records sorted by " + order, all, new HashSet<>(whole));
            for (int size : new int[] {1, 2, 10, 96, 97, 98, Query.MOST}) {
                List<Specimen> walked = trial.walk(query.limit(size));
                Trial.equal("A walk by " + size + " sorted by " + order, ids(whole), ids(walked));
            }
        }
    }

    private static List<Id<Specimen>> ids(List<Specimen> specimens) {
        return specimens.stream().map(Specimen::id).toList();
    }

    private static void lastPage(Trial trial) {
        for (int i = 0; i < 6; i++) {
            trial.create(Writing.specimen("s-" + i, i));
        }
        Page<Specimen> all = trial.store.query(Ground.specimens().limit(6));
        Trial.equal("The size of the page", 6, all.items().size());
        Trial.equal("Whether there is a next page", false, all.next().isPresent());
        Page<Specimen> half = trial.store.query(Ground.specimens().limit(3));
        Page<Specimen> rest = trial.store.query(half.next().orElseThrow());
        Trial.equal("The size of the second half", 3, rest.items().size());
        Trial.equal("Whether there is a third half", false, rest.next().isPresent());
    }

    private static void nothing(Trial trial) {
        Page<Specimen> empty = trial.store.query(Ground.specimens());
        Trial.equal("The records of an empty store", List.of(), empty.items());
        Trial.equal("Whether there is a next page", false, empty.next().isPresent());
        trial.create(Writing.specimen("s", 1));
        Page<Specimen> none = trial.store.query(Ground.specimens().where(Specimens.RANK.is(2L)));
        Trial.equal("The records", List.of(), none.items());
        Trial.equal("Whether there is a next page", false, none.next().isPresent());
    }

    private static void betweenPages(Trial trial) {
        List<Specimen> still = new ArrayList<>();
        List<Specimen> moving = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Specimen made = Writing.specimen("s-%03d".formatted(i), i % 7);
            (i % 4 == 1 ? moving : still).add(made);
        }
        trial.create(Ground.SPECIMENS, still);
        trial.create(Ground.SPECIMENS, moving);
        int count = 0;
        for (List<SortKey> order : ORDERS) {
            count = walkWhileWriting(trial, order, still, moving, count);
        }
    }

    private static int walkWhileWriting(
            Trial trial, List<SortKey> order, List<Specimen> still, List<Specimen> moving, int start) {
        List<Id<Specimen>> seen = new ArrayList<>();
        int count = start;
        Optional<Query<Specimen>> next =
                Optional.of(Ground.specimens().sortedBy(order).limit(5));
        while (next.isPresent()) {
            Page<Specimen> page = trial.store.query(next.get());
            seen.addAll(ids(page.items()));
            next = page.next();
            count++;
            Trial.require(count - start < 1000, "The walk does not end.");
            move(trial, moving, count);
            if (count - start < 10) {
                trial.create(Writing.specimen((count % 2 == 0 ? "a-" : "z-") + count, count % 9));
            }
        }
        once(order, ids(still), seen);
        return count;
    }

    /** Changes one of the moving records so that it changes its place in most orders. */
    private static void move(Trial trial, List<Specimen> moving, int count) {
        Specimen before = moving.get(count % moving.size());
        Specimen ranked = Writing.next(before, Specimens.RANK, (before.rank() + 5) % 9);
        Specimen after = Writing.values(ranked)
                .with(Specimens.NAME, "Name " + (count * 7 % 10))
                .with(Specimens.NOTE, count % 2 == 0 ? null : "note " + count)
                .build();
        trial.store.commit(Batch.of(Writing.changed(before, after)));
        moving.set(count % moving.size(), after);
    }

    private static void once(List<SortKey> order, List<Id<Specimen>> still, List<Id<Specimen>> seen) {
        List<Id<Specimen>> unchanged = new ArrayList<>(seen);
        unchanged.retainAll(new HashSet<>(still));
        Trial.equal("How many unchanged records were seen, sorted by " + order, still.size(), unchanged.size());
        Trial.equal("The unchanged records sorted by " + order, new HashSet<>(still), new HashSet<>(unchanged));
    }

    private static void besideWriter(Trial trial) throws Exception {
        List<Specimen> still = new ArrayList<>();
        List<Specimen> moving = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            (i % 3 == 0 ? moving : still).add(Writing.specimen("s-%03d".formatted(i), i % 7));
        }
        trial.create(Ground.SPECIMENS, still);
        trial.create(Ground.SPECIMENS, moving);
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 150; i++) {
                move(trial, moving, i);
                trial.create(Writing.specimen("n-" + (i * 37 % 150), i % 9));
            }
            return true;
        };
        AtomicLong walks = new AtomicLong();
        Crowd.watched(List.of(writer), () -> {
            List<SortKey> order = ORDERS.get((int) (walks.getAndIncrement() % ORDERS.size()));
            once(
                    order,
                    ids(still),
                    ids(trial.walk(Ground.specimens().sortedBy(order).limit(9))));
        });
    }

    private static void thousands(Trial trial) {
        List<Batch.Write<?>> writes = new ArrayList<>();
        List<Id<Specimen>> expected = new ArrayList<>();
        for (int i = 0; i < LARGE; i++) {
            expected.add(Specimens.id("s-%05d".formatted(i)));
            Specimen made = Writing.specimen("s-%05d".formatted(i * 1009 % LARGE), i % 10);
            writes.add(Writing.created(Ground.SPECIMENS, made));
        }
        trial.store.commit(Batch.of(writes));

        Trial.equal("All ids", expected, ids(trial.walk(Ground.specimens().limit(777))));
        Trial.equal(
                "The number of records of one rank",
                LARGE / 10,
                trial.walk(Ground.specimens().where(Specimens.RANK.is(3L)).limit(50))
                        .size());
        Trial.equal(
                "The number of entries", LARGE, trial.store.after(0, LARGE + 1).size());
    }

    private static void again(Trial trial) {
        trial.filled(30, 101);
        Page<Specimen> first =
                trial.store.query(Ground.specimens().sortedBy(Specimens.NAME).limit(7));
        Query<Specimen> next = first.next().orElseThrow();
        Page<Specimen> second = trial.store.query(next);

        Trial.equal("The second page", second.items(), trial.store.query(next).items());
        Trial.equal(
                "The first page",
                first.items(),
                trial.store
                        .query(Ground.specimens().sortedBy(Specimens.NAME).limit(7))
                        .items());
    }
}
