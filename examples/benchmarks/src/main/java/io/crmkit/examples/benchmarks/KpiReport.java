package io.crmkit.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The peers of {@link KpiBenchmark} by the processor time of their thread, which other work on the machine disturbs less than the time on
 * the clock. Give the number of rows and of rounds as arguments. In each round every peer runs once; ratios are those of the shortest times
 * to the loop by hand.
 */
public final class KpiReport {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_RECORDS = 1_000_000;

    private static volatile @Nullable Object last;

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
            Map<String, Callable<?>> peers = new LinkedHashMap<>();
            peers.put("columns by hand", () -> PipelineByHand.results(rows));
            peers.put("batch, gathered", () -> pipeline.gather(Runnable::run, 1));
            peers.put("batch", () -> pipeline.tables(Runnable::run, 1));
            peers.put("DuckDB", duck::results);
            long expected = PipelineRows.hash(PipelineByHand.results(rows));
            require(expected, PipelineBatch.results(pipeline.tables(Runnable::run, 1)));
            require(expected, duck.results());
            if (count <= MOST_RECORDS) {
                PipelineStreams streams = new PipelineStreams(rows);
                require(expected, streams.results());
                peers.put("streams", streams::results);
            }
            print(count, times(peers, pipeline, rounds));
        }
    }

    private static void require(long expected, long[][] results) {
        if (PipelineRows.hash(results) != expected) {
            throw new IllegalStateException("A peer comes to other numbers than the loop by hand.");
        }
    }

    private static Map<String, List<Long>> times(Map<String, Callable<?>> peers, PipelineBatch pipeline, int rounds)
            throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Callable<?>> peer : peers.entrySet()) {
                times.computeIfAbsent(peer.getKey(), any -> new ArrayList<>()).add(time(peer.getValue()));
            }
            times.computeIfAbsent("batch in two parts, the longer way", any -> new ArrayList<>())
                    .add(twoParts(pipeline));
        }
        return times;
    }

    private static long time(Callable<?> work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        last = work.call();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** What comes before and after the parts, and the longer one of each two parts. */
    private static long twoParts(PipelineBatch pipeline) throws Exception {
        List<Long> parts = new ArrayList<>();
        long whole = time(() -> pipeline.tables(
                part -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    part.run();
                    parts.add(THREADS.getCurrentThreadCpuTime() - start);
                },
                2));
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            whole -= Math.min(parts.get(i), parts.get(i + 1));
        }
        return whole;
    }

    private static void print(int count, Map<String, List<Long>> times) {
        double base = Collections.min(times.values().iterator().next());
        times.forEach((peer, each) -> {
            long[] sorted = each.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "  %-36s %8.2f ns a row (median %8.2f)   ratio %6.2f%n",
                    peer, (double) sorted[0] / count, (double) sorted[sorted.length / 2] / count, sorted[0] / base);
        });
        if (last == null) {
            throw new IllegalStateException("Nothing came out.");
        }
    }
}
