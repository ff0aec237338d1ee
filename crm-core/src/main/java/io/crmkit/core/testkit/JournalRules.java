package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Batch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Clauses 5, 6 and 7: the journal of one record, positions, and reading on. */
final class JournalRules {

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "5.1",
                    "The entries of a record are complete and in the order of their numbers.",
                    JournalRules::order),
            Rule.of(
                    "5.2",
                    "An entry is read back equal to what was written, also where it tells only what was put into a list.",
                    JournalRules::equality),
            Rule.of("5.3", "A write may bring several entries.", JournalRules::severalEntries),
            Rule.of("5.4", "A record that does not exist has no entries.", JournalRules::nothing),
            Rule.of(
                    "5.5",
                    "Records of the same id in two catalogues have journals of their own.",
                    JournalRules::sameId),
            Rule.of("5.6", "The entries fold to the present state.", JournalRules::folded),
            Rule.of(
                    "5.7",
                    "The journals of several records are those of each; a record that does not exist has none.",
                    JournalRules::several),
            Rule.of(
                    "6.1",
                    "Positions grow, and the entries of a batch stand together in its order.",
                    JournalRules::batches),
            Rule.of("6.2", "Commit answers with the position of the last entry of the batch.", JournalRules::answer),
            Rule.of("6.3", "Who reads on between commits gets every entry once.", JournalRules::pulling),
            Rule.of(
                    "6.4",
                    "Who reads on beside several writers gets every entry once, however slow a writer is.",
                    JournalRules::pullingBesideWriters,
                    Capability.CONCURRENT_WRITERS),
            Rule.of("7.1", "Reading on gives at most as many entries as asked for, in order.", JournalRules::limits),
            Rule.of("7.2", "Nothing new is an empty list.", JournalRules::nothingNew),
            Rule.of("7.3", "Reading on and the journals of the records tell the same.", JournalRules::sameTale));

    private static final int WRITERS = 4;
    private static final int ROUNDS = 40;

    private JournalRules() {}

    private static void order(Trial trial) {
        Specimen state = trial.create(Writing.specimen("s", 0));
        for (long i = 1; i < 30; i++) {
            trial.create(Writing.specimen("other-" + i, i));
            Specimen next = Writing.next(state, Specimens.RANK, i);
            trial.store.commit(Batch.of(Writing.changed(state, next)));
            state = next;
            List<Entry> entries = trial.store.journal(Ground.SPECIMENS, state.id());
            Trial.equal("The number of entries", (int) i + 1, entries.size());
        }
        long number = 0;
        long position = 0;
        for (Entry entry : trial.store.journal(Ground.SPECIMENS, state.id())) {
            number++;
            Trial.equal("The number", number, entry.number());
            Trial.require(entry.position() > position, "Position " + entry.position() + " follows " + position + ".");
            position = entry.position();
        }
    }

    private static void several(Trial trial) {
        List<Id<Specimen>> ids = new ArrayList<>();
        for (long i = 0; i < 5; i++) {
            Specimen state = trial.create(Writing.specimen("many-" + i, i));
            trial.store.commit(Batch.of(Writing.changed(state, Writing.next(state, Specimens.RANK, i + 100))));
            ids.add(state.id());
        }
        Map<Id<Specimen>, List<Entry>> expected = new LinkedHashMap<>();
        ids.forEach(id -> expected.put(id, trial.store.journal(Ground.SPECIMENS, id)));
        ids.add(Specimens.id("nobody"));
        Trial.equal("The journals", expected, trial.store.journals(Ground.SPECIMENS, ids));
    }

    private static void equality(Trial trial) {
        Specimen made = trial.samples(51).specimen(Specimens.id("s-'\uD83D\uDE00"));
        Entry full = Entry.builder()
                .from(Writing.created(Ground.SPECIMENS, made).entries().get(0))
                .event(new Event("specimen.made-up", 3, payload()))
                .actor("u-'\uD83D\uDE00")
                .cause("c-\uFFFD")
                .effectiveAt(Instant.parse("1999-12-31T23:59:59.999999Z"))
                .recordedAt(Instant.parse("2026-05-15T08:00:00.000001Z"))
                .why("because of 50% \\ \"'\n张伟")
                .origin("import.csv")
                .approvedBy("u-2")
                .build();
        trial.store.commit(Batch.of(new Batch.Write<>(Ground.SPECIMENS, made, List.of(full))));
        Specimen bare = Writing.next(made, Specimens.NAME, "bare");
        Entry empty = Writing.entry(Ground.SPECIMENS, bare, Difference.none(), "touched");
        trial.store.commit(Batch.of(new Batch.Write<>(Ground.SPECIMENS, bare, List.of(empty))));
        Specimen longer = lengthened(bare);
        Entry spliced = Writing.changed(bare, longer).entries().get(0);
        trial.store.commit(Batch.of(new Batch.Write<>(Ground.SPECIMENS, longer, List.of(spliced))));

        List<Entry> read = trial.store.journal(Ground.SPECIMENS, made.id());

        Trial.equal("The number of entries", 3, read.size());
        same(full, read.get(0));
        same(empty, read.get(1));
        same(spliced, read.get(2));
    }

    /** The next version, in which every list begins as before and then goes on in another way. */
    private static Specimen lengthened(Specimen before) {
        Values<Specimen> values = Writing.values(before);
        for (Attribute<Specimen, ?> attribute : Ground.SPECIMENS.stored()) {
            values = lengthened(values, attribute);
        }
        return values.identified(before.id(), before.version() + 1).build();
    }

    private static <V> Values<Specimen> lengthened(Values<Specimen> values, Attribute<Specimen, V> attribute) {
        Optional<V> value = values.get(attribute);
        if (value.isEmpty() || !(value.get() instanceof List<?> list)) {
            return values;
        }
        List<Object> longer = new ArrayList<>(list);
        longer.add(1, list.get(list.size() - 1));
        longer.add(list.get(0));
        return values.with(attribute, attribute.check(longer, attribute.name()));
    }

    private static Map<String, Object> payload() {
        return Map.of(
                "text",
                "\uD83D\uDE00 ''",
                "whole",
                Long.MAX_VALUE,
                "decimal",
                new BigDecimal("12345678901234567890.123456789012345678"),
                "flag",
                true,
                "list",
                List.of("b", "a"),
                "object",
                Map.of("x", 1L));
    }

    private static void same(Entry written, Entry read) {
        Trial.require(read.position() > 0, "The entry has no position.");
        for (Difference.Change change : written.difference().changes()) {
            Difference.Change found = read.difference()
                    .change(change.name())
                    .orElseThrow(() -> new AssertionError("The change of " + change.name() + " is missing."));
            Trial.equal("The value of " + change.name() + " before", change.before(), found.before());
            Trial.equal("The value of " + change.name() + " after", change.after(), found.after());
        }
        Trial.equal("The difference", written.difference(), read.difference());
        Trial.equal("The entry", written.at(read.position()), read);
    }

    private static void severalEntries(Trial trial) {
        Specimen first = Writing.specimen("s", 1);
        Specimen second = Writing.next(first, Specimens.RANK, 2L);
        Specimen third = Writing.next(second, Specimens.NOTE, "third");
        List<Entry> entries =
                new ArrayList<>(Writing.created(Ground.SPECIMENS, first).entries());
        entries.addAll(Writing.changed(first, second).entries());
        entries.addAll(Writing.changed(second, third).entries());

        trial.store.commit(Batch.of(new Batch.Write<>(Ground.SPECIMENS, third, entries)));

        List<Entry> read = trial.store.journal(Ground.SPECIMENS, first.id());
        Trial.equal("The number of entries", 3, read.size());
        for (int i = 0; i < entries.size(); i++) {
            same(entries.get(i), read.get(i));
        }
        Trial.equal("The record", third, trial.found(first.id()));
        Trial.equal("All entries", read, trial.log());
    }

    private static void nothing(Trial trial) {
        trial.create(Writing.specimen("s", 1));

        Trial.equal("The entries", List.of(), trial.store.journal(Ground.SPECIMENS, Specimens.id("absent")));
        Trial.equal("The entries", List.of(), trial.store.journal(Ground.KEEPERS, Keepers.id("s")));
        Trial.equal(
                "The record",
                false,
                trial.store.find(Ground.KEEPERS, Keepers.id("s")).isPresent());
    }

    private static void sameId(Trial trial) {
        trial.create(Writing.specimen("same", 1));
        trial.create(Ground.KEEPERS, List.of(Writing.keeper("same", "Keeper")));

        List<Entry> specimen = trial.store.journal(Ground.SPECIMENS, Specimens.id("same"));
        List<Entry> keeper = trial.store.journal(Ground.KEEPERS, Keepers.id("same"));

        Trial.equal(
                "The catalogues",
                List.of("specimen"),
                specimen.stream().map(Entry::catalogue).toList());
        Trial.equal(
                "The catalogues",
                List.of("keeper"),
                keeper.stream().map(Entry::catalogue).toList());
    }

    private static void folded(Trial trial) {
        Samples samples = trial.samples(52);
        Specimen state = trial.create(samples.specimen(Specimens.id("s")));
        for (int i = 0; i < 10; i++) {
            Specimen next = Writing.values(samples.specimen(state.id()))
                    .identified(state.id(), state.version() + 1)
                    .build();
            trial.store.commit(Batch.of(Writing.changed(state, next)));
            state = next;
        }

        List<Entry> entries = trial.store.journal(Ground.SPECIMENS, state.id());

        Trial.equal(
                "The folded state",
                state,
                History.of(Ground.SPECIMENS, entries).current().orElseThrow());
    }

    private static void batches(Trial trial) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<Batch.Write<?>> writes = new ArrayList<>();
            for (int k = 5; k > 0; k--) {
                Specimen made = Writing.specimen("s-" + i + "-" + k, k);
                writes.add(Writing.created(Ground.SPECIMENS, made));
                expected.add(made.id().value());
            }
            trial.store.commit(Batch.of(writes));
        }

        List<Entry> all = trial.log();

        Trial.equal(
                "The records of all entries",
                expected,
                all.stream().map(entry -> entry.id().value()).toList());
        growing(all);
    }

    private static void growing(List<Entry> entries) {
        long position = 0;
        for (Entry entry : entries) {
            Trial.require(entry.position() > position, "Position " + entry.position() + " follows " + position + ".");
            position = entry.position();
        }
    }

    private static void answer(Trial trial) {
        for (int i = 0; i < 10; i++) {
            long position = trial.store.commit(Batch.of(List.of(
                    Writing.created(Ground.SPECIMENS, Writing.specimen("s-" + i, i)),
                    Writing.created(Ground.KEEPERS, Writing.keeper("k-" + i, "Keeper")))));
            List<Entry> all = trial.log();
            Trial.equal("The answer of commit", all.get(all.size() - 1).position(), position);
            Trial.equal("The entries after it", List.of(), trial.store.after(position, 10));
        }
    }

    private static void pulling(Trial trial) {
        List<Entry> pulled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            trial.create(Writing.specimen("s-" + i, i));
            pull(trial, pulled, i % 3 + 1);
        }
        rest(trial, pulled);
        complete(trial, pulled, 60);
    }

    private static void pullingBesideWriters(Trial trial) throws Exception {
        List<Callable<?>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String name = "w" + w + "-";
            writers.add(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    List<Batch.Write<?>> writes = new ArrayList<>();
                    for (int k = 0; k <= i % 5; k++) {
                        writes.add(Writing.created(Ground.SPECIMENS, Writing.specimen(name + i + "-" + k, k)));
                    }
                    trial.store.commit(Batch.of(writes));
                }
                return null;
            });
        }
        List<Entry> pulled = new ArrayList<>();
        Crowd.watched(writers, () -> pull(trial, pulled, 7));
        rest(trial, pulled);
        complete(trial, pulled, WRITERS * ROUNDS * 3);
    }

    private static boolean pull(Trial trial, List<Entry> pulled, int limit) {
        long position = pulled.isEmpty() ? 0 : pulled.get(pulled.size() - 1).position();
        List<Entry> some = trial.store.after(position, limit);
        pulled.addAll(some);
        return !some.isEmpty();
    }

    private static void rest(Trial trial, List<Entry> pulled) {
        while (pull(trial, pulled, 7)) {
            Trial.require(pulled.size() < 100_000, "Reading on does not end.");
        }
    }

    private static void complete(Trial trial, List<Entry> pulled, int howMany) {
        growing(pulled);
        List<Entry> all = trial.store.after(0, 10_000);
        List<Entry> skipped = new ArrayList<>(all);
        skipped.removeAll(pulled);
        Trial.require(skipped.isEmpty(), "Reading on has skipped " + skipped.size() + " entries.");
        Trial.equal("The number of entries that were read", howMany, pulled.size());
        Trial.equal("The entries that were read", all, pulled);
    }

    private static void limits(Trial trial) {
        for (int i = 0; i < 25; i++) {
            trial.create(Writing.specimen("s-" + i, i));
        }
        List<Entry> all = trial.store.after(0, 1000);
        Trial.equal("The number of entries", 25, all.size());
        growing(all);
        for (int limit : new int[] {1, 2, 7, 24, 25, 26, Integer.MAX_VALUE}) {
            List<Entry> some = trial.store.after(0, limit);
            Trial.equal("The first " + limit + " entries", all.subList(0, Math.min(limit, 25)), some);
        }
        for (int i = 0; i < 25; i++) {
            List<Entry> some = trial.store.after(all.get(i).position(), 3);
            Trial.equal("Three entries after the " + i + "th", all.subList(i + 1, Math.min(i + 4, 25)), some);
        }
    }

    private static void nothingNew(Trial trial) {
        Trial.equal("The entries of an empty store", List.of(), trial.store.after(0, 10));
        long position = trial.store.commit(Batch.of(Writing.created(Ground.SPECIMENS, Writing.specimen("s", 1))));

        Trial.equal("The entries after the last", List.of(), trial.store.after(position, 10));
        Trial.equal("The entries far after the last", List.of(), trial.store.after(Long.MAX_VALUE, 10));
    }

    private static void sameTale(Trial trial) {
        World world = trial.filled(60, 53);
        for (int i = 0; i < 40; i += 2) {
            Specimen before = world.specimens().get(i);
            Specimen after = Writing.next(before, Specimens.RANK, 100L + i);
            trial.store.commit(Batch.of(Writing.changed(before, after)));
        }
        List<Entry> all = trial.log();
        for (Specimen specimen : world.specimens()) {
            List<Entry> own = all.stream()
                    .filter(entry ->
                            entry.catalogue().equals("specimen") && entry.id().equals(specimen.id()))
                    .toList();
            Trial.equal("The entries of " + specimen.id(), own, trial.store.journal(Ground.SPECIMENS, specimen.id()));
        }
        Trial.equal("The number of entries", 60 + 20 + Samples.KEEPERS, all.size());
    }
}
