/**
 * The single append-only record of everything that happened.
 *
 * <p>An {@link io.crmkit.core.journal.Entry} is written together with the state that it led to: the event (a name, a version, a small
 * payload), the difference attribute by attribute, who did it and because of which command, when it took effect and when it was
 * recorded. There are no snapshots. Every question about the past is a fold over entries:
 *
 * <ul>
 *   <li>the state <em>as of</em> a moment: entries that took effect until then, in the order (effectiveAt, number);
 *   <li>the state as of a moment <em>as known at</em> another: only entries recorded until then;
 *   <li>what was retracted is there as of any moment before, and not there afterwards;
 *   <li>the present state: all entries. It equals what the store holds, always; a change that is entered late takes its place in
 *       the order of effect, so a later value of the same attribute stays.
 * </ul>
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
