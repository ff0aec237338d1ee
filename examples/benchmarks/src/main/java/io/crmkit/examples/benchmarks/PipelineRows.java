package io.crmkit.examples.benchmarks;

import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Three years of a sales pipeline as plain columns, the same for the same seed: 20 regions, seven stages, of which the last one means won.
 * A deal advances with a chance of 0.72, and of those that do not, 0.6 are lost.
 */
final class PipelineRows implements DealRows {

    static final int REGIONS = 20;
    static final int QUARTERS = 12;
    static final int STAGES = 7;
    static final int OPEN = 0;
    static final int WON = 1;
    static final int LOST = 2;
    static final int[] PROBABILITY = {500, 1_000, 2_000, 4_000, 6_000, 8_000, 10_000};
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

    static final int DAYS = 1_096;

    final int count;
    final byte[] region;
    final byte[] stage;
    final byte[] status;
    final long[] amount;
    final int[] created;
    final int[] closed;
    final int[][] entered;
    /** The quarter of each day, from 0. */
    final byte[] quarter = quarters();

    PipelineRows(int count, long seed) {
        this.count = count;
        this.region = new byte[count];
        this.stage = new byte[count];
        this.status = new byte[count];
        this.amount = new long[count];
        this.created = new int[count];
        this.closed = new int[count];
        this.entered = new int[STAGES][count];
        IntStream.range(0, count).forEach(row -> fill(row, new SplitMix(seed + row * SplitMix.GOLDEN * 31)));
    }

    static byte[] quarters() {
        byte[] quarters = new byte[DAYS];
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            quarters[day] = (byte) ((date.getYear() - FIRST.getYear()) * 4 + (date.getMonthValue() - 1) / 3);
        }
        return quarters;
    }

    private void fill(int row, SplitMix random) {
        region[row] = (byte) random.below(REGIONS);
        double u = random.share();
        amount[row] = 50_000 + (long) (u * u * u * 20_000_000);
        created[row] = random.below(DAYS - 1);
        closed[row] = -1;
        for (int[] days : entered) {
            days[row] = -1;
        }
        int at = 0;
        int day = created[row];
        entered[0][row] = day;
        while (at < STAGES - 1 && random.share() < 0.72) {
            day += 1 + random.below(10 + 8 * at);
            at++;
            entered[at][row] = day;
        }
        stage[row] = (byte) at;
        if (at == STAGES - 1) {
            status[row] = WON;
            closed[row] = day;
        } else if (random.share() < 0.6) {
            status[row] = LOST;
            closed[row] = day + 1 + random.below(10 + 8 * at);
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Opportunity opportunity(int row) {
        List<Stay> stays = new ArrayList<>();
        for (int at = 0; at <= stage[row]; at++) {
            stays.add(DealRows.stay(
                    at, at == 0 ? Transition.OPENED : Transition.FORWARD, entered[at][row], left(at, row)));
        }
        return DealRows.deal(row, region[row], stage[row], status[row], amount[row], created[row], closed[row])
                .stays(stays)
                .build();
    }

    /** On which day a stage was left, or -1. */
    int left(int at, int row) {
        if (at < stage[row]) {
            return entered[at + 1][row];
        }
        return at == stage[row] && status[row] == LOST ? closed[row] : -1;
    }

    /** A number that differs, almost surely, if one of the results does. */
    static long hash(long[][] results) {
        return Arrays.deepHashCode(results) * SplitMix.GOLDEN
                + Arrays.stream(results)
                        .flatMapToLong(Arrays::stream)
                        .reduce(1, (hash, value) -> (hash ^ value) * SplitMix.GOLDEN + (hash >>> 29));
    }
}
