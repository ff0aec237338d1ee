package io.crmkit.core.store;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Implement this to keep records in a database of your own. Thread-safe. The clauses of the contract:
 *
 * <ol>
 *   <li><b>Read your writes.</b> When {@code commit} has returned, every read that starts afterwards, by any thread, sees the batch.
 *   <li><b>All or nothing.</b> Of a batch, a reader sees everything or nothing: states, entries, and the effect on queries.
 *   <li><b>Expected versions.</b> A batch whose expectations do not hold is refused with {@link StaleVersionException} and leaves no
 *       trace. Of two batches that expect the same version of one aggregate, at most one commits. So is a batch that expects a query
 *       to find nothing where it finds something; nobody can put it there between that look and the commit.
 *   <li><b>Fidelity.</b> A record is read back equal to what was written: every character, every digit, moments to the microsecond,
 *       values of attributes that this catalogue does not declare included.
 *   <li><b>Journal.</b> {@code journal} gives the entries of one aggregate in the order of their numbers, complete and equal to what was
 *       written, each with its position.
 *   <li><b>Positions.</b> Positions grow: an entry that becomes visible never has a smaller position than one that any reader of
 *       {@code after} may have seen before. Entries of one batch stand together in the order of the batch. There may be gaps.
 *   <li><b>Reading on.</b> {@code after(p, n)} gives at most n entries with positions above p, in order, and skips none that will become
 *       visible later. Nothing new is an empty list.
 *   <li><b>Conditions.</b> A query answers exactly like the bound condition, for built-in, custom, path and derived attributes. What
 *       cannot be pushed down is evaluated after the push-down, never ignored and never refused silently.
 *   <li><b>Order.</b> Results are sorted by the keys, blanks last in both directions, text by code point, ties by id ascending.
 *   <li><b>Paging.</b> Walking the pages gives each record once, in order; a record that is not changed during the walk is neither
 *       skipped nor repeated, whatever else is written meanwhile.
 *   <li><b>Snapshot.</b> One call of {@code query} sees one state of the store.
 *   <li><b>Refusals.</b> A null argument is a {@code NullPointerException}; a position below 0 or a limit below 1 is an {@code
 *       IllegalArgumentException}; a page size outside 1 to 10,000 is refused by the query itself.
 *   <li><b>Failure.</b> When {@code commit} throws, nothing of the batch is there, or (if the connection broke while it was confirmed)
 *       everything; the caller finds out by reading.
 * </ol>
 */
public interface Store {

    /** The present state of an aggregate. */
    <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id);

    /** One page of the aggregates that satisfy a condition. */
    <A extends Aggregate<A>> Page<A> query(Query<A> query);

    /**
     * Makes a batch durable.
     *
     * @return the position of the last entry of the batch
     * @throws StaleVersionException if an expected version is not the present one, or what must not be there is; it was expected to have
     *     version 0 then
     */
    long commit(Batch batch);

    /** All entries of an aggregate in the order of their numbers; empty if there is no such aggregate. */
    <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id);

    /**
     * The same for several aggregates, by id; one that has no entry is left out. An adapter that reads many journals in one go overrides
     * this.
     */
    default <A extends Aggregate<A>> Map<Id<A>, List<Entry>> journals(Catalogue<A> catalogue, Collection<Id<A>> ids) {
        Map<Id<A>, List<Entry>> journals = new LinkedHashMap<>();
        for (Id<A> id : ids) {
            List<Entry> entries = journal(catalogue, id);
            if (!entries.isEmpty()) {
                journals.put(id, entries);
            }
        }
        return journals;
    }

    /**
     * The entries of all aggregates after a position, in order.
     *
     * @param position 0 or more; 0 begins at the beginning
     * @param limit how many at most, from 1
     */
    List<Entry> after(long position, int limit);
}
