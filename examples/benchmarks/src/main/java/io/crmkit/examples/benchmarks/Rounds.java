package io.crmkit.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Peers by the processor time of their thread, which other work on the machine disturbs less than the time on the clock. In each round
 * every peer runs once; ratios are those of the medians and of the shortest times to the first peer.
 */
final class Rounds {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile @Nullable Object last;

    private final Map<String, Callable<?>> peers = new LinkedHashMap<>();
    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    Rounds peer(String name, Callable<?> work) {
        peers.put(name, work);
        return this;
    }

    Rounds run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Callable<?>> peer : peers.entrySet()) {
                add(peer.getKey(), time(peer.getValue()));
            }
        }
        return this;
    }

    /** Adds a time that was taken otherwise, in nanoseconds. */
    void add(String name, long time) {
        times.computeIfAbsent(name, any -> new ArrayList<>()).add(time);
    }

    static long time(Callable<?> work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        last = work.call();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    void print(int count) {
        long[] base = sorted(times.values().iterator().next());
        times.forEach((peer, each) -> {
            long[] sorted = sorted(each);
            System.out.printf(
                    "  %-44s %9.2f ns a row (median %9.2f)   ratio %6.2f (of medians %6.2f)%n",
                    peer,
                    (double) sorted[0] / count,
                    (double) median(sorted) / count,
                    (double) sorted[0] / base[0],
                    (double) median(sorted) / median(base));
        });
        if (last == null) {
            throw new IllegalStateException("Nothing came out.");
        }
    }

    private static long[] sorted(List<Long> each) {
        return each.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
