package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;

/** However purchases come in, and however large they are, the same figures come out. */
class PurchaseColumnsProperties {

    private static final LocalDate FIRST = LocalDate.of(1969, 12, 1);
    private static final LocalDate LAST = FIRST.plusDays(60);

    /** Far beyond what a whole number holds. */
    private static final int HUGE = 30;

    record Bought(String who, String order, int day, BigDecimal amount) {

        void into(Purchases.Builder builder) {
            builder.add(who, order, FIRST.plusDays(day), amount);
        }
    }

    /** Few customers and orders, so that many share an order; two customers whose names have the same hash. */
    @Provide
    Arbitrary<List<Bought>> bought() {
        return Combinators.combine(
                        Arbitraries.of("Aa", "BB", "宏远", "𠮷野家", "c", "d", "e"),
                        Arbitraries.of("", "1", "2", "3"),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("99"))
                                .ofScale(3))
                .as(Bought::new)
                .list()
                .ofMaxSize(60);
    }

    private static Purchases.Builder builder(List<Bought> rows) {
        Purchases.Builder builder = Purchases.in(CurrencyUnit.USD);
        rows.forEach(row -> row.into(builder));
        return builder;
    }

    @Property
    void parts_that_are_put_together_in_any_order_are_the_whole(
            @ForAll("bought") List<Bought> rows, @ForAll @IntRange(max = 60) int cut, @ForAll boolean turned) {
        int at = Math.min(cut, rows.size());
        Purchases.Builder one = builder(rows.subList(0, at));
        Purchases.Builder other = builder(rows.subList(at, rows.size()));
        Purchases together = (turned ? other.addAll(one) : one.addAll(other)).build();
        Purchases whole = builder(rows).build();

        assertThat(together.buyers()).isEqualTo(whole.buyers());
        assertThat(together.rfm(LAST, RfmScale.QUINTILES)).isEqualTo(whole.rfm(LAST, RfmScale.QUINTILES));
        assertThat(together.abc(AbcLimits.USUAL)).isEqualTo(whole.abc(AbcLimits.USUAL));
    }

    @Property
    void a_builder_that_is_added_to_itself_has_every_row_twice(@ForAll("bought") List<Bought> rows) {
        Purchases.Builder builder = builder(rows);
        List<Bought> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        Purchases expected = builder(twice).build();

        Purchases doubled = builder.addAll(builder).build();

        assertThat(doubled.buyers()).isEqualTo(expected.buyers());
        assertThat(doubled.value())
                .isEqualByComparingTo(builder(rows).build().value().multiply(BigDecimal.valueOf(2)));
    }

    @Property
    void amounts_beyond_whole_numbers_give_the_same_scores_and_classes(
            @ForAll("bought") List<Bought> rows, @ForAll RfmScale.Ties ties) {
        RfmScale scale = new RfmScale(4, ties);
        List<Bought> huge = rows.stream()
                .map(row -> new Bought(row.who, row.order, row.day, row.amount.scaleByPowerOfTen(HUGE)))
                .toList();
        Purchases small = builder(rows).build();
        Purchases large = builder(huge).build();

        assertThat(large.value()).isEqualByComparingTo(small.value().scaleByPowerOfTen(HUGE));
        assertThat(large.rfm(LAST, scale).cells())
                .isDeepEqualTo(small.rfm(LAST, scale).cells());
        assertThat(large.rfm(LAST, scale).segments())
                .isEqualTo(small.rfm(LAST, scale).segments());
        assertThat(large.abc(AbcLimits.USUAL).counts())
                .isEqualTo(small.abc(AbcLimits.USUAL).counts());
    }

    @Property
    void classes_are_those_of_the_items_one_by_one(
            @ForAll("bought") List<Bought> rows, @ForAll AbcLimits.Crossing crossing) {
        AbcLimits limits = new AbcLimits(new BigDecimal("0.6"), new BigDecimal("0.9"), crossing);
        Purchases purchases = builder(rows).build();
        Abc<String> items = Abc.of(purchases.values(), limits);
        AbcSummary summary = purchases.abc(limits);

        assertThat(summary.counts()).isEqualTo(items.counts());
        for (AbcClass each : AbcClass.values()) {
            assertThat(summary.values().get(each))
                    .isEqualByComparingTo(items.items().stream()
                            .filter(item -> item.classed() == each)
                            .map(Abc.Item::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Property
    void every_buyer_is_counted_in_the_cell_of_its_scores(@ForAll("bought") List<Bought> rows) {
        RfmScores scores = builder(rows).build().rfm(LAST, RfmScale.QUINTILES);
        long[][][] cells = new long[5][5][5];
        Map<RfmSegment, Long> segments = new HashMap<>();
        for (RfmSegment segment : RfmSegment.values()) {
            segments.put(segment, 0L);
        }
        for (RfmScore score : scores) {
            cells[score.recency() - 1][score.frequency() - 1][score.value() - 1]++;
            segments.merge(score.segment(), 1L, Long::sum);
        }

        assertThat(scores.cells()).isDeepEqualTo(cells);
        assertThat(scores.segments()).isEqualTo(segments);
    }

    @Property
    void columns_say_the_same_as_rows(@ForAll("bought") List<Bought> rows) {
        List<String> names = List.of("nobody", "e", "d", "c", "𠮷野家", "宏远", "BB", "Aa");
        int[] who = rows.stream().mapToInt(row -> names.indexOf(row.who)).toArray();
        int[] days = rows.stream()
                .mapToInt(row -> Math.toIntExact(FIRST.plusDays(row.day).toEpochDay()))
                .toArray();
        long[] cents = rows.stream()
                .mapToLong(row -> row.amount.movePointRight(3).longValueExact())
                .toArray();
        List<Bought> plain = rows.stream()
                .map(row -> new Bought(row.who, "", row.day, row.amount.movePointRight(1)))
                .toList();

        Purchases columns = Purchases.of(CurrencyUnit.USD, names, who, days, cents);

        assertThat(columns.buyers()).isEqualTo(builder(plain).build().buyers());
    }

    @Property
    void ranking_is_a_stable_sort(@ForAll @Size(max = 300) long[] numbers) {
        int[] expected = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> numbers[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] sorted = Arrays.stream(numbers).sorted().toArray();
        int[] places = IntStream.range(0, numbers.length).toArray();

        assertThat(Ranking.sorted(numbers)).containsExactly(sorted);
        Ranking.sort(numbers, places);

        assertThat(places).containsExactly(expected);
        assertThat(numbers).containsExactly(sorted);
    }

    @Property
    void ranking_sorts_numbers_that_lie_close_together(@ForAll @Size(max = 300) byte[] bytes, @ForAll long from) {
        long[] numbers =
                IntStream.range(0, bytes.length).mapToLong(i -> from + bytes[i]).toArray();

        assertThat(Ranking.sorted(numbers))
                .containsExactly(Arrays.stream(numbers).sorted().toArray());
    }

    @Example
    void columns_that_do_not_fit_each_other_are_refused_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of("a"), new int[] {0, 0}, new int[] {1}, new long[] {1}))
                .withMessageContaining("2 customers, 1 days and 1 amounts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of("a"), new int[] {1}, new int[] {1}, new long[] {1}))
                .withMessageContaining("no customer 1 among the 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of("a"), new int[] {-1}, new int[] {1}, new long[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of("a", "a"), new int[] {1}, new int[] {1}, new long[] {1}))
                .withMessageContaining("a is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(" "), new int[] {0}, new int[] {1}, new long[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of("a"), new int[] {0}, new int[] {1}, new long[] {-250}))
                .withMessageContaining("-2.50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder(List.of()).addAll(Purchases.in(CurrencyUnit.EUR)))
                .withMessageContaining("EUR")
                .withMessageContaining("USD");
    }

    @Example
    void sums_that_whole_numbers_cannot_hold_are_exact_as_well() {
        long most = Long.MAX_VALUE;
        Purchases purchases =
                of(List.of("a", "b"), new int[] {0, 0, 1}, new int[] {1, 2, 3}, new long[] {most, most, 1});

        assertThat(purchases.values().get("a"))
                .isEqualByComparingTo(BigDecimal.valueOf(most, 2).multiply(BigDecimal.valueOf(2)));
        assertThat(purchases.rfm(LAST, RfmScale.QUINTILES))
                .extracting(RfmScore::value)
                .containsExactly(5, 1);
        assertThat(purchases.abc(AbcLimits.USUAL).counts())
                .containsEntry(AbcClass.A, 1L)
                .containsEntry(AbcClass.C, 1L);
    }

    private static Purchases of(List<String> customers, int[] customer, int[] day, long[] minor) {
        return Purchases.of(CurrencyUnit.USD, customers, customer, day, minor);
    }
}
