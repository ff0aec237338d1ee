package io.crmkit.examples.benchmarks;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The peers of {@link KpiBenchmark} as {@link Rounds} times them, and the same questions asked of less usual deals and otherwise. Give the
 * number of rows and of rounds as arguments. Ratios are those to the loop by hand.
 */
public final class KpiReport {

    private static final int MOST_RECORDS = 1_000_000;
    private static final long LEAST = 2_000_000;

    private KpiReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 15 : Integer.parseInt(arguments[1]);
        PipelineRows rows = new PipelineRows(count, 2_024);
        PipelineBatch pipeline = new PipelineBatch(rows);
        System.out.printf(
                "%,d rows; the batch takes %.1f bytes a row%n", count, (double) pipeline.batch.bytes() / count);
        peers(rows, pipeline, rounds);
        oneMore(rows, pipeline, rounds);
        threshold(rows, rounds);
        wandering(count, rounds);
        if (count <= MOST_RECORDS) {
            groups(rows, rounds);
        }
    }

    private static void peers(PipelineRows rows, PipelineBatch pipeline, int rounds) throws Exception {
        try (PipelineDuck duck = new PipelineDuck(rows)) {
            duck.threads(1);
            Rounds peers = new Rounds()
                    .peer("columns by hand", () -> PipelineByHand.results(rows))
                    .peer("batch, gathered", () -> pipeline.gather(Runnable::run, 1))
                    .peer("batch", () -> pipeline.tables(Runnable::run, 1))
                    .peer("DuckDB", duck::results);
            long expected = PipelineRows.hash(PipelineByHand.results(rows));
            require(expected, PipelineBatch.results(pipeline.tables(Runnable::run, 1)));
            require(expected, duck.results());
            if (rows.count <= MOST_RECORDS) {
                PipelineStreams streams = new PipelineStreams(rows);
                require(expected, streams.results());
                peers.peer("streams", streams::results);
            }
            for (int round = 0; round < rounds; round++) {
                peers.run(1);
                peers.add("batch in two parts, the longer way", twoParts(pipeline));
            }
            peers.print(rows.count);
        }
    }

    /** What a measure of one's own costs beside the others. */
    private static void oneMore(PipelineRows rows, PipelineBatch pipeline, int rounds) throws Exception {
        Measure lost = Measure.named("own.lost.value", 1)
                .label("Lost value", "输单金额")
                .over(OpportunityAttributes.CATALOGUE)
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .basis(Basis.CLOSED_IN, OpportunityAttributes.CLOSED_ON)
                .sum(OpportunityAttributes.AMOUNT.value(), OpportunityAttributes.STATUS.is(Status.LOST));
        MeasurePlan<Opportunity> more = PipelineBatch.deals().measure(lost).build();
        System.out.println("One measure more:");
        new Rounds()
                .peer("batch, gathered", () -> pipeline.gather(Runnable::run, 1))
                .peer(
                        "batch with a measure of one's own",
                        () -> List.of(pipeline.batch.gather(more), pipeline.batch.gather(pipeline.stays)))
                .run(rounds)
                .print(rows.count);
    }

    private static void threshold(PipelineRows rows, int rounds) throws Exception {
        Money least = Money.ofMinor(PipelineRows.CURRENCY, LEAST);
        PipelineBatch pipeline = new PipelineBatch(
                rows,
                OpportunityAttributes.AMOUNT.atLeast(least),
                new Expression.Value("opportunity.amount").compared(Operator.AT_LEAST, least));
        require(
                PipelineRows.hash(PipelineByHand.results(rows, LEAST)),
                PipelineBatch.results(pipeline.tables(Runnable::run, 1)));
        System.out.printf(
                "Deals of %s and more; the batch takes %.1f bytes a row:%n",
                least, (double) pipeline.batch.bytes() / rows.count);
        new Rounds()
                .peer("columns by hand", () -> PipelineByHand.results(rows, LEAST))
                .peer("batch", () -> pipeline.tables(Runnable::run, 1))
                .run(rounds)
                .print(rows.count);
    }

    private static void wandering(int count, int rounds) throws Exception {
        WanderingRows rows = new WanderingRows(count, 2_024);
        PipelineBatch pipeline = new PipelineBatch(rows);
        require(PipelineRows.hash(rows.results()), PipelineBatch.results(pipeline.tables(Runnable::run, 1)));
        System.out.printf(
                "Stages left out, gone back to and entered again, %.2f stays a deal; the batch takes %.1f bytes a row:%n",
                (double) rows.stays() / count, (double) pipeline.batch.bytes() / count);
        new Rounds()
                .peer("columns by hand", rows::results)
                .peer("batch", () -> pipeline.tables(Runnable::run, 1))
                .run(rounds)
                .print(count);
    }

    /** As many groups as there are deals: kept apart, and beyond the bound, where only totals are left. */
    private static void groups(PipelineRows rows, int rounds) throws Exception {
        MeasurePlan<Opportunity> bounded = byDeal().build();
        MeasurePlan<Opportunity> apart = byDeal().mostGroups(rows.count).build();
        Batch.Builder<Opportunity> builder = Batch.builder(List.of(apart));
        for (int row = 0; row < rows.count; row++) {
            builder.add(rows.opportunity(row));
        }
        Batch<Opportunity> batch = builder.build();
        Table table = batch.figures(apart);
        if (table.rows().size() != rows.count) {
            throw new IllegalStateException("There are only " + table.rows().size() + " groups.");
        }
        System.out.printf(
                "A group for each deal; beyond the bound of %,d groups: %s%n",
                bounded.mostGroups(),
                batch.figures(bounded).refused().map(Object::toString).orElse("nothing is refused"));
        new Rounds()
                .peer("tree of boxed keys by hand", () -> byKey(rows))
                .peer("batch, all groups apart, gathered", () -> batch.gather(apart))
                .peer("batch, all groups apart", () -> batch.figures(apart))
                .peer("batch, beyond the bound", () -> batch.figures(bounded))
                .run(rounds)
                .print(rows.count);
    }

    private static MeasurePlan.Builder<Opportunity> byDeal() {
        return PipelineBatch.plan()
                .measure(PipelineKpis.COUNT, PipelineKpis.WON_VALUE)
                .by(Dimension.of(OpportunityAttributes.ID));
    }

    private static Map<String, long[]> byKey(PipelineRows rows) {
        Map<String, long[]> groups = new TreeMap<>();
        for (int row = 0; row < rows.count; row++) {
            long[] group = groups.computeIfAbsent("d" + row, any -> new long[2]);
            group[0]++;
            group[1] += rows.status[row] == PipelineRows.WON ? rows.amount[row] : 0;
        }
        return groups;
    }

    private static void require(long expected, long[][] results) {
        if (PipelineRows.hash(results) != expected) {
            throw new IllegalStateException("A peer comes to other numbers than the loop by hand.");
        }
    }

    /** What comes before and after the parts, and the longer one of each two parts. */
    private static long twoParts(PipelineBatch pipeline) throws Exception {
        List<Long> parts = new ArrayList<>();
        long whole = Rounds.time(() -> pipeline.tables(
                part -> {
                    long start = Rounds.now();
                    part.run();
                    parts.add(Rounds.now() - start);
                },
                2));
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            whole -= Math.min(parts.get(i), parts.get(i + 1));
        }
        return whole;
    }
}
