/**
 * What an integrator needs to prove a store of his own.
 *
 * <p>{@link io.crmkit.core.testkit.StoreContract} is the contract of {@link io.crmkit.core.store.Store} as checks. Each carries the
 * number of the clause that it tries, so a red check points at one sentence. The checks bring records of their own with values of every
 * kind, references, rows, a host's attributes and renamed ones; the expected answers come from running the same conditions on the
 * records in memory. Everything generated comes from fixed seeds: a check that fails once fails again.
 *
 * <p>Five lines in a test of the integrator, here with JUnit 5; the kit itself needs no test framework and throws plain
 * {@link java.lang.AssertionError}s:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keeps_the_contract() {
 *     return StoreContract.of(() -> new JdbcStore(emptySchema())).checks()
 *             .map(check -> DynamicTest.dynamicTest(check.toString(), () -> {
 *                 check.skipReason().ifPresent(Assumptions::abort);
 *                 check.run();
 *             }));
 * }
 * }</pre>
 *
 * <p>A store that lacks something says so with {@link io.crmkit.core.testkit.StoreContract#without}; the checks that need it stay in the
 * list and are skipped with the reason.
 *
 * <p>The kit cannot prove everything. What happens when the power fails, when the connection breaks while a commit is confirmed, or when
 * there are a billion records, has to be tried on the database itself.
 */
@NullMarked
package io.crmkit.core.testkit;

import org.jspecify.annotations.NullMarked;
