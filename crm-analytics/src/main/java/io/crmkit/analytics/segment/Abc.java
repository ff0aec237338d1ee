package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An ABC analysis, also known as Pareto analysis: which few items bring most of the value.
 *
 * @param items the items, the largest first; of the same value, in the order in which they came
 */
public record Abc<K>(List<Item<K>> items) {

    /** Keeps the items from changing. */
    public Abc {
        items = List.copyOf(items);
    }

    /**
     * Sorts items into classes.
     *
     * <p>Shares are those of the sum of all values above 0. An item of 0 or less belongs to class C and adds nothing.
     */
    public static <K> Abc<K> of(Map<K, BigDecimal> values, AbcLimits limits) {
        BigDecimal total =
                values.values().stream().filter(value -> value.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Map.Entry<K, BigDecimal>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(Map.Entry.<K, BigDecimal>comparingByValue().reversed());
        List<Item<K>> items = new ArrayList<>(sorted.size());
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<K, BigDecimal> entry : sorted) {
            BigDecimal value = entry.getValue();
            boolean counts = value.signum() > 0;
            BigDecimal after = counts ? before.add(value) : before;
            items.add(new Item<>(
                    entry.getKey(),
                    value,
                    share(counts ? value : BigDecimal.ZERO, total),
                    share(after, total),
                    limits.of(before, after, total)));
            before = after;
        }
        return new Abc<>(items);
    }

    /** How many items each class has; all classes are there. */
    public Map<AbcClass, Long> counts() {
        Map<AbcClass, Long> counts = new EnumMap<>(AbcClass.class);
        for (AbcClass each : AbcClass.values()) {
            counts.put(
                    each, items.stream().filter(item -> item.classed() == each).count());
        }
        return counts;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal total) {
        return total.signum() == 0 ? BigDecimal.ZERO : part.divide(total, MathContext.DECIMAL128);
    }

    /**
     * An item in its class.
     *
     * @param key what it is
     * @param value what it brought
     * @param share its share of the whole, from 0 to 1
     * @param cumulative the share of all items through this one, from 0 to 1
     * @param classed its class
     */
    public record Item<K>(K key, BigDecimal value, BigDecimal share, BigDecimal cumulative, AbcClass classed) {}
}
