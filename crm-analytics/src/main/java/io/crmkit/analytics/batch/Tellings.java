package io.crmkit.analytics.batch;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How often each number occurs in each cell: in a table where numbers lie near each other, otherwise row by row. */
final class Tellings {

    /** Takes what was found. */
    @FunctionalInterface
    interface Each {
        void take(int cell, long number, long times);
    }

    private static final long NEAR = 1L << 13;
    private static final long ROOM = 1L << 22;

    private final Program.Spread spread;
    private final int classes;
    private final long low;
    private final int range;
    private final int[] bases;
    private final int[] times;
    private final Gathered gathered = new Gathered();

    Tellings(Program program, Program.Spread spread) {
        this.spread = spread;
        this.classes = program.classes();
        long span = 0;
        if (spread.column() instanceof NumberColumn numbers) {
            low = numbers.numbers().low();
            span = numbers.numbers().high() - low + 1;
        } else {
            low = 0;
        }
        int chosen = 0;
        for (boolean one : spread.classes()) {
            chosen += one ? 1 : 0;
        }
        boolean table = program.isDense()
                && span > 0
                && span <= NEAR
                && span * chosen * program.keying().places() <= ROOM;
        range = table ? (int) span : 0;
        bases = new int[table ? program.keying().places() * classes : 0];
        Arrays.fill(bases, -1);
        int next = 0;
        for (int cell = 0; cell < bases.length; cell++) {
            if (spread.classes()[cell % classes]) {
                bases[cell] = next;
                next += range;
            }
        }
        times = new int[next];
    }

    /**
     * Also some rows.
     *
     * @param shifted the numbers of the rows less the lowest one, if they are known already
     */
    void add(int from, int count, int[] cells, long @Nullable [] shifted, long[] room) {
        if (range > 0) {
            if (shifted == null) {
                ((NumberColumn) spread.column()).numbers().read(from, count, low, room);
            }
            count(count, cells, shifted == null ? room : shifted, bases, times);
            return;
        }
        if (spread.column() instanceof NumberColumn numbers) {
            numbers.numbers().read(from, count, 0, room);
        } else {
            CodedColumn coded = spread.column().codes();
            for (int i = 0; i < count; i++) {
                room[i] = coded.code(from + i);
            }
        }
        for (int i = 0; i < count; i++) {
            if (spread.classes()[cells[i] % classes]) {
                gathered.add(cells[i], room[i]);
            }
        }
    }

    private static void count(int count, int[] cells, long[] numbers, int[] bases, int[] times) {
        for (int i = 0; i < count; i++) {
            int base = bases[cells[i]];
            if (base >= 0) {
                times[base + (int) numbers[i]]++;
            }
        }
    }

    void absorb(Tellings other, IntUnaryOperator cell) {
        for (int i = 0; i < times.length; i++) {
            times[i] += other.times[i];
        }
        gathered.absorb(other.gathered, cell);
    }

    /** All groups have become one: only the class is left of a cell. */
    void fold() {
        gathered.fold(classes);
    }

    Program.Spread spread() {
        return spread;
    }

    /** Each number of each cell, and how often it occurs. */
    void each(int cells, Each take) {
        for (int cell = 0; cell < bases.length; cell++) {
            for (int i = 0; bases[cell] >= 0 && i < range; i++) {
                if (times[bases[cell] + i] > 0) {
                    take.take(cell, low + i, times[bases[cell] + i]);
                }
            }
        }
        gathered.each(cells, (cell, sorted) -> {
            int start = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[start]) {
                    take.take(cell, sorted[start], i - start);
                    start = i;
                }
            }
        });
    }
}
