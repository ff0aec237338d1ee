package io.crmkit.analytics.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One walk over some rows, block by block. For each cell, which is a class of rows in a group, it counts rows and adds up lanes, in one
 * array. Passes over other rows can be {@linkplain #absorb absorbed} in any order. Not safe for several threads.
 */
final class Pass {

    /** How many rows are looked at together. */
    static final int BLOCK = 1_024;

    private final Program program;
    private final Gone gone;
    private final int stride;
    private final Places places = new Places();
    private final long flushEvery;
    private final @Nullable Narrow narrow;
    private long sinceFlush;
    private int groupsAllowed;
    private boolean folded;
    private long[] sums;
    private long[] counts;
    private long[] packed;
    private final long[][] extremes;
    private final List<Tellings> tellings = new ArrayList<>();

    private final int[] cells = new int[BLOCK];
    private final int[] digits = new int[BLOCK];
    private final int[] known = new int[BLOCK];
    private final long[] room = new long[BLOCK];
    private final long[] small = new long[BLOCK];
    private final long[][] lanes;

    Pass(Program program) {
        this.program = program;
        this.gone = program.gone();
        this.stride = 1 + program.lanes().size();
        this.groupsAllowed = program.mostGroups();
        int cellCount = program.isDense() ? program.keying().places() * program.classes() : 0;
        this.sums = new long[cellCount * stride];
        this.counts = new long[cellCount];
        this.packed = new long[cellCount];
        this.extremes = new long[program.extremes().size()][];
        for (int k = 0; k < extremes.length; k++) {
            extremes[k] = new long[cellCount];
            Arrays.fill(extremes[k], neutral(k));
        }
        program.spreads().forEach(spread -> tellings.add(new Tellings(program, spread)));
        Lane lane = program.packed();
        this.flushEvery = lane == null ? Long.MAX_VALUE : (1L << (Loops.PACKED_BITS - 1)) / (lane.most() + 1);
        this.narrow = Narrow.of(program).orElse(null);
        this.lanes = new long[program.lanes().size()][BLOCK];
    }

    private long neutral(int extreme) {
        return program.extremes().get(extreme).largest() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Rows that stand on their own. */
    void over(int from, int to) {
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            map(program.terms(), start, count, cells);
            take(start, count);
        }
    }

    /** The rows that some records own; {@code from} is the beginning of a block. */
    void over(Ownership ownership, int from, int to) {
        if (program.ownerTerms().isEmpty()) {
            over(ownership.first(from), ownership.first(to));
            return;
        }
        for (int start = from; start < to; start += BLOCK) {
            int count = Math.min(BLOCK, to - start);
            map(program.ownerTerms(), start, count, known);
            ownership.onlyOwners(start, count, known);
            int owner = -1;
            int last = ownership.first(start + count);
            for (int row = ownership.first(start); row < last; row += BLOCK) {
                int rows = Math.min(BLOCK, last - row);
                if (narrow != null && !gone.any(row, rows)) {
                    makeRoom(rows);
                    owner = ownership.count(
                            row,
                            rows,
                            owner,
                            known,
                            narrow.codes(),
                            narrow.map(),
                            narrow.numbers(),
                            narrow.shift(),
                            sums);
                    continue;
                }
                map(program.terms(), row, rows, cells);
                owner = ownership.plus(row, rows, owner, known, cells);
                take(row, rows);
            }
        }
    }

    private static void map(List<Program.Term> terms, int from, int count, int[] into) {
        if (terms.isEmpty()) {
            Arrays.fill(into, 0);
            return;
        }
        Program.Term first = terms.get(0);
        first.codes().map(from, count, first.map(), into);
        plus(terms.subList(1, terms.size()), from, count, into);
    }

    private static void plus(List<Program.Term> terms, int from, int count, int[] into) {
        for (Program.Term term : terms) {
            term.codes().plus(from, count, term.map(), into);
        }
    }

    private void take(int from, int count) {
        if (!program.isDense()) {
            number(count);
        }
        if (!program.isClassed()) {
            classify(from, count);
        }
        if (gone.any(from, count)) {
            gone.mark(from, count, cells, program.classes(), program.decision().gone());
        }
        accumulate(from, count);
        for (int k = 0; k < extremes.length; k++) {
            extreme(k, from, count);
        }
        for (Tellings telling : tellings) {
            telling.add(from, count, cells, telling.spread().isOf(program.packed()) ? small : null, room);
        }
        foldIfNeeded();
    }

    /** Makes cells of places. */
    private void number(int count) {
        if (folded) {
            Arrays.fill(cells, 0, count, 0);
            return;
        }
        int classes = program.classes();
        for (int i = 0; i < count; i++) {
            cells[i] = Math.multiplyExact(places.number(cells[i]), classes);
        }
        reserve();
    }

    /** With more groups than are kept apart, only totals will be asked for, so the groups need no room. */
    private void foldIfNeeded() {
        if (program.isDense() || folded || places.size() <= groupsAllowed) {
            return;
        }
        flush();
        int groups = 0;
        for (int group = 0; group < places.size(); group++) {
            groups += isLookedAt(group) ? 1 : 0;
        }
        if (groups > program.mostGroups()) {
            fold();
        } else {
            groupsAllowed = (int) Math.min(Integer.MAX_VALUE, 2L * places.size());
        }
    }

    private boolean isLookedAt(int group) {
        int classes = program.classes();
        for (int row = 0; row < classes; row++) {
            if (counts[group * classes + row] > 0
                    && !program.decision().effects().get(row).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void fold() {
        if (folded) {
            return;
        }
        flush();
        int classes = program.classes();
        Pass whole = new Pass(program);
        whole.places.number(0);
        whole.reserve();
        whole.add(this, cell -> cell % classes);
        tellings.forEach(Tellings::fold);
        sums = whole.sums;
        counts = whole.counts;
        packed = whole.packed;
        System.arraycopy(whole.extremes, 0, extremes, 0, extremes.length);
        folded = true;
    }

    private void reserve() {
        int needed = Math.multiplyExact(places.size(), program.classes());
        if (needed > counts.length) {
            int length = Math.max(needed, counts.length + counts.length / 2);
            sums = Arrays.copyOf(sums, Math.multiplyExact(length, stride));
            for (int k = 0; k < extremes.length; k++) {
                extremes[k] = Arrays.copyOf(extremes[k], length);
                Arrays.fill(extremes[k], counts.length, length, neutral(k));
            }
            counts = Arrays.copyOf(counts, length);
            packed = Arrays.copyOf(packed, length);
        }
    }

    private void classify(int from, int count) {
        Arrays.fill(digits, 0, count, 0);
        int weight = 1;
        for (Digit digit : program.decision().digits()) {
            digit.plus(from, count, weight, digits, room);
            weight *= digit.size();
        }
        int[] classes = program.decision().classes();
        for (int i = 0; i < count; i++) {
            cells[i] += classes[digits[i]];
        }
    }

    private void accumulate(int from, int count) {
        for (int k = 0; k < lanes.length; k++) {
            program.lanes().get(k).read(from, count, lanes[k], room);
        }
        small(from, count);
        switch (lanes.length) {
            case 0 -> Loops.add(count, cells, small, sums);
            case 1 -> Loops.add(count, cells, small, lanes[0], sums);
            case 2 -> Loops.add(count, cells, small, lanes[0], lanes[1], sums);
            default -> addEach(count);
        }
    }

    /** The small number of each row; without such a lane, they stay 0. */
    private void small(int from, int count) {
        Lane lane = program.packed();
        if (lane != null) {
            makeRoom(count);
            lane.read(from, count, small, room);
        }
    }

    /** Before the small numbers of more rows would no longer fit. */
    private void makeRoom(int count) {
        if (sinceFlush + count > flushEvery) {
            flush();
        }
        sinceFlush += count;
    }

    private void addEach(int count) {
        for (int i = 0; i < count; i++) {
            sums[stride * cells[i]] += Loops.packed(small[i]);
        }
        for (int k = 0; k < lanes.length; k++) {
            long[] lane = lanes[k];
            for (int i = 0; i < count; i++) {
                sums[stride * cells[i] + k + 1] += lane[i];
            }
        }
    }

    private void extreme(int k, int from, int count) {
        Program.Extreme extreme = program.extremes().get(k);
        extreme.numbers().numbers().read(from, count, 0, room);
        long[] known = extremes[k];
        if (extreme.largest()) {
            for (int i = 0; i < count; i++) {
                known[cells[i]] = Math.max(known[cells[i]], room[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                known[cells[i]] = Math.min(known[cells[i]], room[i]);
            }
        }
    }

    /** Parts the numbers of rows from the lane that was added up together with them. */
    private void flush() {
        boolean parted = program.packed() != null;
        for (int cell = 0; cell < counts.length; cell++) {
            long sum = sums[cell * stride];
            counts[cell] += parted ? sum & ((1L << Loops.PACKED_BITS) - 1) : sum;
            packed[cell] += parted ? sum >>> Loops.PACKED_BITS : 0;
            sums[cell * stride] = 0;
        }
        sinceFlush = 0;
    }

    /** Also what another pass of the same program has found; both are finished. */
    void absorb(Pass other) {
        flush();
        other.flush();
        if (folded || other.folded) {
            fold();
            other.fold();
        }
        IntUnaryOperator mine = program.isDense() || folded ? cell -> cell : renumbered(other);
        add(other, mine);
        for (int i = 0; i < tellings.size(); i++) {
            tellings.get(i).absorb(other.tellings.get(i), mine);
        }
        foldIfNeeded();
    }

    /** Adds all cells of another pass to those of this one. */
    private void add(Pass other, IntUnaryOperator mine) {
        for (int cell = 0; cell < other.counts.length; cell++) {
            if (other.counts[cell] == 0) {
                continue;
            }
            int at = mine.applyAsInt(cell);
            counts[at] += other.counts[cell];
            packed[at] += other.packed[cell];
            for (int k = 1; k < stride; k++) {
                sums[at * stride + k] += other.sums[cell * stride + k];
            }
            for (int k = 0; k < extremes.length; k++) {
                boolean largest = program.extremes().get(k).largest();
                long both = extremes[k][at];
                extremes[k][at] =
                        largest ? Math.max(both, other.extremes[k][cell]) : Math.min(both, other.extremes[k][cell]);
            }
        }
    }

    private IntUnaryOperator renumbered(Pass other) {
        int[] numbers = new int[other.places.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = places.number(other.places.place(i));
        }
        reserve();
        int classes = program.classes();
        return cell -> numbers[cell / classes] * classes + cell % classes;
    }

    /** No more rows. */
    Pass closed() {
        flush();
        return this;
    }

    Program program() {
        return program;
    }

    /** How many groups there are cells for. */
    int groups() {
        return program.isDense() ? program.keying().places() : folded ? 1 : places.size();
    }

    /** Whether all groups have become one. */
    boolean isFolded() {
        return folded;
    }

    /** The place of a group. */
    int place(int group) {
        return program.isDense() ? group : places.place(group);
    }

    /** How many rows of a cell there were. */
    long rows(int cell) {
        return counts[cell];
    }

    /** Where the sums of a lane are to be found, for {@link #sum}. */
    int lane(Lane lane) {
        return lane.equals(program.packed()) ? 0 : 1 + program.lanes().indexOf(lane);
    }

    /** What a lane adds up to in a cell. */
    long sum(int lane, int cell) {
        return lane == 0 ? packed[cell] : sums[cell * stride + lane];
    }

    /** The smallest or largest number in a cell. */
    long extreme(Program.Extreme extreme, int cell) {
        return extremes[program.extremes().indexOf(extreme)][cell];
    }

    List<Tellings> tellings() {
        return tellings;
    }
}
