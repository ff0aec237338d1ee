package io.crmkit.core.testkit;

import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Clauses 3 and 13: expected versions, and what a failure leaves. */
final class VersionRules {

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "3.1",
                    "A write of a version that was overtaken is refused with both versions.",
                    VersionRules::stale),
            Rule.of("3.2", "A record that exists cannot be created again.", VersionRules::createdTwice),
            Rule.of("3.3", "A record that does not exist cannot be changed.", VersionRules::changedBeforeCreation),
            Rule.of(
                    "3.4",
                    "Of several writers that expect the same version, exactly one commits.",
                    VersionRules::race,
                    Capability.CONCURRENT_WRITERS),
            Rule.of(
                    "3.5",
                    "When refused writers try again, no change is lost.",
                    VersionRules::counting,
                    Capability.CONCURRENT_WRITERS),
            Rule.of("3.6", "An expectation that holds lets the batch pass.", VersionRules::expectationHolds),
            Rule.of("3.7", "An expectation that does not hold stops the whole batch.", VersionRules::expectationFails),
            Rule.of("3.8", "Version 0 expects that there is no such record.", VersionRules::expectedAbsent),
            Rule.of(
                    "3.9",
                    "Of two batches that each change what the other one expects, at most one commits.",
                    VersionRules::crossed,
                    Capability.CONCURRENT_WRITERS),
            Rule.of("3.10", "Versions of one record say nothing about others.", VersionRules::independent),
            Rule.of(
                    "3.11",
                    "A batch that expects a query to find nothing passes only then, whatever it writes itself.",
                    VersionRules::absent),
            Rule.of(
                    "3.12",
                    "Of a batch that adds a record and one that expects that there is none, only one commits.",
                    VersionRules::addedMeanwhile,
                    Capability.CONCURRENT_WRITERS),
            Rule.of(
                    "13.1",
                    "After a refusal the store takes the same change, made anew.",
                    VersionRules::againAfterRefusal),
            Rule.of(
                    "13.2",
                    "A refused batch shows in no read, and leaves reading on complete.",
                    VersionRules::noTrace));

    private static final int PATIENCE_SECONDS = 60;
    private static final int WRITERS = 4;
    private static final int ROUNDS = 20;

    private VersionRules() {}

    private static void stale(Trial trial) {
        Specimen first = trial.create(Writing.specimen("s", 1));
        Specimen second = Writing.next(first, Specimens.RANK, 2L);
        trial.store.commit(Batch.of(Writing.changed(first, second)));
        Specimen overtaken = Writing.next(first, Specimens.RANK, 3L);

        StaleVersionException refusal = refused(trial, Batch.of(Writing.changed(first, overtaken)));

        Trial.equal("The catalogue of the refusal", "specimen", refusal.catalogue());
        Trial.equal("The record of the refusal", first.id(), refusal.id());
        Trial.equal("The expected version", 1L, refusal.expected());
        Trial.equal("The actual version", 2L, refusal.actual());
        Trial.equal("The record", second, trial.found(first.id()));
    }

    private static void createdTwice(Trial trial) {
        Specimen first = trial.create(Writing.specimen("s", 1));

        StaleVersionException refusal =
                refused(trial, Batch.of(Writing.created(Ground.SPECIMENS, Writing.specimen("s", 2))));

        Trial.equal("The expected version", 0L, refusal.expected());
        Trial.equal("The actual version", 1L, refusal.actual());
        Trial.equal("The record", first, trial.found(first.id()));
        Trial.equal(
                "The number of its entries",
                1,
                trial.store.journal(Ground.SPECIMENS, first.id()).size());
    }

    private static void changedBeforeCreation(Trial trial) {
        Specimen never = Writing.specimen("s", 1);

        StaleVersionException refusal =
                refused(trial, Batch.of(Writing.changed(never, Writing.next(never, Specimens.RANK, 2L))));

        Trial.equal("The actual version", 0L, refusal.actual());
        Trial.equal("The records", List.of(), trial.walk(Ground.specimens()));
    }

    private static void race(Trial trial) throws Exception {
        Specimen state = trial.create(Writing.specimen("s", 0));
        for (int round = 0; round < ROUNDS; round++) {
            Specimen before = state;
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (long i = 1; i <= WRITERS; i++) {
                Specimen after = Writing.next(before, Specimens.RANK, round * 10L + i);
                writers.add(() -> commits(trial, Batch.of(Writing.changed(before, after))));
            }
            List<Boolean> done = Crowd.together(writers);
            Trial.equal("The number of writers that committed", 1, Collections.frequency(done, true));
            state = trial.found(before.id());
            Trial.equal("The version", before.version() + 1, state.version());
        }
    }

    private static Specimen counted(Specimen before) {
        return Writing.next(before, Specimens.RANK, before.rank() + 1);
    }

    private static void counting(Trial trial) throws Exception {
        Specimen state = trial.create(Writing.specimen("s", 0));
        CyclicBarrier everybodyHasRead = new CyclicBarrier(WRITERS);
        List<Callable<Boolean>> writers = Collections.nCopies(WRITERS, () -> {
            Specimen seen = trial.found(state.id());
            everybodyHasRead.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            int counted = commits(trial, Batch.of(Writing.changed(seen, counted(seen)))) ? 1 : 0;
            while (counted < ROUNDS) {
                Specimen before = trial.found(state.id());
                counted += commits(trial, Batch.of(Writing.changed(before, counted(before)))) ? 1 : 0;
            }
            return true;
        });
        Crowd.together(writers);

        Trial.equal(
                "The count", (long) WRITERS * ROUNDS, trial.found(state.id()).rank());
        Trial.equal(
                "The number of entries",
                WRITERS * ROUNDS + 1,
                trial.store.journal(Ground.SPECIMENS, state.id()).size());
    }

    private static void expectationHolds(Trial trial) {
        Specimen read = trial.create(Writing.specimen("read", 1));
        Specimen made = Writing.specimen("made", 1);

        trial.store.commit(Batch.of(Writing.created(Ground.SPECIMENS, made))
                .expecting(Ground.SPECIMENS, read.id(), 1)
                .expecting(Ground.KEEPERS, Keepers.id("read"), 0));

        Trial.equal("The record", made, trial.found(made.id()));
        Trial.equal("The record that was only read", read, trial.found(read.id()));
    }

    private static void expectationFails(Trial trial) {
        Specimen read = trial.create(Writing.specimen("read", 1));
        trial.store.commit(Batch.of(Writing.changed(read, Writing.next(read, Specimens.RANK, 2L))));
        Specimen made = Writing.specimen("made", 1);
        Batch batch = Batch.of(Writing.created(Ground.SPECIMENS, made)).expecting(Ground.SPECIMENS, read.id(), 1);

        StaleVersionException refusal = refused(trial, batch);

        Trial.equal("The record of the refusal", read.id(), refusal.id());
        Trial.equal("The actual version", 2L, refusal.actual());
        Trial.equal(
                "The new record",
                false,
                trial.store.find(Ground.SPECIMENS, made.id()).isPresent());
        Trial.equal("The number of all entries", 2, trial.log().size());
    }

    private static void expectedAbsent(Trial trial) {
        Specimen there = trial.create(Writing.specimen("there", 1));
        Specimen made = Writing.specimen("made", 1);
        Batch.Write<Specimen> write = Writing.created(Ground.SPECIMENS, made);

        refused(trial, Batch.of(write).expecting(Ground.SPECIMENS, there.id(), 0));
        trial.store.commit(Batch.of(write).expecting(Ground.SPECIMENS, Specimens.id("absent"), 0));

        Trial.equal("The record", made, trial.found(made.id()));
    }

    private static void crossed(Trial trial) throws Exception {
        Specimen one = trial.create(Writing.specimen("one", 0));
        Specimen other = trial.create(Writing.specimen("other", 0));
        for (int round = 0; round < ROUNDS; round++) {
            Batch first = Batch.of(Writing.changed(one, Writing.next(one, Specimens.RANK, round + 1L)))
                    .expecting(Ground.SPECIMENS, other.id(), other.version());
            Batch second = Batch.of(Writing.changed(other, Writing.next(other, Specimens.RANK, round + 1L)))
                    .expecting(Ground.SPECIMENS, one.id(), one.version());
            List<Boolean> done = Crowd.together(List.of(() -> commits(trial, first), () -> commits(trial, second)));
            Trial.require(Collections.frequency(done, true) < 2, "Both batches have committed.");
            one = trial.found(one.id());
            other = trial.found(other.id());
        }
    }

    private static void absent(Trial trial) {
        Specimen there = trial.create(Writing.specimen("there", 1));
        Query<Specimen> ranked = Ground.specimens().where(Specimens.RANK.is(2L));
        Specimen own = Writing.specimen("own", 2);

        trial.store.commit(Batch.of(Writing.created(Ground.SPECIMENS, own)).expectingNone(ranked.limit(7)));
        StaleVersionException refusal = refused(
                trial,
                Batch.of(Writing.changed(there, Writing.next(there, Specimens.RANK, 3L)))
                        .expectingNone(ranked));

        Trial.equal("The catalogue of the refusal", "specimen", refusal.catalogue());
        Trial.equal("The record of the refusal", own.id(), refusal.id());
        Trial.equal("The expected version", 0L, refusal.expected());
        Trial.equal("The actual version", 1L, refusal.actual());
        Trial.equal("The record", there, trial.found(there.id()));
        trial.store.commit(Batch.of(Writing.changed(own, Writing.next(own, Specimens.RANK, 4L))));
        trial.store.commit(Batch.of(Writing.changed(there, Writing.next(there, Specimens.RANK, 5L)))
                .expectingNone(ranked));
    }

    private static void addedMeanwhile(Trial trial) throws Exception {
        Specimen guarded = trial.create(Writing.specimen("guarded", 0));
        for (int round = 0; round < ROUNDS; round++) {
            long rank = round + 1L;
            Batch adding = Batch.of(Writing.created(Ground.SPECIMENS, Writing.specimen("added-" + round, rank)))
                    .expecting(Ground.SPECIMENS, guarded.id(), guarded.version());
            Batch closing = Batch.of(Writing.changed(guarded, Writing.next(guarded, Specimens.NOTE, "closed " + rank)))
                    .expectingNone(Ground.specimens().where(Specimens.RANK.is(rank)));
            List<Boolean> done = Crowd.together(List.of(() -> commits(trial, adding), () -> commits(trial, closing)));
            Trial.equal("The number of batches that committed", 1, Collections.frequency(done, true));
            guarded = trial.found(guarded.id());
        }
    }

    private static void independent(Trial trial) {
        Specimen one = trial.create(Writing.specimen("one", 0));
        for (long i = 1; i <= 5; i++) {
            Specimen next = Writing.next(one, Specimens.RANK, i);
            trial.store.commit(Batch.of(Writing.changed(one, next)));
            one = next;
        }
        Specimen other = trial.create(Writing.specimen("other", 0));
        Keeper keeper = Writing.keeper("one", "Of the same id");
        trial.create(Ground.KEEPERS, List.of(keeper));

        Trial.equal("The first record", one, trial.found(one.id()));
        Trial.equal("The second record", other, trial.found(other.id()));
        Trial.equal("The keeper", keeper, trial.found(Ground.KEEPERS, keeper.id()));
    }

    private static void againAfterRefusal(Trial trial) {
        Specimen first = trial.create(Writing.specimen("s", 1));
        Specimen second = Writing.next(first, Specimens.RANK, 2L);
        trial.store.commit(Batch.of(Writing.changed(first, second)));
        refused(trial, Batch.of(Writing.changed(first, Writing.next(first, Specimens.NAME, "Renamed"))));

        Specimen third = Writing.next(trial.found(first.id()), Specimens.NAME, "Renamed");
        trial.store.commit(Batch.of(Writing.changed(second, third)));

        Trial.equal("The record", third, trial.found(first.id()));
    }

    private static void noTrace(Trial trial) {
        Specimen kept = trial.create(Writing.specimen("s", 1));
        for (int i = 0; i < 5; i++) {
            Specimen made = Writing.specimen("made-" + i, 1);
            Batch batch = Batch.of(Writing.created(Ground.SPECIMENS, made)).expecting(Ground.SPECIMENS, kept.id(), 7);
            refused(trial, batch);
            trial.create(Writing.specimen("after-" + i, 1));
        }

        Trial.equal("The number of records", 6, trial.walk(Ground.specimens()).size());
        Trial.equal(
                "The records of all entries",
                List.of("s", "after-0", "after-1", "after-2", "after-3", "after-4"),
                trial.log().stream().map(entry -> entry.id().value()).toList());
    }

    private static StaleVersionException refused(Trial trial, Batch batch) {
        return Trial.refused("The batch", StaleVersionException.class, () -> trial.store.commit(batch));
    }

    private static boolean commits(Trial trial, Batch batch) {
        try {
            trial.store.commit(batch);
            return true;
        } catch (StaleVersionException overtaken) {
            return false;
        }
    }
}
