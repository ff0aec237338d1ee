package io.crmkit.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts groups into the order of their dimensions. Values are compared once for each dimension, where few occur, and groups by the ranks of
 * their values: a million groups of some hundred values each are put into order by sorting numbers.
 */
final class Ranks {

    private final List<BoundDimension> dimensions;

    Ranks(List<BoundDimension> dimensions) {
        this.dimensions = dimensions;
    }

    /** The groups in their order. */
    List<Map.Entry<GroupKey, Cell[]>> sorted(Map<GroupKey, Cell[]> groups) {
        List<Map.Entry<GroupKey, Cell[]>> all = new ArrayList<>(groups.entrySet());
        int places = Long.SIZE - Long.numberOfLeadingZeros(all.size());
        long[] ranks = new long[all.size()];
        long room = Long.MAX_VALUE >> places;
        for (int i = 0; i < dimensions.size(); i++) {
            Map<Object, Integer> ranked = ranked(all, i);
            int blank = ranked.size();
            room /= blank + 1L;
            if (room == 0) {
                all.sort(Map.Entry.comparingByKey(order()));
                return all;
            }
            for (int row = 0; row < ranks.length; row++) {
                Object value = all.get(row).getKey().value(i);
                ranks[row] = ranks[row] * (blank + 1L) + (value == null ? blank : ranked.getOrDefault(value, blank));
            }
        }
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = ranks[row] << places | row;
        }
        Arrays.sort(ranks);
        List<Map.Entry<GroupKey, Cell[]>> sorted = new ArrayList<>(ranks.length);
        for (long rank : ranks) {
            sorted.add(all.get((int) (rank & (1L << places) - 1)));
        }
        return sorted;
    }

    /** The place of each value of a dimension among all that occur. */
    private Map<Object, Integer> ranked(List<Map.Entry<GroupKey, Cell[]>> groups, int dimension) {
        Set<Object> occurring = new LinkedHashSet<>();
        for (Map.Entry<GroupKey, Cell[]> group : groups) {
            Object value = group.getKey().value(dimension);
            if (value != null) {
                occurring.add(value);
            }
        }
        List<Object> values = new ArrayList<>(occurring);
        values.sort(dimensions.get(dimension)::order);
        Map<Object, Integer> ranked = new HashMap<>(2 * values.size());
        for (Object value : values) {
            ranked.put(value, ranked.size());
        }
        return ranked;
    }

    /** By values, where there are more combinations of ranks than numbers. */
    private Comparator<GroupKey> order() {
        return (left, right) -> {
            int order = 0;
            for (int i = 0; order == 0 && i < dimensions.size(); i++) {
                order = dimensions.get(i).order(left.value(i), right.value(i));
            }
            return order;
        };
    }
}
