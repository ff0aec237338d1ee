package io.crmkit.examples.benchmarks;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A store that costs next to nothing: what is read first is made of columns, and what changes afterwards was prepared. It holds as much as a
 * live batch asks for.
 */
final class PreparedStore implements Store {

    private final DealRows rows;
    private final int[] like;
    private final Opportunity[] changed;
    private final List<Entry> entries = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);
    private int visible;
    private int found;

    /** @param changes how many changes are prepared at a time, of as many opportunities */
    PreparedStore(DealRows rows, int changes) {
        this.rows = rows;
        this.like = IntStream.range(0, rows.count()).toArray();
        this.changed = new Opportunity[changes];
    }

    /** Prepares changes of opportunities from anywhere, each of which becomes like another one. */
    void prepare() {
        long first = random.nextInt(rows.count());
        for (int i = 0; i < changed.length; i++) {
            int row = (int) ((first + i * 2_654_435_761L) % rows.count());
            like[row] = random.nextInt(rows.count());
            changed[i] = Opportunity.builder()
                    .from(rows.opportunity(like[row]))
                    .id(Id.of("d" + row))
                    .build();
            entries.add(entry(changed[i].id(), entries.size() + 1L));
        }
        found = 0;
    }

    /** What an opportunity is like now, but for its id. */
    Opportunity now(int row) {
        return rows.opportunity(like[row]);
    }

    /** From now on, what was prepared has happened. */
    void happen() {
        visible = entries.size();
    }

    private static Entry entry(Id<Opportunity> id, long position) {
        return Entry.builder()
                .position(position)
                .catalogue("opportunity")
                .id(id)
                .number(1)
                .event(Event.of("opportunity.changed"))
                .difference(Difference.none())
                .actor("li")
                .cause("c" + position)
                .effectiveAt(Instant.EPOCH)
                .recordedAt(Instant.EPOCH)
                .build();
    }

    @Override
    @SuppressWarnings("unchecked") // there are only opportunities
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
        Opportunity next = changed[found];
        found++;
        if (!next.id().equals(id)) {
            throw new IllegalStateException(
                    "Changes are asked for in the order in which they happened, not " + id + ".");
        }
        return Optional.of((A) next);
    }

    @Override
    @SuppressWarnings("unchecked") // there are only opportunities
    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
        int from = query.after()
                .map(cursor -> Integer.parseInt(cursor.id().value().substring(1)) + 1)
                .orElse(0);
        List<A> page = new ArrayList<>();
        for (int row = from; row < rows.count() && page.size() <= query.limit(); row++) {
            page.add((A) rows.opportunity(row));
        }
        return query.page(page, last -> new Cursor(List.of(), last.id()));
    }

    @Override
    public long commit(Batch batch) {
        throw new UnsupportedOperationException("Everything was prepared.");
    }

    @Override
    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
        throw new UnsupportedOperationException("Nobody asks for the journal of " + id + ".");
    }

    @Override
    public List<Entry> after(long position, int limit) {
        int from = (int) Math.min(position, visible);
        return entries.subList(from, (int) Math.min(visible, from + (long) limit));
    }
}
