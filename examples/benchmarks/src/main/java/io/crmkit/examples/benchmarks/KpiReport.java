package io.crmkit.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * The peers of {@link KpiBenchmark} as {@link Rounds} times them. Give the number of rows and of rounds as arguments. Ratios are those to
 * the loop by hand.
 */
public final class KpiReport {

    private static final int MOST_RECORDS = 1_000_000;

    private KpiReport() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        int rounds = arguments.length < 2 ? 15 : Integer.parseInt(arguments[1]);
        PipelineRows rows = new PipelineRows(count, 2_024);
        PipelineBatch pipeline = new PipelineBatch(rows);
        System.out.printf(
                "%,d rows; the batch takes %.1f bytes a row%n", count, (double) pipeline.batch.bytes() / count);
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
            if (count <= MOST_RECORDS) {
                PipelineStreams streams = new PipelineStreams(rows);
                require(expected, streams.results());
                peers.peer("streams", streams::results);
            }
            for (int round = 0; round < rounds; round++) {
                peers.run(1);
                peers.add("batch in two parts, the longer way", twoParts(pipeline));
            }
            peers.print(count);
        }
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
