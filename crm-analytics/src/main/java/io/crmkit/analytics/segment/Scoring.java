package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gives buyers their scores. */
final class Scoring {

    private Scoring() {}

    static List<RfmScore> of(List<Buyer> buyers, LocalDate asOf, RfmScale scale) {
        int[] recency = scores(buyers, buyer -> BigDecimal.valueOf(days(buyer, asOf)), false, scale);
        int[] frequency = scores(buyers, buyer -> BigDecimal.valueOf(buyer.orders()), true, scale);
        int[] value = scores(buyers, Buyer::value, true, scale);
        List<RfmScore> scores = new ArrayList<>(buyers.size());
        for (int i = 0; i < buyers.size(); i++) {
            Buyer buyer = buyers.get(i);
            scores.add(new RfmScore(buyer, days(buyer, asOf), recency[i], frequency[i], value[i], scale.scores()));
        }
        return List.copyOf(scores);
    }

    private static long days(Buyer buyer, LocalDate asOf) {
        return ChronoUnit.DAYS.between(buyer.last(), asOf);
    }

    private static int[] scores(
            List<Buyer> buyers, Function<Buyer, BigDecimal> figure, boolean muchIsGood, RfmScale scale) {
        List<BigDecimal> figures = buyers.stream().map(figure).toList();
        return switch (scale.ties()) {
            case SHARE -> {
                int[] scores = shared(figures, scale.scores());
                yield muchIsGood
                        ? scores
                        : IntStream.of(scores)
                                .map(score -> scale.scores() + 1 - score)
                                .toArray();
            }
            case SPLIT ->
                split(
                        muchIsGood
                                ? figures
                                : figures.stream().map(BigDecimal::negate).toList(),
                        scale.scores());
        };
    }

    private static int[] shared(List<BigDecimal> figures, int scores) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        List<BigDecimal> borders = sorted.isEmpty()
                ? List.of()
                : IntStream.range(1, scores)
                        .mapToObj(border -> quantile(sorted, border, scores))
                        .toList();
        return figures.stream()
                .mapToInt(figure -> 1
                        + (int) borders.stream()
                                .filter(border -> figure.compareTo(border) > 0)
                                .count())
                .toArray();
    }

    /** The quantile at {@code part ÷ parts}: type 7 of Hyndman and Fan. */
    static BigDecimal quantile(List<BigDecimal> sorted, int part, int parts) {
        long place = (sorted.size() - 1L) * part;
        int below = Math.toIntExact(place / parts);
        BigDecimal lower = sorted.get(below);
        if (place % parts == 0) {
            return lower;
        }
        BigDecimal share = BigDecimal.valueOf(place % parts).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL128);
        return lower.add(sorted.get(below + 1).subtract(lower).multiply(share));
    }

    private static int[] split(List<BigDecimal> figures, int scores) {
        List<Integer> order = IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(figures::get).thenComparing(i -> i))
                .toList();
        int size = figures.size() / scores;
        int larger = figures.size() % scores;
        int[] result = new int[figures.size()];
        int next = 0;
        for (int score = 1; score <= scores; score++) {
            int until = next + size + (score <= larger ? 1 : 0);
            while (next < until) {
                result[order.get(next)] = score;
                next++;
            }
        }
        return result;
    }
}
