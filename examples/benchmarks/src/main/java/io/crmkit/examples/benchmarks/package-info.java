/**
 * How long things take, and how much they allocate.
 *
 * <p>Timings are taken by hand and never asserted: {@code java -jar examples/benchmarks/target/benchmarks.jar -prof gc}.
 */
@NullMarked
package io.crmkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
