package io.crmkit.core.store;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is committed together: new states with the entries that led to them, aggregates that must not have changed since they were
 * read, and what must not be there.
 *
 * @param writes the new states, each aggregate once
 * @param expectations the aggregates that were read and must still have the same version
 * @param absences queries that must find nothing in what was there before the batch; each looks at nothing but the records that it
 *     searches, and neither order nor page count
 */
public record Batch(List<Write<?>> writes, List<Expectation<?>> expectations, List<Query<?>> absences) {

    /** Checks that no aggregate is written twice. */
    public Batch {
        writes = List.copyOf(writes);
        expectations = List.copyOf(expectations);
        absences = List.copyOf(absences);
        if (writes.size() > 1) {
            requireDistinct(writes);
        }
    }

    private static void requireDistinct(List<Write<?>> writes) {
        Set<List<?>> seen = new HashSet<>();
        for (Write<?> write : writes) {
            if (!seen.add(List.of(write.catalogue().name(), write.state().id()))) {
                throw new IllegalArgumentException(
                        "The %s %s is written twice in one batch. Gather its entries in one write."
                                .formatted(
                                        write.catalogue().name(), write.state().id()));
            }
        }
    }

    /** A batch that expects nothing to be absent. */
    public Batch(List<Write<?>> writes, List<Expectation<?>> expectations) {
        this(writes, expectations, List.of());
    }

    /** A batch of one write. */
    public static Batch of(Write<?> write) {
        return new Batch(List.of(write), List.of());
    }

    /** A batch of several writes. */
    public static Batch of(List<Write<?>> writes) {
        return new Batch(writes, List.of());
    }

    /** The same with one more aggregate that must not have changed. */
    public <A extends Aggregate<A>> Batch expecting(Catalogue<A> catalogue, Id<A> id, long version) {
        List<Expectation<?>> more = new ArrayList<>(expectations);
        more.add(new Expectation<>(catalogue, id, version));
        return new Batch(writes, more, absences);
    }

    /** The same with one more query that must find nothing. */
    public Batch expectingNone(Query<?> query) {
        List<Query<?>> more = new ArrayList<>(absences);
        more.add(query);
        return new Batch(writes, expectations, more);
    }

    /** All entries in the order in which they get their positions. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        writes.forEach(write -> entries.addAll(write.entries()));
        return entries;
    }

    /**
     * The new state of an aggregate.
     *
     * @param catalogue its catalogue
     * @param state the new state; its version is the expected one plus the number of entries
     * @param entries what led to it, one or more, with consecutive numbers
     */
    public record Write<A extends Aggregate<A>>(Catalogue<A> catalogue, A state, List<Entry> entries) {

        /** Checks that entries and state fit each other. */
        public Write {
            entries = List.copyOf(entries);
            long number = state.version() - entries.size();
            if (entries.isEmpty() || number < 0) {
                throw misfit(catalogue, state, entries);
            }
            for (Entry entry : entries) {
                number++;
                boolean fits = entry.number() == number
                        && entry.catalogue().equals(catalogue.name())
                        && entry.id().equals(state.id());
                if (!fits) {
                    throw misfit(catalogue, state, entries);
                }
            }
        }

        /** The version that the store must hold: 0 if the aggregate must not exist yet. */
        public long expected() {
            return state.version() - entries.size();
        }

        private static <A extends Aggregate<A>> IllegalArgumentException misfit(
                Catalogue<A> catalogue, A state, List<Entry> entries) {
            return new IllegalArgumentException(
                    "The entries of %s %s must be its own, with consecutive numbers that end at its version %s, but are numbered %s."
                            .formatted(
                                    catalogue.name(),
                                    state.id(),
                                    state.version(),
                                    entries.stream().map(Entry::number).toList()));
        }
    }

    /**
     * An aggregate that was read.
     *
     * @param catalogue its catalogue
     * @param id its identity
     * @param version the version that was read; 0 if it did not exist
     */
    public record Expectation<A extends Aggregate<A>>(Catalogue<A> catalogue, Id<A> id, long version) {}
}
