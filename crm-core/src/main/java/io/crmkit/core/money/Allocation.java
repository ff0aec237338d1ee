package io.crmkit.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Splits an amount into parts that add up to it again.
 *
 * <p>Formula: the exact part {@code i} is {@code whole x weight(i) / sum of weights}. Every part first gets its exact
 * part cut down to whole units; the units that are left go, one each, to the parts that lost most by the cut (largest
 * remainder), the earlier part first when two lost the same.
 *
 * <ul>
 *   <li>The parts always add up to the whole, and each is less than one unit away from its exact part.
 *   <li>A part of weight zero is zero. Weights that are negative, or all zero, are refused.
 *   <li>A negative whole is split like the positive one, with every sign turned.
 *   <li>Only the ratio of weights counts: 1 and 3 are as good as 0.25 and 0.75.
 *   <li>The unit is the minor unit of the currency (0.01 CNY, 1 JPY) unless {@link #inUnitsOf} names a coarser one. If
 *       the whole is no multiple of it, the rest goes to the part that would be next to get a unit, and only that part
 *       is no multiple either.
 * </ul>
 *
 * <pre>{@code
 * Allocation.of(MoneyText.parse("CNY 100.00")).equally(3);          // 33.34, 33.33, 33.33
 * Allocation.of(MoneyText.parse("CNY 10.01")).byRatio(1, 1, 2);     // 2.50, 2.50, 5.01
 * }</pre>
 */
public final class Allocation {

    /** How many parts an amount may be split into. */
    public static final int MAX_PARTS = 1_000_000;

    private final Money whole;
    private final BigInteger unit;

    private Allocation(Money whole, BigInteger unit) {
        this.whole = Objects.requireNonNull(whole, "whole");
        this.unit = unit;
    }

    /** The splitting of this amount, in minor units of its currency. */
    public static Allocation of(Money whole) {
        return new Allocation(whole, BigInteger.ONE);
    }

    /**
     * The same splitting with parts that are multiples of a coarser unit, such as the smallest coin.
     *
     * @param coarser positive, in the currency of the whole
     * @throws CurrencyMismatchException if the unit has another currency
     * @throws IllegalArgumentException if the unit is not positive
     */
    public Allocation inUnitsOf(Money coarser) {
        MoneyMath.in(whole.getCurrencyUnit(), coarser);
        if (!coarser.isPositive()) {
            throw new IllegalArgumentException(
                    "Unit of allocation (%s) must be positive. Use the smallest amount that a part may differ by."
                            .formatted(coarser));
        }
        return new Allocation(whole, minor(coarser));
    }

    /**
     * Parts that differ by at most one unit, the larger ones first.
     *
     * @param parts how many, 1 to {@value #MAX_PARTS}
     */
    public List<Money> equally(int parts) {
        checkCount(parts);
        return split(Collections.nCopies(parts, BigInteger.ONE));
    }

    /**
     * Parts in the ratio of whole numbers, in their order.
     *
     * @param weights zero or more each, not all zero
     */
    public List<Money> byRatio(long... weights) {
        return byWeights(Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList());
    }

    /**
     * Parts by weight, in the order of the weights.
     *
     * @param weights zero or more each, not all zero, with at most 100 digits before and after the point
     */
    public List<Money> byWeights(List<BigDecimal> weights) {
        checkCount(weights.size());
        return split(Weights.whole(weights));
    }

    /**
     * Parts by weight for named receivers, in the order in which the map names them.
     *
     * @param weights zero or more each, not all zero, with at most 100 digits before and after the point
     */
    public <K> Map<K, Money> byWeights(Map<K, BigDecimal> weights) {
        List<Money> parts = byWeights(List.copyOf(weights.values()));
        Map<K, Money> named = new LinkedHashMap<>();
        for (K name : weights.keySet()) {
            named.put(name, parts.get(named.size()));
        }
        return Collections.unmodifiableMap(named);
    }

    private List<Money> split(List<BigInteger> weights) {
        BigInteger minor = minor(whole);
        List<BigInteger> parts = LargestRemainder.split(minor.abs(), unit, weights);
        return money(minor.signum() < 0 ? negated(parts) : parts);
    }

    private List<Money> money(Collection<BigInteger> parts) {
        List<Money> money = new ArrayList<>(parts.size());
        for (BigInteger part : parts) {
            money.add(Money.of(whole.getCurrencyUnit(), new BigDecimal(part, whole.getScale())));
        }
        return List.copyOf(money);
    }

    private static List<BigInteger> negated(List<BigInteger> parts) {
        return parts.stream().map(BigInteger::negate).toList();
    }

    private static BigInteger minor(Money money) {
        return money.getAmount().unscaledValue();
    }

    private static void checkCount(int parts) {
        if (parts < 1 || parts > MAX_PARTS) {
            throw new IllegalArgumentException(
                    "Number of parts (%d) must be 1 to %d. Name every receiver once.".formatted(parts, MAX_PARTS));
        }
    }
}
