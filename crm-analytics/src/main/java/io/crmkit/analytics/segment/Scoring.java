package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Gives buyers their scores.
 *
 * @param scale how
 */
record Scoring(RfmScale scale) {

    /** The scores of buyers with these totals, whose order by value is known. */
    RfmScores of(Purchases purchases, Totals totals, int[] byValue, int today) {
        int size = totals.size();
        long[] days = new long[size];
        long[] orders = new long[size];
        for (int i = 0; i < size; i++) {
            days[i] = (long) today - totals.last()[i];
            orders[i] = totals.orders()[i];
        }
        long[] units = totals.units();
        byte[] value = units == null
                ? scores(Arrays.asList(Objects.requireNonNull(totals.exact())), byValue)
                : scores(units, byValue);
        byte[] frequency = scores(orders, Ranking.ascending(orders));
        return new RfmScores(purchases, days, recency(days), frequency, value, scale.scores());
    }

    /** Few days are good. Where buyers are split, that is the other way round from the start; so those with the same day stand by id. */
    private byte[] recency(long[] days) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            long[] turned = new long[days.length];
            for (int i = 0; i < days.length; i++) {
                turned[i] = -days[i];
            }
            return split(Ranking.ascending(turned));
        }
        byte[] scores = scores(days, Ranking.ascending(days));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (byte) (scale.scores() + 1 - scores[i]);
        }
        return scores;
    }

    private byte[] scores(long[] figures, int[] order) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return split(order);
        }
        long[] borders = new long[scale.scores() - 1];
        for (int i = 0; i < borders.length && figures.length > 0; i++) {
            borders[i] = border(figures, order, i + 1);
        }
        byte[] scores = new byte[figures.length];
        for (int i = 0; i < figures.length; i++) {
            int score = 1;
            for (long border : borders) {
                score += figures[i] > border ? 1 : 0;
            }
            scores[i] = (byte) score;
        }
        return scores;
    }

    /** The largest whole number that is not above the quantile, which whole numbers are above of if and only if they are above this one. */
    private long border(long[] figures, int[] order, int part) {
        long place = (order.length - 1L) * part;
        int below = Math.toIntExact(place / scale.scores());
        long rest = place % scale.scores();
        long lower = figures[order[below]];
        if (rest == 0) {
            return lower;
        }
        BigInteger between = BigInteger.valueOf(figures[order[below + 1]]).subtract(BigInteger.valueOf(lower));
        return lower
                + between.multiply(BigInteger.valueOf(rest))
                        .divide(BigInteger.valueOf(scale.scores()))
                        .longValueExact();
    }

    private byte[] scores(List<BigDecimal> figures, int[] order) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return split(order);
        }
        List<BigDecimal> sorted = Arrays.stream(order).mapToObj(figures::get).toList();
        List<BigDecimal> borders = sorted.isEmpty()
                ? List.of()
                : IntStream.range(1, scale.scores())
                        .mapToObj(part -> quantile(sorted, part, scale.scores()))
                        .toList();
        byte[] scores = new byte[figures.size()];
        for (int i = 0; i < scores.length; i++) {
            BigDecimal figure = figures.get(i);
            scores[i] = (byte) (1
                    + borders.stream()
                            .filter(border -> figure.compareTo(border) > 0)
                            .count());
        }
        return scores;
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

    /** Deals buyers in their order into equal parts, the first ones taking what is left over. */
    private byte[] split(int[] order) {
        int size = order.length / scale.scores();
        int larger = order.length % scale.scores();
        byte[] scores = new byte[order.length];
        int next = 0;
        for (int score = 1; score <= scale.scores(); score++) {
            int until = next + size + (score <= larger ? 1 : 0);
            for (; next < until; next++) {
                scores[order[next]] = (byte) score;
            }
        }
        return scores;
    }
}
