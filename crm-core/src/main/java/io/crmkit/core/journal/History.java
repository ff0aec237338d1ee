package io.crmkit.core.journal;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All states that one aggregate ever had, folded from its entries when they are asked for.
 *
 * @param <A> the aggregate
 */
public final class History<A extends Aggregate<A>> {

    private static final Comparator<Entry> AS_WRITTEN = Comparator.comparing(Entry::number);

    private final Catalogue<A> catalogue;
    private final List<Entry> entries;

    /** The moments at which entries took effect after all, by number, where it was not the one that they name. */
    private final Map<Long, Instant> raised;

    /** There only if some list is told as a splice. */
    private final @Nullable Telling telling;

    private History(Catalogue<A> catalogue, List<Entry> entries, Map<Long, Instant> raised) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.raised = raised;
        boolean shortened =
                entries.stream().anyMatch(entry -> entry.difference().isShortened());
        this.telling = shortened ? new Telling(catalogue, inOrder()) : null;
    }

    /** The history that these entries of one aggregate make; their order does not matter. */
    public static <A extends Aggregate<A>> History<A> of(Catalogue<A> catalogue, List<Entry> entries) {
        List<Entry> written = entries.stream().sorted(AS_WRITTEN).toList();
        Map<Long, Instant> raised = new HashMap<>();
        Instant latest = Instant.MIN;
        boolean inOrder = true;
        for (Entry entry : written) {
            boolean late = entry.effectiveAt().isBefore(entry.recordedAt());
            if (!late && entry.effectiveAt().isBefore(latest)) {
                raised.put(entry.number(), latest);
            }
            inOrder = inOrder && !(late && entry.effectiveAt().isBefore(latest));
            latest = entry.effectiveAt().isAfter(latest) ? entry.effectiveAt() : latest;
        }
        return new History<>(catalogue, inOrder ? written : inOrderOfEffect(written, raised), raised);
    }

    private static List<Entry> inOrderOfEffect(List<Entry> written, Map<Long, Instant> raised) {
        return written.stream()
                .sorted(Comparator.comparing((Entry entry) -> tookEffect(entry, raised))
                        .thenComparing(AS_WRITTEN))
                .toList();
    }

    private static Instant tookEffect(Entry entry, Map<Long, Instant> raised) {
        return raised.getOrDefault(entry.number(), entry.effectiveAt());
    }

    /**
     * When an entry of this history took effect: at the moment that it names. One that is not late, but names a moment before those of
     * entries written before it, took effect after them, with the latest: the clock of whoever wrote it was behind, or somebody else was
     * faster.
     */
    public Instant tookEffect(Entry entry) {
        return tookEffect(entry, raised);
    }

    /** The catalogue of the aggregate. */
    public Catalogue<A> catalogue() {
        return catalogue;
    }

    /** The entries in the order in which they took effect. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * What an entry of this history changed, with every list as a whole, also where the entry tells only what was taken out of it and put
     * in.
     */
    public Difference difference(Entry entry) {
        Difference told = entry.difference();
        if (telling == null || !told.isShortened()) {
            return told;
        }
        Difference.Builder whole = new Difference.Builder();
        for (int i = 0; i < told.size(); i++) {
            whole.add(told.name(i), telling.before(entry, i), telling.after(entry, i));
        }
        return whole.build();
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
        return standing(entry -> !tookEffect(entry).isAfter(moment));
    }

    /** The state at a moment, with what had been recorded until another moment; empty if it did not exist yet or was retracted. */
    public Optional<A> asKnownAt(Instant moment, Instant known) {
        return standing(entry ->
                !tookEffect(entry).isAfter(moment) && !entry.recordedAt().isAfter(known));
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
        return entries.stream().map(Entry::effectiveAt).max(Comparator.naturalOrder());
    }

    /** The values at a moment, complete or not; none before the first entry. */
    public Values<A> valuesAsOf(Instant moment) {
        return values(entry -> !tookEffect(entry).isAfter(moment));
    }

    /** The values that result when more entries take their places in the order of effect. */
    public Values<A> valuesWith(List<Entry> others) {
        return with(others).values(entry -> true);
    }

    /** This history with more entries. */
    public History<A> with(List<Entry> others) {
        List<Entry> more = new ArrayList<>(entries);
        more.addAll(others);
        return of(catalogue, more);
    }

    /**
     * The values that the next entry goes on from: those that the store holds.
     */
    public Values<A> held() {
        return catalogue.none().plus((telling == null ? new Telling(catalogue, inOrder()) : telling).held());
    }

    private Optional<A> standing(Predicate<Entry> counts) {
        return fold(counts).filter(state -> !catalogue.isRetracted(state));
    }

    private Optional<A> fold(Predicate<Entry> counts) {
        boolean created = entries.stream().anyMatch(entry -> entry.number() == 1 && counts.test(entry));
        return created ? Optional.of(values(counts).build()) : Optional.empty();
    }

    /** Of every attribute only the value that it got last is looked at. */
    private Values<A> values(Predicate<Entry> counts) {
        Map<String, Last> last = new LinkedHashMap<>();
        long version = 0;
        for (Entry entry : entries) {
            if (counts.test(entry)) {
                for (int i = 0; i < entry.difference().size(); i++) {
                    last.put(Telling.name(catalogue, entry.difference().name(i)), new Last(entry, i));
                }
                version = Math.max(version, entry.number());
            }
        }
        Difference.Builder all = new Difference.Builder();
        last.forEach((name, from) -> all.add(name, null, after(from)));
        Values<A> values = catalogue.none().plus(all.build());
        return version == 0 ? values : values.identified(id(), version);
    }

    private @Nullable Object after(Last last) {
        return telling == null ? last.entry.difference().after(last.place) : telling.after(last.entry, last.place);
    }

    private List<Entry> inOrder() {
        return entries.stream().sorted(AS_WRITTEN).toList();
    }

    @SuppressWarnings("unchecked") // the entries are those of one aggregate of this catalogue
    private Id<A> id() {
        return (Id<A>) entries.get(0).id();
    }

    /**
     * Where an attribute got a value.
     *
     * @param entry the entry
     * @param place the place in its difference
     */
    private record Last(Entry entry, int place) {}
}
