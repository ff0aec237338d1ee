/**
 * The default store: everything in memory, gone when the program ends.
 *
 * <p>It is meant for the first steps, for tests, for what-if runs, and for programs that load their data, work on it and write a report.
 * It keeps every clause of the contract of {@link io.crmkit.core.store.Store}, under concurrent writers and readers too, so that
 * what works on it works on a database that keeps the contract.
 *
 * <p>All state hangs on one immutable snapshot. A writer builds the next one beside it, sharing what did not change, and publishes it
 * with one assignment; so a batch becomes visible as a whole, a failed one leaves nothing, and a query works on one state
 * however long it takes, without ever making a writer wait. Writers go one after the other.
 *
 * <p>Records are found by id and by reference in logarithmic time. Other attributes get an index on request: then conditions that begin
 * with such an attribute, and walks sorted by it, cost no more than the page that they fill.
 *
 * <pre>{@code
 * Store store = MemoryStore.create();
 * Store indexed = MemoryStore.builder().index(CustomerAttributes.NAME, CustomerAttributes.REGION).build();
 * }</pre>
 *
 * <p>A record is kept as the object that was written. Once somebody writes with a catalogue of the same name that has more attributes,
 * say those of a host, all records are kept as that one sees them; whoever asks with another catalogue gets them as that one does.
 */
@NullMarked
package io.crmkit.core.memory;

import org.jspecify.annotations.NullMarked;
