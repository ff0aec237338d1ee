package io.crmkit.examples.benchmarks;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.analytics.batch.LiveBatch;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Table;
import io.crmkit.core.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What it costs to keep a batch live: the time of following one change, from the list of entries to the batch that shows it, without what a
 * store takes to read them; and what asking costs after many changes, beside a batch that was encoded anew. Give the number of opportunities
 * and of rounds as arguments.
 */
public final class LiveReport {

    private static final int CHANGES = 100_000;

    private LiveReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 15 : Integer.parseInt(arguments[1]);
        DealRows rows = new PipelineRows(count, 2_024);
        MeasurePlan<Opportunity> deals = PipelineBatch.deals().build();
        MeasurePlan<Opportunity> stays = PipelineBatch.stays().build();
        System.out.printf("%,d opportunities%n", count);
        report("seven KPIs of deals", rows, List.of(deals), rounds);
        report("the same and those of stays", rows, List.of(deals, stays), rounds);
    }

    private static void report(String name, DealRows rows, List<MeasurePlan<Opportunity>> plans, int rounds)
            throws Exception {
        int changes = Math.min(CHANGES, rows.count() / 2);
        PreparedStore store = new PreparedStore(rows, changes);
        LiveBatch<Opportunity> live = LiveBatch.of(store, plans);
        Rounds following = new Rounds();
        Rounds alone = new Rounds();
        for (int round = 0; round < rounds; round++) {
            store.prepare();
            store.happen();
            following.add(name, Rounds.time(live::follow));
            following.add("nothing new", Rounds.time(live::follow));
        }
        Batch.Builder<Opportunity> builder = Batch.builder(plans);
        IntStream.range(0, rows.count()).forEach(row -> builder.add(store.now(row)));
        Batch<Opportunity> anew = builder.build();
        Batch<Opportunity> present = live.present().batch();
        if (!asked(present, plans).equals(asked(anew, plans))) {
            throw new IllegalStateException("The live batch comes to other figures than one that is encoded anew.");
        }
        System.out.printf(
                "%,d changes followed at a time; %.1f bytes a row, encoded anew %.1f%n",
                changes, (double) present.bytes() / rows.count(), (double) anew.bytes() / rows.count());
        following.print(changes);
        System.out.println("Asked:");
        alone.peer("encoded anew", () -> asked(anew, plans))
                .peer("live", () -> asked(present, plans))
                .run(rounds)
                .print(rows.count());
    }

    private static List<Table> asked(Batch<Opportunity> batch, List<MeasurePlan<Opportunity>> plans) {
        List<Table> tables = new ArrayList<>();
        plans.forEach(plan -> tables.add(batch.figures(plan)));
        return tables;
    }
}
