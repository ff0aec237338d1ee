package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.LOST;
import static io.crmkit.examples.benchmarks.PipelineRows.PROBABILITY;
import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;
import static io.crmkit.examples.benchmarks.PipelineRows.WON;

/**
 * The KPIs of a pipeline by region and quarter of creation, written by hand as one loop over plain columns. For each of the 240 groups, 26
 * numbers: all, won and lost deals, won amount, Σ amount × probability of open ones, days of won cycles, twice their median, deals that
 * reached each of the seven stages, days of finished stays and how many of them in each of the first six.
 */
final class PipelineByHand {

    static final int NUMBERS = 26;

    private PipelineByHand() {}

    static long[][] results(PipelineRows rows) {
        return results(rows, Long.MIN_VALUE);
    }

    /** Only of deals that are worth so much. */
    static long[][] results(PipelineRows rows, long least) {
        long[] sums = new long[REGIONS * QUARTERS * 32];
        int[][] cycles = new int[REGIONS * QUARTERS][];
        for (int i = 0; i < cycles.length; i++) {
            cycles[i] = new int[512];
        }
        over(rows, least, sums, cycles);
        return finished(sums, cycles);
    }

    static long[][] finished(long[] sums, int[][] cycles) {
        long[][] results = new long[cycles.length][NUMBERS];
        for (int group = 0; group < cycles.length; group++) {
            System.arraycopy(sums, group * 32, results[group], 0, NUMBERS);
            results[group][6] = twiceMedian(cycles[group], sums[group * 32 + 1]);
        }
        return results;
    }

    private static void over(PipelineRows rows, long least, long[] sums, int[][] cycles) {
        for (int row = 0; row < rows.count; row++) {
            long amount = rows.amount[row];
            if (amount < least) {
                continue;
            }
            int group = rows.region[row] * QUARTERS + rows.quarter[rows.created[row]];
            int at = group * 32;
            int status = rows.status[row];
            sums[at]++;
            if (status == WON) {
                int cycle = rows.closed[row] - rows.created[row];
                sums[at + 1]++;
                sums[at + 3] += amount;
                sums[at + 5] += cycle;
                cycles[group][cycle]++;
            } else if (status == LOST) {
                sums[at + 2]++;
            } else {
                sums[at + 4] += amount * PROBABILITY[rows.stage[row]];
            }
            int stage = rows.stage[row];
            for (int i = 0; i <= stage; i++) {
                sums[at + 7 + i]++;
            }
            for (int i = 0; i < stage; i++) {
                sums[at + 14 + i] += rows.entered[i + 1][row] - rows.entered[i][row];
                sums[at + 20 + i]++;
            }
            if (status == LOST) {
                sums[at + 14 + stage] += rows.closed[row] - rows.entered[stage][row];
                sums[at + 20 + stage]++;
            }
        }
    }

    static long twiceMedian(int[] times, long count) {
        return count == 0 ? 0 : value(times, (count - 1) / 2) + value(times, count / 2);
    }

    private static long value(int[] times, long index) {
        long seen = 0;
        for (int value = 0; value < times.length; value++) {
            seen += times[value];
            if (seen > index) {
                return value;
            }
        }
        throw new IllegalStateException("There are only " + seen + " values.");
    }
}
