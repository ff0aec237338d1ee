package io.crmkit.examples.benchmarks;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One question with more than a million groups: owners, sources and quarters. Peers are timed by {@link Rounds}; before, it is told how much
 * memory each answer allocates and keeps. Give the number of rows and of rounds as arguments.
 */
public final class GroupsReport {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private GroupsReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 5 : Integer.parseInt(arguments[1]);
        KeyedRows keyed = new KeyedRows(count, 2_024);
        MeasurePlan<Opportunity> raised = plan().mostGroups(KeyedRows.GROUPS).build();
        MeasurePlan<Opportunity> bounded = plan().build();
        Batch.Builder<Opportunity> builder = Batch.builder(List.of(raised));
        for (int row = 0; row < count; row++) {
            builder.add(keyed.opportunity(row));
        }
        Batch<Opportunity> batch = builder.build();
        long[] expected = keyed.byHand();
        KeyedRows.require(expected, numbers(batch.figures(raised)), "The batch");
        System.out.printf(
                "%,d rows in %,d groups; the batch takes %.1f bytes a row; with the usual limit: %s%n",
                count,
                batch.figures(raised).rows().size(),
                (double) batch.bytes() / count,
                batch.figures(bounded).refused().map(Object::toString).orElse("nothing is refused"));
        List<KeyedRows.Deal> deals = keyed.deals();
        KeyedRows.require(expected, KeyedRows.numbers(KeyedRows.streams(deals)), "The stream");
        try (KeyedDuck duck = new KeyedDuck(keyed)) {
            KeyedRows.require(expected, duck.numbers(), "DuckDB");
            memory("columns by hand", keyed::byHand);
            memory("batch, gathered", () -> batch.gather(raised));
            memory("batch", () -> batch.figures(raised));
            memory("batch, with the usual limit", () -> batch.figures(bounded));
            memory("streams", () -> KeyedRows.streams(deals));
            new Rounds()
                    .peer("columns by hand", keyed::byHand)
                    .peer("batch, gathered", () -> batch.gather(raised))
                    .peer("batch", () -> batch.figures(raised))
                    .peer("batch, with the usual limit", () -> batch.figures(bounded))
                    .peer("streams", () -> KeyedRows.streams(deals))
                    .peer("DuckDB, counted there", duck::groups)
                    .peer("DuckDB, groups read", duck::numbers)
                    .run(rounds)
                    .print(count);
        }
    }

    private static MeasurePlan.Builder<Opportunity> plan() {
        return PipelineBatch.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.WON_VALUE)
                .by(
                        Dimension.of(OpportunityAttributes.OWNER),
                        Dimension.of(OpportunityAttributes.SOURCE),
                        Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER));
    }

    private static long[] numbers(Table table) {
        long[] numbers = new long[2 * KeyedRows.GROUPS];
        for (Table.Row row : table.rows()) {
            FiscalPeriod quarter = (FiscalPeriod) row.key().values().get(2).orElseThrow();
            int group = 2
                    * KeyedRows.group(
                            after(row, 0, "owner-"),
                            after(row, 1, "region-"),
                            (quarter.first().getYear() - PipelineRows.FIRST.getYear()) * 4
                                    + (quarter.first().getMonthValue() - 1) / 3);
            List<Figure> figures = row.figures();
            numbers[group] = figures.get(0).number().orElseThrow().longValueExact();
            numbers[group + 1] = ((Outcome.Amounts) figures.get(1).outcome())
                    .values().stream()
                            .mapToLong(amount -> amount.getAmountMinorLong())
                            .sum();
        }
        return numbers;
    }

    private static int after(Table.Row row, int dimension, String prefix) {
        return Integer.parseInt(row.key().labels().get(dimension).en().substring(prefix.length()));
    }

    /** Prints how much memory an answer allocates on its way, and how much it keeps as long as somebody holds it. */
    private static void memory(String peer, Callable<?> answer) throws Exception {
        long before = used();
        long start = THREADS.getCurrentThreadAllocatedBytes();
        Object held = answer.call();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - start;
        long kept = used() - before;
        System.out.printf("  %-44s allocates %,7d MB, keeps %,6d MB%n", peer, allocated >> 20, kept >> 20);
        if (held == null) {
            throw new IllegalStateException("Nothing came out.");
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
