/**
 * The one port that a host must supply.
 *
 * <p>A {@link io.crmkit.core.store.Store} keeps all aggregates of all catalogues and their journal. It has five methods and no
 * transaction object: one {@link io.crmkit.core.store.Batch} commits the new states of several aggregates and their entries together
 * or not at all, and an adapter may run it inside a transaction that the host has open already. One adapter serves every aggregate,
 * present and future, because it sees them through their catalogues only.
 *
 * <p>A record that was retracted stays in the store with its history. A {@link io.crmkit.core.store.Query} leaves it out by itself, as a
 * part of its condition, so that an adapter has nothing to do for it; {@link io.crmkit.core.store.Store#find} gives it, and a path from a
 * record that still refers to it leads through it.
 *
 * <p>The contract is a list of numbered clauses in {@link io.crmkit.core.store.Store}; the checks of the test kit carry the same
 * numbers.
 *
 * <pre>{@code
 * Page<Customer> page = store.query(Query.of(CUSTOMERS, binder).where(SIZE.is(LARGE)).sortedBy(NAME).limit(50));
 * Page<Customer> next = store.query(page.next().orElseThrow());
 * }</pre>
 */
@NullMarked
package io.crmkit.core.store;

import org.jspecify.annotations.NullMarked;
