package io.crmkit.core.testkit;

import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;

/** Clauses 1, 2 and 11: what a reader sees of a batch. */
final class SeeingRules {

    static final List<Rule> RULES = List.of(
            Rule.of("1.1", "Who commits sees the batch in every kind of read.", SeeingRules::ownWrites),
            Rule.of("1.2", "Another thread sees the batch once commit has returned.", SeeingRules::handedOver),
            Rule.of("1.3", "A change replaces the earlier state in every kind of read.", SeeingRules::changes),
            Rule.of("2.1", "A reader beside a writer never sees half a batch.", SeeingRules::wholeBatches),
            Rule.of("2.2", "A batch that is refused at its last write leaves nothing.", SeeingRules::refusedAtTheEnd),
            Rule.of("2.3", "One batch may hold records of several catalogues.", SeeingRules::severalCatalogues),
            Rule.of(
                    "2.4",
                    "Readers beside several writers never see half a batch.",
                    SeeingRules::wholeBatchesOfMany,
                    Capability.CONCURRENT_WRITERS),
            Rule.of("11.1", "A query sees one state of all records that it gives.", SeeingRules::oneState),
            Rule.of("11.2", "A query sees related records in the same state.", SeeingRules::oneStateOfRelated));

    private static final int ROUNDS = 150;

    private SeeingRules() {}

    private static void ownWrites(Trial trial) {
        for (int i = 1; i <= 20; i++) {
            Specimen made = trial.create(Writing.specimen("s-" + i, i));
            seen(trial, made, i);
        }
    }

    private static void seen(Trial trial, Specimen made, int howMany) {
        Trial.equal("The found record", made, trial.found(made.id()));
        Trial.equal(
                "The queried records",
                List.of(made),
                trial.walk(Ground.specimens().where(Specimens.RANK.is(made.rank()))));
        Trial.equal(
                "The number of all records",
                howMany,
                trial.walk(Ground.specimens()).size());
        Trial.equal(
                "The entries of the record",
                1,
                trial.store.journal(Ground.SPECIMENS, made.id()).size());
        Trial.equal("The number of all entries", howMany, trial.log().size());
    }

    private static void handedOver(Trial trial) throws Exception {
        Exchanger<Specimen> hands = new Exchanger<>();
        Callable<Boolean> writer = () -> {
            for (int i = 1; i <= ROUNDS; i++) {
                hands.exchange(trial.create(Writing.specimen("s-" + i, i)), 60, TimeUnit.SECONDS);
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            Specimen nothing = Writing.specimen("nothing", 0);
            for (int i = 1; i <= ROUNDS; i++) {
                Specimen made = hands.exchange(nothing, 60, TimeUnit.SECONDS);
                Trial.equal("The record of the other thread", made, trial.found(made.id()));
                Query<Specimen> query = Ground.specimens().where(Specimens.RANK.is(made.rank()));
                Trial.equal("The records queried by the other thread", List.of(made), trial.walk(query));
            }
            return true;
        };
        Crowd.together(List.of(writer, reader));
    }

    private static void changes(Trial trial) {
        Specimen first = trial.create(Writing.specimen("s-1", 1));
        Specimen second = Writing.next(first, Specimens.RANK, 2L);
        trial.store.commit(Batch.of(Writing.changed(first, second)));

        Trial.equal("The found record", second, trial.found(first.id()));
        Trial.equal("All records", List.of(second), trial.walk(Ground.specimens()));
        Trial.equal(
                "The records with the earlier value",
                List.of(),
                trial.walk(Ground.specimens().where(Specimens.RANK.is(1L))));
        Trial.equal(
                "The records with the later value",
                List.of(second),
                trial.walk(Ground.specimens().where(Specimens.RANK.is(2L))));
    }

    private static void wholeBatches(Trial trial) throws Exception {
        Crowd.watched(List.of(pairs(trial, "p")), () -> whole(trial, "p"));
    }

    private static void wholeBatchesOfMany(Trial trial) throws Exception {
        List<Callable<?>> writers = List.of(pairs(trial, "p"), pairs(trial, "q"), pairs(trial, "r"));
        Crowd.watched(writers, () -> {
            whole(trial, "p");
            whole(trial, "q");
            whole(trial, "r");
        });
    }

    /** Writes two records that always have the same rank. */
    private static Callable<?> pairs(Trial trial, String name) {
        return () -> {
            Specimen one = Writing.specimen(name + "-1", 0);
            Specimen other = Writing.specimen(name + "-2", 0);
            trial.store.commit(Batch.of(
                    List.of(Writing.created(Ground.SPECIMENS, one), Writing.created(Ground.SPECIMENS, other))));
            for (long i = 1; i <= ROUNDS; i++) {
                Specimen next = Writing.next(one, Specimens.RANK, i);
                Specimen nextOther = Writing.next(other, Specimens.RANK, i);
                trial.store.commit(Batch.of(List.of(Writing.changed(one, next), Writing.changed(other, nextOther))));
                one = next;
                other = nextOther;
            }
            return null;
        };
    }

    private static void whole(Trial trial, String name) {
        List<Long> ranks = trial.walk(Ground.specimens().where(Specimens.NAME.startsWith("Specimen " + name))).stream()
                .map(Specimen::rank)
                .toList();
        boolean together = ranks.isEmpty() || (ranks.size() == 2 && ranks.get(0).equals(ranks.get(1)));
        Trial.require(together, "The ranks of a pair that is always written together are " + ranks + ".");
        long first = rank(trial, name + "-1");
        long second = rank(trial, name + "-2");
        Trial.require(second >= first, "After rank " + first + " was read, its companion still had " + second + ".");
        long entries = trial.store.after(0, 10_000).stream()
                .filter(entry -> entry.id().value().startsWith(name))
                .count();
        Trial.require(entries % 2 == 0, "The number of entries is odd: " + entries + ".");
    }

    private static long rank(Trial trial, String id) {
        return trial.store
                .find(Ground.SPECIMENS, Specimens.id(id))
                .map(Specimen::rank)
                .orElse(-1L);
    }

    private static void refusedAtTheEnd(Trial trial) {
        Specimen kept = trial.create(Writing.specimen("kept", 1));
        Specimen stale = Writing.next(Writing.next(kept, Specimens.RANK, 2L), Specimens.RANK, 3L);
        Keeper keeper = Writing.keeper("k", "Keeper");
        Specimen another = Writing.specimen("another", 5);
        Batch batch = Batch.of(List.of(
                Writing.created(Ground.KEEPERS, keeper),
                Writing.created(Ground.SPECIMENS, another),
                Writing.changed(kept, stale)));

        Trial.refused("A stale write", StaleVersionException.class, () -> trial.store.commit(batch));

        Trial.equal("All specimens", List.of(kept), trial.walk(Ground.specimens()));
        Trial.equal("All keepers", List.of(), trial.walk(Ground.all(Ground.KEEPERS)));
        Trial.equal(
                "The new record",
                false,
                trial.store.find(Ground.SPECIMENS, another.id()).isPresent());
        Trial.equal("Its entries", List.of(), trial.store.journal(Ground.SPECIMENS, another.id()));
        Trial.equal("The number of all entries", 1, trial.log().size());
    }

    private static void severalCatalogues(Trial trial) {
        Specimen specimen = Writing.specimen("same-id", 1);
        Keeper keeper = Writing.keeper("same-id", "Keeper");
        trial.store.commit(Batch.of(
                List.of(Writing.created(Ground.SPECIMENS, specimen), Writing.created(Ground.KEEPERS, keeper))));

        Trial.equal("The specimen", specimen, trial.found(specimen.id()));
        Trial.equal("The keeper", keeper, trial.found(Ground.KEEPERS, keeper.id()));
        Trial.equal("All specimens", List.of(specimen), trial.walk(Ground.specimens()));
        Trial.equal("All keepers", List.of(keeper), trial.walk(Ground.all(Ground.KEEPERS)));
    }

    private static void oneState(Trial trial) throws Exception {
        List<Specimen> states = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Specimen made = Writing.specimen("s-" + i, i);
            states.add(Writing.values(made).with(Specimens.ACTIVE, i == 0).build());
        }
        trial.create(Ground.SPECIMENS, states);
        Query<Specimen> marked = Ground.specimens().where(Specimens.ACTIVE.is(true));
        Crowd.watched(
                List.of(passingOn(trial, states)),
                () -> Trial.equal(
                        "The number of records that have the mark",
                        1,
                        trial.walk(marked).size()));
    }

