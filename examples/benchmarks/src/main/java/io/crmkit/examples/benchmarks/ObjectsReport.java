package io.crmkit.examples.benchmarks;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Arrays;
import java.util.List;

/**
 * The KPIs of a pipeline from opportunities: a loop by hand over them, streams, the evaluator that goes from record to record, and encoding a
 * batch of them, as {@link Rounds} times them. Give the number of opportunities and of rounds as arguments.
 */
public final class ObjectsReport {

    private ObjectsReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 9 : Integer.parseInt(arguments[1]);
        PipelineRows rows = new PipelineRows(count, 2_024);
        long before = used();
        Opportunity[] deals = new Opportunity[count];
        for (int row = 0; row < count; row++) {
            deals[row] = rows.opportunity(row);
        }
        System.out.printf("%,d opportunities of %,d bytes each%n", count, (used() - before) / count);
        ObjectsByHand byHand = new ObjectsByHand(deals);
        PipelineBatch plans = new PipelineBatch(new PipelineRows(1, 1), Condition.always(), Condition.always());
        List<RowEvaluator<Opportunity>> evaluators =
                List.of(RowEvaluator.of(plans.deals), RowEvaluator.of(plans.stays));
        List<Opportunity> list = Arrays.asList(deals);
        long expected = PipelineRows.hash(PipelineByHand.results(rows));
        require(expected, byHand.loop());
        require(expected, byHand.streams());
        require(expected, PipelineBatch.results(asked(encoded(plans, deals), plans)));
        new Rounds()
                .peer("opportunities by hand", byHand::loop)
                .peer("encoding a batch", () -> encoded(plans, deals))
                .peer("encoding a batch and asking it", () -> asked(encoded(plans, deals), plans))
                .peer("record by record", () -> RowEvaluator.gather(evaluators, list, Related.none()))
                .peer("streams", byHand::streams)
                .peer("columns by hand", () -> PipelineByHand.results(rows))
                .run(rounds)
                .print(count);
    }

    private static Batch<Opportunity> encoded(PipelineBatch plans, Opportunity[] deals) {
        return Batch.builder(List.of(plans.deals, plans.stays))
                .addAll(Arrays.asList(deals))
                .build();
    }

    private static List<Table> asked(Batch<Opportunity> batch, PipelineBatch plans) {
        return List.of(batch.figures(plans.deals), batch.figures(plans.stays));
    }

    private static void require(long expected, long[][] results) {
        if (PipelineRows.hash(results) != expected) {
            throw new IllegalStateException("A peer comes to other numbers than the loop by hand over columns.");
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
