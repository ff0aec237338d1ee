package io.crmkit.core.memory;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Keys;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Answers one query from one table. Either it walks aggregates that already lie in the order of the query, until the page is full; or it
 * looks at all that an index leaves over and keeps the first of them in a heap, no larger than the page. Every aggregate is tested with
 * the whole condition; indexes only spare work.
 */
final class Search<A extends Aggregate<A>> {

    /** A step of a walk counts one, looking at an aggregate that has to be sorted counts this. */
    private static final int SORTING = 3;

    private final Query<A> query;
    private final Table table;
    private final Related related;
    private final Catalogue<A> catalogue;
    private final BoundCondition<A> condition;
    private final Keys<A> keys;
    private final List<Narrowing> narrowings;

    Search(Query<A> query, Table table, Related related) {
        this.query = query;
        this.table = table;
        this.related = related;
        this.catalogue = query.catalogue();
        this.condition = query.bound();
        this.keys = query.keys();
        this.narrowings = Narrowing.of(query.condition(), catalogue, table);
    }

    Page<A> page() {
        Optional<Narrowing> best = narrowings.stream().min(Comparator.comparingInt(Narrowing::size));
        int left = best.map(Narrowing::size).orElse(table.rows().size());
        Optional<Stretch> ordered = ordered();
        boolean walking = ordered.isPresent() && ordered.get().steps(query.limit(), left) <= (long) SORTING * left;
        List<A> found = walking ? walked(ordered.get().rows()) : gathered(best);
        return query.page(found, owner -> keys.cursor(owner, related));
    }

    private List<A> walked(Iterator<Row> rows) {
        List<A> found = new ArrayList<>();
        while (rows.hasNext() && found.size() <= query.limit()) {
            A record = rows.next().as(catalogue);
            if (condition.test(record, related)) {
                found.add(record);
            }
        }
        return found;
    }

    private List<A> gathered(Optional<Narrowing> narrowing) {
        Comparator<Placed<A>> order = (left, right) -> keys.compare(left.cursor(), right.cursor());
        PriorityQueue<Placed<A>> first = new PriorityQueue<>(order.reversed());
        if (narrowing.isPresent()) {
            for (Range range : narrowing.get().ranges()) {
                gather(range.rows(table, range.from()), first);
            }
        } else {
            gather(table.rows().iterator(), first);
        }
        List<Placed<A>> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted.stream().map(Placed::record).toList();
    }

    private void gather(Iterator<Row> rows, PriorityQueue<Placed<A>> first) {
        while (rows.hasNext()) {
            A record = rows.next().as(catalogue);
            if (condition.test(record, related)) {
                Placed<A> placed = new Placed<>(record, keys.cursor(record, related));
                Optional<Cursor> after = query.after();
                if (after.isEmpty() || keys.compare(after.get(), placed.cursor()) < 0) {
                    offer(placed, first);
                }
            }
        }
    }

    private void offer(Placed<A> placed, PriorityQueue<Placed<A>> first) {
        if (first.size() <= query.limit()) {
            first.add(placed);
        } else if (keys.compare(placed.cursor(), first.element().cursor()) < 0) {
            first.remove();
            first.add(placed);
        }
    }

    /** Aggregates that lie in the order of the query, from the cursor on, if there is such a stretch. */
    private Optional<Stretch> ordered() {
        List<SortKey> order = query.order();
        if (order.isEmpty()) {
            return Optional.of(single().map(this::byId).orElseGet(this::byId));
        }
        SortKey key = order.get(0);
        Optional<Attribute<A, ?>> attribute = catalogue.find(key.path());
        if (order.size() > 1 || key.descending() || attribute.isEmpty()) {
            return Optional.empty();
        }
        return table.index(attribute.get()).filter(Index::whole).map(this::byValue);
    }

    /** The smallest stretch whose aggregates all have the same value: they lie in the order of their ids. */
    private Optional<Range> single() {
        return narrowings.stream()
                .filter(narrowing -> narrowing.ranges().size() == 1)
                .map(narrowing -> narrowing.ranges().get(0))
                .filter(range -> range.value() != null)
                .min(Comparator.comparingInt(Range::size));
    }

    private Stretch byId() {
        Place<Row> start =
                query.after().<Place<Row>>map(cursor -> Row.behind(cursor.id())).orElse(row -> -1);
        return new Stretch(table.rows().from(start), table.rows().size());
    }

    private Stretch byId(Range range) {
        Place<IndexKey> start = query.after()
                .map(cursor -> range.index().behind(range.value(), cursor.id()))
                .orElse(range.from());
        return new Stretch(range.rows(table, start), range.size());
    }

    private Stretch byValue(Index index) {
        Range range = narrowings.stream()
                .filter(narrowing -> narrowing.ranges().size() == 1)
                .map(narrowing -> narrowing.ranges().get(0))
                .filter(candidate -> candidate.index().attribute().equals(index.attribute()))
                .findFirst()
                .orElseGet(() -> Range.all(index));
        Place<IndexKey> start = query.after()
                .map(cursor -> index.behind(cursor.keys().get(0), cursor.id()))
                .orElse(range.from());
        return new Stretch(range.rows(table, start), range.size());
    }

    /**
     * Aggregates in the order of the query.
     *
     * @param rows the aggregates
     * @param size how many there are at most
     */
    private record Stretch(Iterator<Row> rows, int size) {

        /** How many steps fill a page if that many of them are good, spread evenly. */
        long steps(int limit, int good) {
            return good == 0 ? 0 : Math.min(size, (limit + 1L) * size / Math.min(size, good));
        }
    }

    private record Placed<A>(A record, Cursor cursor) {}
}
