package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class SegmentProperties {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(500);

    /** One purchase: who, which order, when, how much. */
    record Bought(int who, int order, int day, int cents) {}

    @Provide
    Arbitrary<List<Bought>> bought() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 100_000))
                .as(Bought::new)
                .list()
                .ofMaxSize(600);
    }

    private static Purchases purchases(List<Bought> all) {
        Purchases.Builder builder = Purchases.in(EUR);
        all.forEach(one -> builder.add(
                "c" + one.who(), "o" + one.order(), FIRST.plusDays(one.day()), BigDecimal.valueOf(one.cents(), 2)));
        return builder.build();
    }

    @Property
    void the_order_in_which_purchases_come_does_not_matter(@ForAll("bought") List<Bought> all, @ForAll Random random) {
        List<Bought> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);

        assertThat(purchases(shuffled).buyers()).isEqualTo(purchases(all).buyers());
    }

    @Property
    void nothing_is_lost_between_purchases_and_buyers(@ForAll("bought") List<Bought> all) {
        long cents = all.stream().mapToLong(Bought::cents).sum();
        long orders = all.stream()
                .map(one -> one.who() + "/" + one.order())
                .distinct()
                .count();

        assertThat(purchases(all).value()).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        assertThat(purchases(all).orders()).isEqualTo(orders);
    }

    @Property
    void a_better_figure_never_scores_less(
            @ForAll("bought") List<Bought> all,
            @ForAll @IntRange(min = 2, max = 10) int scores,
            @ForAll RfmScale.Ties ties) {
        List<RfmScore> scored = purchases(all).rfm(LAST, new RfmScale(scores, ties));

        for (RfmScore one : scored) {
            assertThat(List.of(one.recency(), one.frequency(), one.value())).allMatch(s -> s >= 1 && s <= scores);
            for (RfmScore other : scored) {
                if (one.days() < other.days()) {
                    assertThat(one.recency()).isGreaterThanOrEqualTo(other.recency());
                }
                if (one.buyer().orders() > other.buyer().orders()) {
                    assertThat(one.frequency()).isGreaterThanOrEqualTo(other.frequency());
                }
                if (one.buyer().value().compareTo(other.buyer().value()) > 0) {
                    assertThat(one.value()).isGreaterThanOrEqualTo(other.value());
                }
                boolean tie = one.days() == other.days() && ties == RfmScale.Ties.SHARE;
                if (tie) {
                    assertThat(one.recency()).isEqualTo(other.recency());
                }
            }
        }
    }

    @Property
    void split_scores_are_of_the_same_size_but_for_one(
            @ForAll("bought") List<Bought> all, @ForAll @IntRange(min = 2, max = 10) int scores) {
        List<RfmScore> scored = purchases(all).rfm(LAST, new RfmScale(scores, RfmScale.Ties.SPLIT));

        Map<Integer, Long> sizes =
                scored.stream().collect(Collectors.groupingBy(RfmScore::value, Collectors.counting()));
        long smallest = scored.size() / scores;
        assertThat(sizes.values()).allMatch(size -> size == smallest || size == smallest + 1);
    }

    @Property
    void every_buyer_is_in_one_cohort_and_counted_once_a_month(@ForAll("bought") List<Bought> all) {
        Purchases purchases = purchases(all);
        Cohorts cohorts = purchases.cohorts();

        assertThat(cohorts.rows().stream().mapToLong(Cohorts.Row::size).sum())
                .isEqualTo(purchases.buyers().size());
        assertThat(cohorts.rows().stream()
                        .flatMap(row -> row.active().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(purchases.buyers().stream()
                        .mapToLong(buyer -> buyer.months().size())
                        .sum());
        assertThat(cohorts.rows()).allSatisfy(row -> assertThat(row.active()).allMatch(count -> count <= row.size()));
    }

    @Property
    void the_shares_of_an_analysis_add_up_and_classes_stand_in_order(@ForAll("bought") List<Bought> all) {
        Abc<String> abc = Abc.of(new LinkedHashMap<>(purchases(all).values()), AbcLimits.USUAL);

        for (int i = 1; i < abc.items().size(); i++) {
            Abc.Item<String> before = abc.items().get(i - 1);
            Abc.Item<String> item = abc.items().get(i);
            assertThat(item.value()).isLessThanOrEqualTo(before.value());
            assertThat(item.cumulative()).isGreaterThanOrEqualTo(before.cumulative());
            assertThat(item.classed()).isGreaterThanOrEqualTo(before.classed());
        }
        assertThat(abc.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(abc.items().size());
        if (purchases(all).value().signum() > 0) {
            assertThat(abc.items().get(abc.items().size() - 1).cumulative()).isEqualByComparingTo("1");
            assertThat(abc.items().get(0).classed()).isEqualTo(AbcClass.A);
        }
    }

    @Property
    void concentration_lies_between_that_of_equal_ones_and_one(@ForAll List<@IntRange(min = 1) Integer> values) {
        if (values.isEmpty()) {
            return;
        }
        Concentration concentration =
                Concentration.of(values.stream().map(BigDecimal::valueOf).toList());

        BigDecimal index = concentration.index().number().orElseThrow();
        BigDecimal least = BigDecimal.ONE.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
        assertThat(index.add(new BigDecimal("1e-15"))).isGreaterThanOrEqualTo(least);
        assertThat(index).isLessThanOrEqualTo(BigDecimal.ONE);
        assertThat(concentration.shareOfLargest(values.size())).isEqualByComparingTo("1");
    }
}
