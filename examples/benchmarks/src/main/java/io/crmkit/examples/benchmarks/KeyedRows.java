package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.WON;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The deals of {@link PipelineRows} with 500 owners and 200 sources: with quarters of creation, they make more than a million groups. */
final class KeyedRows {

    static final int OWNERS = 500;
    static final int SOURCES = 200;
    static final int GROUPS = OWNERS * SOURCES * QUARTERS;

    final PipelineRows rows;
    final short[] owner;
    final short[] source;

    KeyedRows(int count, long seed) {
        this.rows = new PipelineRows(count, seed);
        this.owner = new short[count];
        this.source = new short[count];
        SplitMix random = new SplitMix(seed);
        for (int row = 0; row < count; row++) {
            owner[row] = (short) random.below(OWNERS);
            source[row] = (short) random.below(SOURCES);
        }
    }

    int quarter(int row) {
        return rows.quarter[rows.created[row]];
    }

    static int group(int owner, int source, int quarter) {
        return (owner * SOURCES + source) * QUARTERS + quarter;
    }

    /** Without a stage log, which nobody asks for here. */
    Opportunity opportunity(int row) {
        return DealRows.deal(
                        row,
                        source[row],
                        rows.stage[row],
                        rows.status[row],
                        rows.amount[row],
                        rows.created[row],
                        rows.closed[row])
                .owner(Id.<Actor>of("owner-" + owner[row]))
                .build();
    }

    /** One loop over columns: how many deals each group has, and what those are worth that were won. */
    long[] byHand() {
        long[] groups = new long[2 * GROUPS];
        for (int row = 0; row < rows.count; row++) {
            int group = 2 * group(owner[row], source[row], quarter(row));
            groups[group]++;
            groups[group + 1] += rows.status[row] == WON ? rows.amount[row] : 0;
        }
        return groups;
    }

    /** Small records, as an application has them. */
    List<Deal> deals() {
        return IntStream.range(0, rows.count)
                .mapToObj(row ->
                        new Deal(new Group(owner[row], source[row], quarter(row)), rows.status[row], rows.amount[row]))
                .toList();
    }

    static Map<Group, long[]> streams(List<Deal> deals) {
        return deals.stream()
                .collect(Collectors.groupingBy(
                        Deal::group,
                        Collectors.reducing(
                                new long[2],
                                deal -> new long[] {1, deal.status == WON ? deal.amount : 0},
                                (left, right) -> new long[] {left[0] + right[0], left[1] + right[1]})));
    }

    static long[] numbers(Map<Group, long[]> groups) {
        long[] numbers = new long[2 * GROUPS];
        groups.forEach((group, each) ->
                System.arraycopy(each, 0, numbers, 2 * group(group.owner, group.source, group.quarter), 2));
        return numbers;
    }

    static void require(long[] expected, long[] found, String peer) {
        int differing = Arrays.mismatch(expected, found);
        if (differing >= 0) {
            throw new IllegalStateException(peer + " comes to other numbers than the loop by hand in group "
                    + differing / 2 + ": " + found[differing] + " instead of " + expected[differing]);
        }
    }

    /** A key. */
    record Group(int owner, int source, int quarter) {}

    /** A small record. */
    record Deal(Group group, int status, long amount) {}
}
