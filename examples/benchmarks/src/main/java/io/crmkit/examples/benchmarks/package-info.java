/**
 * How long things take, and how much they allocate.
 *
 * <p>Timings are taken by hand and never asserted: {@code java -jar examples/benchmarks/target/benchmarks.jar -prof gc}. On a machine that
 * is busy otherwise, reports compare KPIs by processor time instead: {@code KpiReport} over batches, {@code ObjectsReport} over opportunities,
 * {@code LiveReport} over batches that follow a journal, {@code GroupsReport} over a million groups, {@code SegmentReport} over orders:
 * {@code java -Xmx8g -XX:+UseParallelGC -cp examples/benchmarks/target/benchmarks.jar io.crmkit.examples.benchmarks.KpiReport 10000000}.
 */
@NullMarked
package io.crmkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
