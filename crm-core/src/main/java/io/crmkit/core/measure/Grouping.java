package io.crmkit.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups of some rows. Each key of a dimension has a number, and a group is known by the numbers of its keys, which are compared
 * sooner than the keys. For one pass; not safe for several threads.
 */
final class Grouping {

    private static final int FIRST = 64;

    private final Groups groups;
    private final List<KeyNumbers> numbers = new ArrayList<>();

    /** The numbers of the keys of each row, side by side. */
    private final int[] asked;

    private final int dimensions;

    /** The numbers of the keys of each known group, side by side. */
    private int[] known;

    private Cell[][] cells = new Cell[FIRST / 2][];

    /** The place of a known group plus 1, at the first free place from where its hash points to. */
    private int[] table = new int[FIRST];

    private int size;

    Grouping(Groups groups, int dimensions, int rows) {
        this.groups = groups;
        this.dimensions = dimensions;
        this.asked = new int[rows * dimensions];
        this.known = new int[cells.length * dimensions];
        for (int i = 0; i < dimensions; i++) {
            numbers.add(new KeyNumbers());
        }
    }

    /** The number of a key of a dimension. */
    int number(int dimension, @Nullable Object key) {
        return numbers.get(dimension).of(key);
    }

    /** Says which key a row has. */
    void put(int row, int dimension, int number) {
        asked[row * dimensions + dimension] = number;
    }

    /** The cells of the group of a row whose keys were said, one for each tally of the plan. */
    Cell[] at(int row) {
        if (groups.isFolded()) {
            return groups.fold();
        }
        int from = row * dimensions;
        int place = place(asked, from);
        if (table[place] == 0) {
            remember(from, groups.at(key(from)));
            place = place(asked, from);
        }
        return cells[table[place] - 1];
    }

    private @Nullable Object[] key(int from) {
        @Nullable Object[] key = new @Nullable Object[dimensions];
        for (int i = 0; i < dimensions; i++) {
            key[i] = numbers.get(i).key(asked[from + i]);
        }
        return key;
    }

    /** Where a group stands, or would. */
    private int place(int[] numbers, int from) {
        int hash = 0;
        for (int i = 0; i < dimensions; i++) {
            hash = hash * 0x9E3779B9 + numbers[from + i];
        }
        hash *= 0x9E3779B9;
        int place = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[place] != 0 && !isSame(numbers, from, (table[place] - 1) * dimensions)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean isSame(int[] numbers, int from, int at) {
        for (int i = 0; i < dimensions; i++) {
            if (numbers[from + i] != known[at + i]) {
                return false;
            }
        }
        return true;
    }

    private void remember(int from, Cell[] group) {
        if (size == cells.length) {
            grow();
        }
        System.arraycopy(asked, from, known, size * dimensions, dimensions);
        cells[size] = group;
        size++;
        table[place(asked, from)] = size;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * size);
        known = Arrays.copyOf(known, 2 * size * dimensions);
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            table[place(known, i * dimensions)] = i + 1;
        }
    }
}
