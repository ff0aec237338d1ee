package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many items each class of an ABC analysis has, and what they are worth; all classes are there.
 *
 * @param counts how many
 * @param values what they are worth together
 */
public record AbcSummary(Map<AbcClass, Long> counts, Map<AbcClass, BigDecimal> values) {

    /** Keeps its own maps. */
    public AbcSummary {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** How many items a class has. */
    public long count(AbcClass of) {
        return Objects.requireNonNull(counts.get(of));
    }

    /** What the items of a class are worth together. */
    public BigDecimal value(AbcClass of) {
        return Objects.requireNonNull(values.get(of));
    }

    /** The share of a class of all items, from 0 to 1; 0 without items. */
    public BigDecimal shareOfItems(AbcClass of) {
        return share(
                BigDecimal.valueOf(count(of)),
                BigDecimal.valueOf(
                        counts.values().stream().mapToLong(Long::longValue).sum()));
    }

    /** The share of a class of the whole value, from 0 to 1; 0 without value. */
    public BigDecimal shareOfValue(AbcClass of) {
        return share(value(of), values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
    }

    /** The classes of customers with these totals, none of which is below 0. */
    static AbcSummary of(Totals totals, AbcLimits limits) {
        return totals.units() == null ? exact(totals, limits) : whole(totals.sorted(), totals.scale(), limits);
    }

    private static AbcSummary exact(Totals totals, AbcLimits limits) {
        Map<Integer, BigDecimal> values = new LinkedHashMap<>();
        for (int i = 0; i < totals.size(); i++) {
            values.put(i, totals.value(i));
        }
        Abc<Integer> abc = Abc.of(values, limits);
        Map<AbcClass, BigDecimal> sums = new EnumMap<>(AbcClass.class);
        for (AbcClass each : AbcClass.values()) {
            sums.put(each, BigDecimal.ZERO);
        }
        abc.items().forEach(item -> sums.merge(item.classed(), item.value(), BigDecimal::add));
        return new AbcSummary(abc.counts(), sums);
    }

    /** The same in whole numbers, whose sum is sure to fit: where each class ends is searched for. */
    private static AbcSummary whole(long[] sorted, int scale, AbcLimits limits) {
        long[] through = new long[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            through[i + 1] = through[i] + sorted[sorted.length - 1 - i];
        }
        Map<AbcClass, Long> sizes = new EnumMap<>(AbcClass.class);
        Map<AbcClass, BigDecimal> sums = new EnumMap<>(AbcClass.class);
        int start = 0;
        for (AbcClass each : AbcClass.values()) {
            int end = end(through, start, each, limits);
            sizes.put(each, (long) end - start);
            sums.put(each, Totals.plain(BigDecimal.valueOf(through[end] - through[start], scale)));
            start = end;
        }
        return new AbcSummary(sizes, sums);
    }

    /** The place after the last customer of a class. */
    private static int end(long[] through, int start, AbcClass of, AbcLimits limits) {
        BigDecimal total = BigDecimal.valueOf(through[through.length - 1]);
        int low = start;
        int high = through.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            AbcClass found =
                    limits.of(BigDecimal.valueOf(through[middle]), BigDecimal.valueOf(through[middle + 1]), total);
            if (found.compareTo(of) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
