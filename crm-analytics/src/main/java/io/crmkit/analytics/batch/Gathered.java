package io.crmkit.analytics.batch;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

/** Numbers of single rows with the cells that they belong to. */
final class Gathered {

    private int[] cells = new int[256];
    private long[] numbers = new long[256];
    private int size;

    void add(int cell, long number) {
        if (size == cells.length) {
            int length = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
            cells = Arrays.copyOf(cells, length);
            numbers = Arrays.copyOf(numbers, length);
        }
        cells[size] = cell;
        numbers[size] = number;
        size++;
    }

    void absorb(Gathered other, IntUnaryOperator cell) {
        for (int i = 0; i < other.size; i++) {
            add(cell.applyAsInt(other.cells[i]), other.numbers[i]);
        }
    }

    /** Keeps of each cell only its place among so many. */
    void fold(int classes) {
        for (int i = 0; i < size; i++) {
            cells[i] %= classes;
        }
    }

    /** The numbers of each cell that has any, sorted. */
    void each(int most, BiConsumer<Integer, long[]> take) {
        int[] ends = new int[most + 1];
        for (int i = 0; i < size; i++) {
            ends[cells[i] + 1]++;
        }
        for (int i = 0; i < most; i++) {
            ends[i + 1] += ends[i];
        }
        long[] sorted = new long[size];
        int[] next = ends.clone();
        for (int i = 0; i < size; i++) {
            sorted[next[cells[i]]++] = numbers[i];
        }
        for (int cell = 0; cell < most; cell++) {
            if (ends[cell] < ends[cell + 1]) {
                long[] of = Arrays.copyOfRange(sorted, ends[cell], ends[cell + 1]);
                Arrays.sort(of);
                take.accept(cell, of);
            }
        }
    }
}
