package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** Scores that split buyers are those of buyers who are sorted by figure and id and then dealt into parts. */
class SplitProperties {

    private static final LocalDate LAST = LocalDate.ofEpochDay(10);

    record Bought(int who, int day, long minor) {

        String name() {
            return "%03d".formatted(who);
        }

        long number() {
            return (who - 20) * 1_000_000_007L;
        }
    }

    /** Few figures, so that many buyers have the same. */
    @Provide
    Arbitrary<List<Bought>> bought() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(0, 3))
                .as(Bought::new)
                .list()
                .ofMaxSize(150);
    }

    @Property
    void of_buyers_with_names(
            @ForAll("bought") List<Bought> rows,
            @ForAll @IntRange(min = 2, max = 10) int scores,
            @ForAll boolean huge) {
        Purchases.Builder builder = Purchases.in(CurrencyUnit.JPY);
        // Values that whole numbers cannot hold are ranked otherwise
        rows.forEach(row -> builder.add(
                row.name(),
                "",
                LocalDate.ofEpochDay(row.day),
                BigDecimal.valueOf(row.minor).scaleByPowerOfTen(huge ? 30 : 0)));

        requireDealt(builder.build(), scores);
    }

    @Property
    void of_buyers_in_columns(
            @ForAll("bought") List<Bought> rows,
            @ForAll @IntRange(min = 2, max = 10) int scores,
            @ForAll boolean ordered,
            @ForAll Random random) {
        List<String> names = IntStream.range(0, 61)
                .mapToObj(who -> new Bought(who, 0, 0).name())
                .collect(Collectors.toList());
        if (!ordered) {
            Collections.shuffle(names, random);
        }
        int[] places = rows.stream().mapToInt(row -> names.indexOf(row.name())).toArray();

        requireDealt(Purchases.of(CurrencyUnit.JPY, names, places, days(rows), minor(rows)), scores);
    }

    @Property
    void of_buyers_with_numbers(@ForAll("bought") List<Bought> rows, @ForAll @IntRange(min = 2, max = 10) int scores) {
        long[] numbers = rows.stream().mapToLong(Bought::number).toArray();

        requireDealt(Purchases.of(CurrencyUnit.JPY, numbers, days(rows), minor(rows)), scores);
    }

    private static int[] days(List<Bought> rows) {
        return rows.stream().mapToInt(Bought::day).toArray();
    }

    private static long[] minor(List<Bought> rows) {
        return rows.stream().mapToLong(Bought::minor).toArray();
    }

    private static void requireDealt(Purchases purchases, int scores) {
        RfmScores found = purchases.rfm(LAST, new RfmScale(scores, RfmScale.Ties.SPLIT));
        List<Buyer> buyers = purchases.buyers();
        Map<Buyer, Integer> recency = dealt(buyers, Comparator.comparing(Buyer::last), scores);
        Map<Buyer, Integer> frequency = dealt(buyers, Comparator.comparing(Buyer::orders), scores);
        Map<Buyer, Integer> value = dealt(buyers, Comparator.comparing(Buyer::value), scores);

        assertThat(found)
                .isEqualTo(buyers.stream()
                        .map(buyer -> new RfmScore(
                                buyer,
                                LAST.toEpochDay() - buyer.last().toEpochDay(),
                                recency.getOrDefault(buyer, 0),
                                frequency.getOrDefault(buyer, 0),
                                value.getOrDefault(buyer, 0),
                                scores))
                        .toList());
    }

    /** Buyers stand by id already. */
    private static Map<Buyer, Integer> dealt(List<Buyer> buyers, Comparator<Buyer> by, int scores) {
        List<Buyer> sorted = buyers.stream().sorted(by).toList();
        Map<Buyer, Integer> dealt = new HashMap<>();
        int next = 0;
        for (int score = 1; score <= scores; score++) {
            int size = sorted.size() / scores + (score <= sorted.size() % scores ? 1 : 0);
            for (int i = 0; i < size; i++) {
                dealt.put(sorted.get(next++), score);
            }
        }
        return dealt;
    }
}
