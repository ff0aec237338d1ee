package io.crmkit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AllocationProperties {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void parts_add_up_to_the_whole(
            @ForAll("wholes") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 500) long unit) {
        assertThat(Money.total(split(whole, unit, weights))).isEqualTo(whole);
    }

    @Property(tries = TRIES)
    void each_part_is_less_than_one_unit_from_exact(
            @ForAll("wholes") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 500) long unit) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = split(whole, unit, weights);

        for (int i = 0; i < parts.size(); i++) {
            BigDecimal off =
                    minor(parts.get(i)).multiply(sum).subtract(minor(whole).multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(sum.multiply(BigDecimal.valueOf(unit)));
        }
    }

    @Property(tries = TRIES)
    void all_but_one_part_are_multiples_of_the_unit(
            @ForAll("wholes") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 500) long unit) {
        long odd = split(whole, unit, weights).stream()
                .filter(part -> minor(part).remainder(BigDecimal.valueOf(unit)).signum() != 0)
                .count();

        assertThat(odd)
                .isEqualTo(minor(whole).remainder(BigDecimal.valueOf(unit)).signum() == 0 ? 0 : 1);
    }

    @Property(tries = TRIES)
    void the_greater_weight_never_gets_less(
            @ForAll("wholes") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Allocation.of(whole.abs()).byWeights(weights);

        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                int order = weights.get(j).compareTo(weights.get(i));
                assertThat(order > 0 || (order == 0 && j < i) ? parts.get(j) : parts.get(i))
                        .isGreaterThanOrEqualTo(order >= 0 ? parts.get(i) : parts.get(j));
            }
        }
    }

    @Property(tries = TRIES)
    void sign_turns_with_the_whole(@ForAll("wholes") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> turned = Allocation.of(whole.negated()).byWeights(weights);

        assertThat(turned.stream().map(Money::negated))
                .isEqualTo(Allocation.of(whole).byWeights(weights));
    }

    @Property(tries = TRIES)
    void only_the_ratio_of_weights_counts(
            @ForAll("wholes") Money whole,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll("factors") BigDecimal factor) {
        List<BigDecimal> scaled = weights.stream().map(factor::multiply).toList();

        assertThat(Allocation.of(whole).byWeights(scaled))
                .isEqualTo(Allocation.of(whole).byWeights(weights));
    }

    @Property(tries = TRIES)
    void order_of_weights_only_orders_the_parts_unless_there_is_a_tie(
            @ForAll("wholes") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        Assume.that(remainders(whole, weights).distinct().count() == weights.size());
        List<BigDecimal> reversed = reversed(weights);

        assertThat(reversed(Allocation.of(whole).byWeights(reversed)))
                .isEqualTo(Allocation.of(whole).byWeights(weights));
    }

    @Property(tries = TRIES)
    void equal_parts_are_those_of_equal_weights(
            @ForAll("wholes") Money whole, @ForAll @IntRange(min = 1, max = 40) int parts) {
        List<BigDecimal> sevens = java.util.Collections.nCopies(parts, BigDecimal.valueOf(7));

        assertThat(Allocation.of(whole).equally(parts))
                .isEqualTo(Allocation.of(whole).byWeights(sevens));
    }

    private static List<Money> split(Money whole, long unit, List<BigDecimal> weights) {
        Money coarser = Money.ofMinor(whole.getCurrencyUnit(), unit);
        return Allocation.of(whole).inUnitsOf(coarser).byWeights(weights);
    }

    private static java.util.stream.Stream<BigInteger> remainders(Money whole, List<BigDecimal> weights) {
        List<BigInteger> plain = Weights.whole(weights);
        BigInteger sum = plain.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger minor = minor(whole).toBigInteger().abs();
        return plain.stream().map(weight -> weight.multiply(minor).mod(sum));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new java.util.ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }

    private static BigDecimal minor(Money money) {
        return new BigDecimal(money.getAmount().unscaledValue());
    }

    @Provide
    Arbitrary<Money> wholes() {
        Arbitrary<CurrencyUnit> currency =
                Arbitraries.of("CNY", "JPY", "KWD", "XAU").map(CurrencyUnit::of);
        Arbitrary<Long> amount = Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000), Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE));
        return net.jqwik.api.Combinators.combine(currency, amount).as(Money::ofMinor);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> small = Arbitraries.integers().between(0, 12).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> wide = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e25"))
                .ofScale(6);
        return Arbitraries.oneOf(small, small, wide)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(list -> list.stream().anyMatch(weight -> weight.signum() > 0));
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.of("1.000", "0.01", "3", "1e10", "0.7").map(BigDecimal::new);
    }
}
