package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.LOST;
import static io.crmkit.examples.benchmarks.PipelineRows.OPEN;
import static io.crmkit.examples.benchmarks.PipelineRows.PROBABILITY;
import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;
import static io.crmkit.examples.benchmarks.PipelineRows.STAGES;
import static io.crmkit.examples.benchmarks.PipelineRows.WON;

import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pipeline whose deals do not go from stage to stage in order: of the moves, 12 in 100 leave out a stage and 10 in 100 go back by one, so
 * that a stage is entered again. Stays stand in columns of their own.
 */
final class WanderingRows implements DealRows {

    private static final int MOST_STAYS = 14;

    final int count;
    final byte[] region;
    final byte[] stage;
    final byte[] status;
    final long[] amount;
    final int[] created;
    final int[] closed;
    /** Where the stays of each deal begin. */
    final int[] starts;

    private final byte[] quarter = PipelineRows.quarters();
    private byte[] stays = new byte[1_024];
    private int[] entered = new int[1_024];
    private int[] left = new int[1_024];
    private int size;

    WanderingRows(int count, long seed) {
        this.count = count;
        this.region = new byte[count];
        this.stage = new byte[count];
        this.status = new byte[count];
        this.amount = new long[count];
        this.created = new int[count];
        this.closed = new int[count];
        this.starts = new int[count + 1];
        for (int row = 0; row < count; row++) {
            fill(row, new SplitMix(seed + row * SplitMix.GOLDEN * 31));
            starts[row + 1] = size;
        }
    }

    private void fill(int row, SplitMix random) {
        region[row] = (byte) random.below(REGIONS);
        double u = random.share();
        amount[row] = 50_000 + (long) (u * u * u * 20_000_000);
        created[row] = random.below(PipelineRows.DAYS - 1);
        closed[row] = -1;
        int at = 0;
        int day = created[row];
        int from = size;
        enter(at, day);
        while (at < STAGES - 1 && size - from < MOST_STAYS && random.share() < 0.75) {
            double way = random.share();
            day += 1 + random.below(10 + 8 * at);
            at = way < 0.10 ? Math.max(0, at - 1) : Math.min(STAGES - 1, at + (way < 0.22 ? 2 : 1));
            left[size - 1] = day;
            enter(at, day);
        }
        stage[row] = (byte) at;
        status[row] = (byte) (at == STAGES - 1 ? WON : random.share() < 0.6 ? LOST : OPEN);
        if (status[row] == WON) {
            closed[row] = day;
        } else if (status[row] == LOST) {
            closed[row] = day + 1 + random.below(10 + 8 * at);
            left[size - 1] = closed[row];
        }
    }

    private void enter(int at, int day) {
        if (size == stays.length) {
            stays = Arrays.copyOf(stays, 2 * size);
            entered = Arrays.copyOf(entered, 2 * size);
            left = Arrays.copyOf(left, 2 * size);
        }
        stays[size] = (byte) at;
        entered[size] = day;
        left[size] = -1;
        size++;
    }

    /** How many stays there are. */
    int stays() {
        return size;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Opportunity opportunity(int row) {
        List<Stay> of = new ArrayList<>();
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            Transition how = i == starts[row]
                    ? Transition.OPENED
                    : stays[i] <= stays[i - 1] ? Transition.BACK : Transition.FORWARD;
            of.add(DealRows.stay(stays[i], how, entered[i], left[i]));
        }
        return DealRows.deal(row, region[row], stage[row], status[row], amount[row], created[row], closed[row])
                .stays(of)
                .build();
    }

    /** The same numbers as those of {@link PipelineByHand}, where each stay counts, in one loop over the columns. */
    long[][] results() {
        long[] sums = new long[REGIONS * QUARTERS * 32];
        int[][] cycles = new int[REGIONS * QUARTERS][1_024];
        for (int row = 0; row < count; row++) {
            int group = region[row] * QUARTERS + quarter[created[row]];
            int at = group * 32;
            sums[at]++;
            if (status[row] == WON) {
                int cycle = closed[row] - created[row];
                sums[at + 1]++;
                sums[at + 3] += amount[row];
                sums[at + 5] += cycle;
                cycles[group][cycle]++;
            } else if (status[row] == LOST) {
                sums[at + 2]++;
            } else {
                sums[at + 4] += amount[row] * PROBABILITY[stage[row]];
            }
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                sums[at + 7 + stays[i]]++;
                if (left[i] >= 0) {
                    sums[at + 14 + stays[i]] += left[i] - entered[i];
                    sums[at + 20 + stays[i]]++;
                }
            }
        }
        return PipelineByHand.finished(sums, cycles);
    }
}
