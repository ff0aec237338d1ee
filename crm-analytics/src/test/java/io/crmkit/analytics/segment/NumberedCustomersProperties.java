package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

/** Customers with numbers come to the same figures as customers with names in the same order. */
class NumberedCustomersProperties {

    private static final LocalDate AS_OF = LocalDate.ofEpochDay(1_000_000_000);

    record Bought(long who, int day, long minor) {}

    private static Arbitrary<List<Bought>> bought(Arbitrary<Integer> days, Arbitrary<Long> amounts) {
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE),
                Arbitraries.longs().between(1, 40).map(number -> number * 1_000_000_007));
        return Combinators.combine(numbers, days, amounts)
                .as(Bought::new)
                .list()
                .ofMaxSize(300);
    }

    @Provide
    Arbitrary<List<Bought>> usual() {
        return bought(
                Arbitraries.integers().between(-20, 1_000), Arbitraries.longs().between(0, 50_000));
    }

    /** Days and amounts that do not fit into one number together, and sums that fit into none. */
    @Provide
    Arbitrary<List<Bought>> wide() {
        return bought(
                Arbitraries.integers().between(-300_000_000, 300_000_000),
                Arbitraries.longs().between(0, Long.MAX_VALUE));
    }

    @Property
    void figures_are_those_of_customers_with_names_in_the_order_of_the_numbers(@ForAll("usual") List<Bought> rows) {
        same(rows);
    }

    @Property
    void however_large_days_and_amounts_are(@ForAll("wide") List<Bought> rows) {
        same(rows);
    }

    @Example
    void however_many_parts_there_are() {
        Random random = new Random(5);
        same(IntStream.range(0, 600_000)
                .mapToObj(i -> new Bought(
                        random.nextInt(40_000) * 1_000_000_007L, random.nextInt(1_096), random.nextInt(500_000)))
                .toList());
    }

    @Example
    void however_many_customers_a_part_has() {
        same(LongStream.range(0, 200_000)
                .mapToObj(i -> new Bought(i * 1_000_000_007L, (int) (i % 1_000), i % 70_000))
                .toList());
    }

    private static void same(List<Bought> rows) {
        long[] numbers =
                rows.stream().mapToLong(Bought::who).distinct().sorted().toArray();
        List<String> names =
                IntStream.range(0, numbers.length).mapToObj("%06d"::formatted).toList();
        int[] places = rows.stream()
                .mapToInt(row -> Arrays.binarySearch(numbers, row.who))
                .toArray();
        int[] days = rows.stream().mapToInt(Bought::day).toArray();
        long[] minor = rows.stream().mapToLong(Bought::minor).toArray();
        Purchases named = Purchases.of(CurrencyUnit.USD, names, places, days, minor);

        Purchases numbered = Purchases.of(
                CurrencyUnit.USD, rows.stream().mapToLong(Bought::who).toArray(), days, minor);

        assertThat(numbered.size()).isEqualTo(named.size());
        assertThat(numbered.value()).isEqualTo(named.value());
        for (RfmScale.Ties ties : RfmScale.Ties.values()) {
            RfmScale scale = new RfmScale(5, ties);
            assertThat(numbered.rfm(AS_OF, scale).cells())
                    .isDeepEqualTo(named.rfm(AS_OF, scale).cells());
        }
        assertThat(numbered.abc(AbcLimits.USUAL)).isEqualTo(named.abc(AbcLimits.USUAL));
        for (int i = 0; i < numbers.length; i++) {
            Buyer buyer = named.buyers().get(i);
            assertThat(numbered.buyers().get(i))
                    .isEqualTo(new Buyer(
                            Long.toString(numbers[i]),
                            buyer.first(),
                            buyer.last(),
                            buyer.orders(),
                            buyer.value(),
                            buyer.months()));
        }
    }

    @Example
    void customers_stand_in_the_order_of_their_numbers() {
        Purchases purchases =
                Purchases.of(CurrencyUnit.USD, new long[] {100, 20, -3}, new int[] {1, 2, 3}, new long[] {1, 2, 3});

        assertThat(purchases.values().keySet()).containsExactly("-3", "20", "100");
    }

    @Example
    void columns_that_do_not_fit_each_other_are_refused_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Purchases.of(CurrencyUnit.USD, new long[1], new int[2], new long[1]))
                .withMessageContaining("1 customers, 2 days and 1 amounts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Purchases.of(CurrencyUnit.USD, new long[1], new int[1], new long[] {-250}))
                .withMessageContaining("-2.50");
    }
}
