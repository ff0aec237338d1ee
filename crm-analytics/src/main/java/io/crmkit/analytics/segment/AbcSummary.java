package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
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
    static AbcSummary of(Totals totals, int[] byValue, AbcLimits limits) {
        return totals.units() == null ? exact(totals, limits) : whole(totals.units(), totals.scale(), byValue, limits);
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

    /** The same in whole numbers, whose sum is sure to fit. */
    private static AbcSummary whole(long[] units, int scale, int[] byValue, AbcLimits limits) {
        long total = 0;
        for (long unit : units) {
            total += unit;
        }
        boolean better = limits.crossing() == AbcLimits.Crossing.BETTER;
        long endOfA = end(limits.a(), total, better);
        long endOfB = end(limits.b(), total, better);
        AbcClass[] classes = AbcClass.values();
        long[] counts = new long[classes.length];
        long[] values = new long[classes.length];
        long before = 0;
        for (int i = byValue.length - 1; i >= 0; i--) {
            long unit = units[byValue[i]];
            long after = before + unit;
            long reached = better ? before : after;
            int classed = unit == 0 ? 2 : reached <= endOfA ? 0 : reached <= endOfB ? 1 : 2;
            counts[classed]++;
            values[classed] += unit;
            before = after;
        }
        Map<AbcClass, Long> sizes = new EnumMap<>(AbcClass.class);
        Map<AbcClass, BigDecimal> sums = new EnumMap<>(AbcClass.class);
        for (int i = 0; i < classes.length; i++) {
            sizes.put(classes[i], counts[i]);
            sums.put(classes[i], Totals.plain(BigDecimal.valueOf(values[i], scale)));
        }
        return new AbcSummary(sizes, sums);
    }

    /**
     * The largest whole number that is still within a class: where the better class takes what crosses the limit, what came before has to be
     * below it; else what there is afterwards must not be above it.
     */
    private static long end(BigDecimal limit, long total, boolean better) {
        BigDecimal end = limit.multiply(BigDecimal.valueOf(total));
        return better
                ? end.setScale(0, RoundingMode.CEILING)
                        .toBigIntegerExact()
                        .subtract(BigInteger.ONE)
                        .longValueExact()
                : end.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
