package io.crmkit.analytics.batch;

import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.PlannedTally;
import io.crmkit.core.measure.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pass does for a block of rows; made once for a query, and shared by all threads. */
final class Program {

    /** So many cells are kept for all groups that there could be; with more, only for those that occur. */
    private static final int DENSE = 1 << 21;
    /** A lane of numbers as small as this is added up together with the number of rows. */
    private static final long SMALL = 4_095;

    private static final int PACKED_CELLS = 1 << 16;

    private final Keying keying;
    private final Decision decision;
    private final Gone gone;
    private final boolean dense;
    private final int mostGroups;
    private final List<Term> terms;
    private final List<Term> ownerTerms;
    private final boolean classed;
    private final List<Lane> lanes = new ArrayList<>();
    private @Nullable Lane packed;
    private final List<Extreme> extremes = new ArrayList<>();
    private final List<Spread> spreads = new ArrayList<>();

    /**
     * What codes of rows add to their cells.
     *
     * @param codes the codes
     * @param map what each of them adds
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record Term(Codes codes, int[] map) {}

    /**
     * The smallest or largest number of each cell.
     *
     * @param numbers of what
     * @param largest whether the largest
     */
    record Extreme(NumberColumn numbers, boolean largest) {}

    /**
     * The different numbers of each cell and how often they occur.
     *
     * @param tally for which tally
     * @param column of what
     * @param classes which classes
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record Spread(int tally, Column column, boolean[] classes) {

        /** Whether a lane has the same numbers. */
        boolean isOf(@Nullable Lane lane) {
            return lane != null && lane.isSingle() && lane.numbers().get(0) == column;
        }
    }

    Program(Keying keying, Decision decision, MeasurePlan<?> plan, Grid grid) {
        this.gone = grid.gone();
        this.mostGroups = plan.mostGroups();
        this.keying = keying;
        this.decision = decision;
        int count = decision.effects().size();
        this.dense = (long) keying.places() * count <= DENSE;
        Map<Codes, int[]> own = new LinkedHashMap<>();
        Map<Codes, int[]> ofOwner = new LinkedHashMap<>();
        keying.own().forEach((codes, map) -> Keying.add(own, codes, times(map, dense ? count : 1)));
        keying.ofOwner().forEach((codes, map) -> Keying.add(ofOwner, codes, times(map, dense ? count : 1)));
        Optional<Digit.ByCode> single = decision.single();
        this.classed = dense && single.isPresent();
        if (classed) {
            single.ifPresent(digit -> Keying.add(own, digit.codes(), digit.map()));
        }
        this.terms = terms(own);
        this.ownerTerms = terms(ofOwner);
        gather(plan.tallies(), grid.size());
        if ((long) keying.places() * count <= PACKED_CELLS) {
            packed = lanes.stream()
                    .filter(lane -> lane.isSingle() && lane.most() >= 0 && lane.most() <= SMALL)
                    .findFirst()
                    .orElse(null);
        }
        if (packed != null) {
            lanes.remove(packed);
        }
    }

    private static List<Term> terms(Map<Codes, int[]> maps) {
        List<Term> terms = new ArrayList<>();
        maps.forEach((codes, map) -> terms.add(new Term(codes, map)));
        return List.copyOf(terms);
    }

    private static int[] times(int[] map, int factor) {
        int[] times = map.clone();
        for (int i = 0; i < times.length; i++) {
            times[i] *= factor;
        }
        return times;
    }

    private void gather(List<PlannedTally> tallies, int rows) {
        Set<Lane> found = new LinkedHashSet<>();
        Set<Extreme> bounds = new LinkedHashSet<>();
        for (int tally = 0; tally < tallies.size(); tally++) {
            Tally.Sort sort = tallies.get(tally).tally().sort();
            Map<Column, boolean[]> told = new LinkedHashMap<>();
            for (int row = 0; row < decision.effects().size(); row++) {
                if (decision.effects().get(row).isEmpty()) {
                    continue;
                }
                Effect effect = decision.effects().get(row).get(tally);
                if (effect instanceof Effect.Told each) {
                    select(told, each.column(), row);
                } else if (effect instanceof Effect.Varying varying) {
                    switch (sort) {
                        case SUM -> found.addAll(Lane.of(varying.numbers(), rows));
                        case MIN, MAX ->
                            bounds.add(new Extreme(varying.numbers().get(0), sort == Tally.Sort.MAX));
                        default -> select(told, varying.numbers().get(0), row);
                    }
                }
            }
            int of = tally;
            told.forEach((column, classes) -> spreads.add(new Spread(of, column, classes)));
        }
        lanes.addAll(found);
        extremes.addAll(bounds);
    }

    private void select(Map<Column, boolean[]> told, Column column, int row) {
        told.computeIfAbsent(column, any -> new boolean[decision.effects().size()])[row] = true;
    }

    Keying keying() {
        return keying;
    }

    Decision decision() {
        return decision;
    }

    /** The rows that do not count any more. */
    Gone gone() {
        return gone;
    }

    /** How many classes there are. */
    int classes() {
        return decision.effects().size();
    }

    /** With more groups than this, all of them become one. */
    int mostGroups() {
        return mostGroups;
    }

    /** Whether there are cells for all groups that there could be. */
    boolean isDense() {
        return dense;
    }

    /** Whether the terms already give the class. */
    boolean isClassed() {
        return classed;
    }

    /** What the codes of a row add to its cell or, if not dense, to its place. */
    List<Term> terms() {
        return terms;
    }

    /** The same of the record that owns it. */
    List<Term> ownerTerms() {
        return ownerTerms;
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** A lane that is added up together with the number of rows, or null. */
    @Nullable
    Lane packed() {
        return packed;
    }

    List<Extreme> extremes() {
        return extremes;
    }

    List<Spread> spreads() {
        return spreads;
    }
}
