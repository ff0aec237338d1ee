package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.LOST;
import static io.crmkit.examples.benchmarks.PipelineRows.OPEN;
import static io.crmkit.examples.benchmarks.PipelineRows.PROBABILITY;
import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;
import static io.crmkit.examples.benchmarks.PipelineRows.STAGES;
import static io.crmkit.examples.benchmarks.PipelineRows.WON;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same KPIs with streams over small records: rows by group first, then one stream for each KPI. */
final class PipelineStreams {

    /**
     * A small record.
     *
     * @param group region and quarter
     * @param left when each stage was left, or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Deal(
            int group, int stage, int status, long amount, int created, int closed, int[] entered, int[] left) {

        boolean won() {
            return status == WON;
        }
    }

    private final List<Deal> deals;

    PipelineStreams(PipelineRows rows) {
        deals = IntStream.range(0, rows.count)
                .mapToObj(row -> new Deal(
                        rows.region[row] * QUARTERS + rows.quarter[rows.created[row]],
                        rows.stage[row],
                        rows.status[row],
                        rows.amount[row],
                        rows.created[row],
                        rows.closed[row],
                        IntStream.range(0, STAGES)
                                .map(at -> rows.entered[at][row])
                                .toArray(),
                        IntStream.range(0, STAGES).map(at -> rows.left(at, row)).toArray()))
                .toList();
    }

    long[][] results() {
        Map<Integer, List<Deal>> groups = deals.stream().collect(Collectors.groupingBy(Deal::group));
        long[][] results = new long[REGIONS * QUARTERS][PipelineByHand.NUMBERS];
        groups.forEach((group, of) -> fill(results[group], of));
        return results;
    }

    private static void fill(long[] into, List<Deal> of) {
        into[0] = of.size();
        into[1] = count(of, Deal::won);
        into[2] = count(of, deal -> deal.status == LOST);
        into[3] = of.stream().filter(Deal::won).mapToLong(Deal::amount).sum();
        into[4] = of.stream()
                .filter(deal -> deal.status == OPEN)
                .mapToLong(deal -> deal.amount * PROBABILITY[deal.stage])
                .sum();
        int[] cycles = of.stream()
                .filter(Deal::won)
                .mapToInt(deal -> deal.closed - deal.created)
                .sorted()
                .toArray();
        into[5] = IntStream.of(cycles).sum();
        into[6] = cycles.length == 0 ? 0 : cycles[(cycles.length - 1) / 2] + cycles[cycles.length / 2];
        for (int i = 0; i < STAGES; i++) {
            int at = i;
            into[7 + i] = count(of, deal -> deal.stage >= at);
        }
        for (int i = 0; i < STAGES - 1; i++) {
            int at = i;
            into[14 + i] = of.stream()
                    .filter(deal -> deal.left[at] >= 0)
                    .mapToLong(deal -> deal.left[at] - deal.entered[at])
                    .sum();
            into[20 + i] = count(of, deal -> deal.left[at] >= 0);
        }
    }

    private static long count(List<Deal> of, Predicate<Deal> which) {
        return of.stream().filter(which).count();
    }
}