    /** Passes the one mark from record to record. */
    private static Callable<?> passingOn(Trial trial, List<Specimen> states) {
        return () -> {
            for (int i = 0; i < ROUNDS; i++) {
                int from = i * 7 % states.size();
                int to = (i + 1) * 7 % states.size();
                Specimen without = Writing.next(states.get(from), Specimens.ACTIVE, false);
                Specimen with = Writing.next(states.get(to), Specimens.ACTIVE, true);
                trial.store.commit(Batch.of(
                        List.of(Writing.changed(states.get(from), without), Writing.changed(states.get(to), with))));
                states.set(from, without);
                states.set(to, with);
            }
            return null;
        };
    }

    private static void oneStateOfRelated(Trial trial) throws Exception {
        IdAttribute<Specimen, Keeper> owner = Specimens.OWNER;
        Condition torn = Condition.any(List.of(
                Specimens.RANK.is(0L).and(owner.then(Keepers.LEVEL).is(1L)),
                Specimens.RANK.is(1L).and(owner.then(Keepers.LEVEL).is(0L))));
        Keeper keeper = Ground.KEEPERS
                .values(Writing.keeper("k", "Keeper"))
                .with(Keepers.LEVEL, 0L)
                .build();
        Specimen specimen = Writing.values(Writing.specimen("s", 0))
                .with(owner, keeper.id())
                .build();
        trial.store.commit(Batch.of(
                List.of(Writing.created(Ground.KEEPERS, keeper), Writing.created(Ground.SPECIMENS, specimen))));
        Crowd.watched(
                List.of(inStep(trial, keeper, specimen)),
                () -> Trial.equal(
                        "The records that are out of step",
                        List.of(),
                        trial.walk(Ground.specimens().where(torn))));
    }

    private static Callable<?> inStep(Trial trial, Keeper keeper, Specimen specimen) {
        return () -> {
            Keeper master = keeper;
            Specimen follower = specimen;
            for (long i = 1; i <= ROUNDS; i++) {
                Keeper next = Ground.KEEPERS
                        .values(master)
                        .with(Keepers.LEVEL, i % 2)
                        .identified(master.id(), master.version() + 1)
                        .build();
                Specimen following = Writing.next(follower, Specimens.RANK, i % 2);
                trial.store.commit(Batch.of(
                        List.of(Writing.changed(Ground.KEEPERS, master, next), Writing.changed(follower, following))));
                master = next;
                follower = following;
            }
            return null;
        };
    }
}
