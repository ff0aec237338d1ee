package io.crmkit.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group of a row. Each key of a dimension has a number, and a group is known by the numbers of its keys, which are compared
 * sooner than the keys. For one pass; not safe for several threads.
 */
final class Grouping {

    private static final int FIRST = 64;

    private final Groups groups;
    private final List<Map<@Nullable Object, Integer>> numbers = new ArrayList<>();

    /** The numbers of the keys that are asked for. */
    private final int[] asked;

    /** The numbers of the keys of each known group, side by side. */
    private int[] known;

    private Cell[][] cells = new Cell[FIRST / 2][];

    /** The place of a known group plus 1, at the first free place from where its hash points to. */
    private int[] table = new int[FIRST];

    private int size;

    Grouping(Groups groups, int dimensions) {
        this.groups = groups;
        this.asked = new int[dimensions];
        this.known = new int[cells.length * dimensions];
        for (int i = 0; i < dimensions; i++) {
            numbers.add(new HashMap<>());
        }
    }

    /**
     * The cells of a group, one for each tally of the plan.
     *
     * @param key its keys; the array stays the caller's own
     */
    Cell[] at(@Nullable Object[] key) {
        if (groups.isFolded()) {
            return groups.fold();
        }
        for (int i = 0; i < asked.length; i++) {
            asked[i] = number(numbers.get(i), key[i]);
        }
        int place = place(asked, 0);
        if (table[place] == 0) {
            remember(groups.at(key.clone()));
            place = place(asked, 0);
        }
        return cells[table[place] - 1];
    }

    private static int number(Map<@Nullable Object, Integer> of, @Nullable Object key) {
        Integer number = of.get(key);
        if (number == null) {
            number = of.size();
            of.put(key, number);
        }
        return number;
    }

    /** Where a group stands, or would. */
    private int place(int[] numbers, int from) {
        int hash = 0;
        for (int i = 0; i < asked.length; i++) {
            hash = hash * 0x9E3779B9 + numbers[from + i];
        }
        hash *= 0x9E3779B9;
        int place = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[place] != 0 && !isSame(numbers, from, (table[place] - 1) * asked.length)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean isSame(int[] numbers, int from, int at) {
        for (int i = 0; i < asked.length; i++) {
            if (numbers[from + i] != known[at + i]) {
                return false;
            }
        }
        return true;
    }

    private void remember(Cell[] group) {
        if (size == cells.length) {
            grow();
        }
        System.arraycopy(asked, 0, known, size * asked.length, asked.length);
        cells[size] = group;
        size++;
        table[place(asked, 0)] = size;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * size);
        known = Arrays.copyOf(known, 2 * size * asked.length);
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            table[place(known, i * asked.length)] = i + 1;
        }
    }
}
