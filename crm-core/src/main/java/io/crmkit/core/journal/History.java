package io.crmkit.core.journal;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All states that one aggregate ever had, folded from its entries when they are asked for.
 *
 * @param <A> the aggregate
 */
public final class History<A extends Aggregate<A>> {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::effectiveAt).thenComparing(Entry::number);

    private final Catalogue<A> catalogue;
    private final List<Entry> entries;

    private History(Catalogue<A> catalogue, List<Entry> entries) {
        this.catalogue = catalogue;
        this.entries = entries;
    }

    /** The history that these entries of one aggregate make; their order does not matter. */
    public static <A extends Aggregate<A>> History<A> of(Catalogue<A> catalogue, List<Entry> entries) {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(ORDER);
        return new History<>(catalogue, List.copyOf(ordered));
    }

    /** The catalogue of the aggregate. */
    public Catalogue<A> catalogue() {
        return catalogue;
    }

    /** The entries in the order in which they took effect. */
    public List<Entry> entries() {
        return entries;
    }

    /** The present state, folded from all entries, also if it was retracted; empty if there is no entry. */
    public Optional<A> current() {
        return fold(entry -> true);
    }

    /**
     * The state at a moment, with everything that is known today; empty before the aggregate was created, and from when on it was
     * retracted until it was restored.
     */
    public Optional<A> asOf(Instant moment) {
        return standing(entry -> !entry.effectiveAt().isAfter(moment));
    }

    /** The state at a moment, with what had been recorded until another moment; empty if it did not exist yet or was retracted. */
    public Optional<A> asKnownAt(Instant moment, Instant known) {
        return standing(entry ->
                !entry.effectiveAt().isAfter(moment) && !entry.recordedAt().isAfter(known));
    }

    /** The state as it was stored when it had the given version; empty if it never had it. */
    public Optional<A> atVersion(long version) {
        if (entries.stream().noneMatch(entry -> entry.number() == version)) {
            return Optional.empty();
        }
        return fold(entry -> entry.number() <= version);
    }

    /** When the latest entry took effect; empty if there is none. */
    public Optional<Instant> latestEffect() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).effectiveAt());
    }

    /** The values at a moment, complete or not; none before the first entry. */
    public Values<A> valuesAsOf(Instant moment) {
        return values(entry -> !entry.effectiveAt().isAfter(moment));
    }

    /** The values that result when more entries take their places in the order of effect. */
    public Values<A> valuesWith(List<Entry> others) {
        List<Entry> more = new ArrayList<>(entries);
        more.addAll(others);
        return of(catalogue, more).values(entry -> true);
    }

    private Optional<A> standing(Predicate<Entry> counts) {
        return fold(counts).filter(state -> !catalogue.isRetracted(state));
    }

    private Optional<A> fold(Predicate<Entry> counts) {
        boolean created = entries.stream().anyMatch(entry -> entry.number() == 1 && counts.test(entry));
        return created ? Optional.of(values(counts).build()) : Optional.empty();
    }

    private Values<A> values(Predicate<Entry> counts) {
        Values<A> values = catalogue.none();
        long version = 0;
        for (Entry entry : entries) {
            if (counts.test(entry)) {
                values = values.plus(entry.difference());
                version = Math.max(version, entry.number());
            }
        }
        return version == 0 ? values : values.identified(id(), version);
    }

    @SuppressWarnings("unchecked") // the entries are those of one aggregate of this catalogue
    private Id<A> id() {
        return (Id<A>) entries.get(0).id();
    }
}
