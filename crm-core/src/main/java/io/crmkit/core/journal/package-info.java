/**
 * The single append-only record of everything that happened.
 *
 * <p>An {@link io.crmkit.core.journal.Entry} is written together with the state that it led to: the event (a name, a version, a small
 * payload), the difference attribute by attribute, who did it and because of which command, when it took effect and when it was
 * recorded. There are no snapshots. Every question about the past is a fold over entries:
 *
 * <ul>
 *   <li>the state <em>as of</em> a moment: entries that took effect until then, in the order of effect;
 *   <li>the state as of a moment <em>as known at</em> another: only entries recorded until then;
 *   <li>what was retracted is there as of any moment before, and not there afterwards;
 *   <li>the present state: all entries. It equals what the store holds, always; a change that is entered late takes its place in
 *       the order of effect, so a later value of the same attribute stays.
 * </ul>
 *
 * <p>The order of effect is that of {@code effectiveAt}, and of the numbers where moments are equal. Only an entry that is late, so that it
 * took effect before it was recorded, comes before entries of lower numbers; any other comes after them. Where the clock of the machine that
 * wrote it was behind, it took effect with the latest of them ({@link io.crmkit.core.journal.History#tookEffect}).
 *
 * <p>A list that changed in one place is not written down again as a whole: the difference tells what was taken out of it and put in (a
 * {@link io.crmkit.core.attribute.Splice}), so one more row costs the same however long the list has become. Where in the history the list
 * before is found, the {@link io.crmkit.core.journal.History} knows, and tells every change with whole lists
 * ({@link io.crmkit.core.journal.History#difference}). What is entered late, in between, is written as a whole.
 *
 * <p>Domain events, audit trail, history, outbox and process mining are readings of the journal. Readers pull from a position; nothing
 * here starts a thread.
 *
 * <pre>{@code
 * History<Customer> history = History.of(catalogue, store.journal(catalogue, id));
 * history.asOf(endOfJune).map(Customer::name);
 * history.asKnownAt(endOfJune, endOfJune);        // without what was corrected later
 * }</pre>
 */
@NullMarked
package io.crmkit.core.journal;

import org.jspecify.annotations.NullMarked;
