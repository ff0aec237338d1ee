package io.crmkit.core.store;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates are wanted, in which order, and how many at once.
 *
 * @param <A> the aggregates
 */
public final class Query<A extends Aggregate<A>> {

    /** The largest page. */
    public static final int MOST = 10_000;

    private static final int USUAL = 100;

    private final Asked<A> asked;
    private final List<SortKey> order;
    private final int limit;
    private final Optional<Cursor> after;

    private Query(Asked<A> asked, List<SortKey> order, int limit, Optional<Cursor> after) {
        this.asked = asked;
        this.order = List.copyOf(order);
        this.limit = limit;
        this.after = after;
    }

    /** All aggregates of a catalogue but those that were retracted, by id, 100 at once; the binder says what "today" means. */
    public static <A extends Aggregate<A>> Query<A> of(Catalogue<A> catalogue, Binder binder) {
        return new Query<>(
                new Asked<>(catalogue, binder, Condition.always(), false), List.of(), USUAL, Optional.empty());
    }

    /**
     * Only those for which this holds as well.
     *
     * @throws io.crmkit.core.data.InvalidDataException if the condition does not fit the catalogue
     */
    public Query<A> where(Condition another) {
        return new Query<>(asked.and(another), order, limit, after);
    }

    /**
     * Those as well that were retracted, here and in relations: for what is asked as of an earlier moment, and for taking a retraction back.
     */
    public Query<A> withRetracted() {
        return new Query<>(asked.withRetracted(), order, limit, after);
    }

    /** Sorted by attributes, smallest first. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<A> sortedBy(Attribute<A, ?>... keys) {
        return sortedBy(List.of(keys).stream().map(SortKey::ascending).toList());
    }

    /**
     * Sorted by keys.
     *
     * @throws IllegalArgumentException if a key is not a simple value
     */
    public Query<A> sortedBy(List<SortKey> keys) {
        if (after.isPresent()) {
            throw new IllegalStateException("A walk that has begun cannot change its order.");
        }
        Keys.of(catalogue(), binder(), keys);
        return new Query<>(asked, keys, limit, after);
    }

    /** At most so many at once, from 1 to 10,000. */
    public Query<A> limit(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("The size of a page (%s) must be from 1 to %s.".formatted(most, MOST));
        }
        return new Query<>(asked, order, most, after);
    }

    /** Only those that come after the place where an earlier page ended. */
    public Query<A> after(Cursor cursor) {
        if (cursor.keys().size() != order.size()) {
            throw new IllegalArgumentException("The cursor was made for an order of %s key(s), but this one has %s."
                    .formatted(cursor.keys().size(), order.size()));
        }
        return new Query<>(asked, order, limit, Optional.of(cursor));
    }

    /** The catalogue that is searched. */
    public Catalogue<A> catalogue() {
        return asked.catalogue;
    }

    /** What resolves names and relative words. */
    public Binder binder() {
        return asked.binder;
    }

    /** What must hold: what was asked for, and that nothing was retracted, neither the record nor one that it is related to. */
    public Condition condition() {
        return asked.condition;
    }

    /** The condition, ready to run. */
    public BoundCondition<A> bound() {
        return asked.bound();
    }

    /** The keys of the order; ties are always broken by id. */
    public List<SortKey> order() {
        return order;
    }

    /** How many at once. */
    public int limit() {
        return limit;
    }

    /** Where to go on. */
    public Optional<Cursor> after() {
        return after;
    }

    /** The keys of the order, ready to run; for adapters that sort in memory. */
    public Keys<A> keys() {
        return Keys.of(catalogue(), binder(), order);
    }

    /**
     * The page that these records make.
     *
     * @param found at least {@code limit + 1} records of the walk in order, or fewer if there are no more
     * @param keys reads the values of the order from a record
     */
    public Page<A> page(List<A> found, java.util.function.Function<A, Cursor> keys) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<A> items = new ArrayList<>(found.subList(0, limit));
        return new Page<>(items, Optional.of(after(keys.apply(items.get(limit - 1)))));
    }

    /** What must hold, resolved once for all pages of a walk. */
    private static final class Asked<A extends Aggregate<A>> {

        private final Catalogue<A> catalogue;
        private final Binder binder;
        private final Condition wanted;
        private final boolean retracted;
        private final Condition condition;

        /** Made when somebody asks; threads may make the same past each other. */
        private volatile @Nullable BoundCondition<A> bound;

        Asked(Catalogue<A> catalogue, Binder binder, Condition wanted, boolean retracted) {
            this.catalogue = catalogue;
            this.binder = binder;
            this.wanted = wanted;
            this.retracted = retracted;
            this.condition = retracted ? wanted : Standing.of(wanted, catalogue, binder.schema());
        }

        Asked<A> and(Condition another) {
            binder.bind(another, catalogue);
            Condition both = wanted.equals(Condition.always()) ? another : wanted.and(another);
            return new Asked<>(catalogue, binder, both, retracted);
        }

        Asked<A> withRetracted() {
            return new Asked<>(catalogue, binder, wanted, true);
        }

        BoundCondition<A> bound() {
            BoundCondition<A> known = bound;
            if (known == null) {
                known = binder.bind(condition, catalogue);
                bound = known;
            }
            return known;
        }
    }
}
