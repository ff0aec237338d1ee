package io.crmkit.analytics.segment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Gives buyers their scores. For that, figures are sorted but buyers are not: a figure says by itself on which side of a border it lies,
 * and where buyers are split, only those who stand on a border with the same figure are put in order of their ids.
 *
 * @param scale how
 * @param rows who they are
 */
record Scoring(RfmScale scale, Rows rows) {

    /** The scores as of a day, which is not before any purchase. */
    RfmScores of(Purchases purchases, int today) {
        Totals totals = rows.totals();
        long[] units = totals.units();
        byte[] value = units == null ? scores(Objects.requireNonNull(totals.exact())) : scores(units, totals.sorted());
        byte[] frequency = scores(wide(totals.orders()));
        return new RfmScores(purchases, today, recency(totals.last(), today), frequency, value, scale.scores());
    }

    /** A late day is good, few days since then are as well; buyers are split by the first, borders lie between the others. */
    private byte[] recency(int[] last, int today) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return scores(wide(last));
        }
        long[] days = wide(last);
        for (int i = 0; i < days.length; i++) {
            days[i] = today - days[i];
        }
        byte[] scores = scores(days);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (byte) (scale.scores() + 1 - scores[i]);
        }
        return scores;
    }

    private static long[] wide(int[] figures) {
        long[] wide = new long[figures.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = figures[i];
        }
        return wide;
    }

    private byte[] scores(long[] figures) {
        return scores(figures, Ranking.sorted(figures));
    }

    private byte[] scores(long[] figures, long[] sorted) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return split(figures, sorted);
        }
        long[] borders = new long[scale.scores() - 1];
        for (int i = 0; i < borders.length && figures.length > 0; i++) {
            borders[i] = border(sorted, i + 1);
        }
        byte[] scores = new byte[figures.length];
        above(figures, borders, scores, new int[figures.length]);
        return scores;
    }

    /**
     * Gives 1, and 1 more for each border that a figure is above of.
     *
     * @param equal takes the buyers whose figure is a border
     * @return how many these are
     */
    private static int above(long[] figures, long[] borders, byte[] scores, int[] equal) {
        int count = 0;
        for (int who = 0; who < scores.length; who++) {
            long figure = figures[who];
            int score = 1;
            int found = 0;
            for (long border : borders) {
                score += figure > border ? 1 : 0;
                found |= figure == border ? 1 : 0;
            }
            scores[who] = (byte) score;
            equal[count] = who;
            count += found;
        }
        return count;
    }

    /** The largest whole number that is not above the quantile, which whole numbers are above of if and only if they are above this one. */
    private long border(long[] sorted, int part) {
        long place = (sorted.length - 1L) * part;
        int below = Math.toIntExact(place / scale.scores());
        long rest = place % scale.scores();
        long lower = sorted[below];
        if (rest == 0) {
            return lower;
        }
        BigInteger between = BigInteger.valueOf(sorted[below + 1]).subtract(BigInteger.valueOf(lower));
        return lower
                + between.multiply(BigInteger.valueOf(rest))
                        .divide(BigInteger.valueOf(scale.scores()))
                        .longValueExact();
    }

    private byte[] scores(BigDecimal[] figures) {
        BigDecimal[] sorted = figures.clone();
        Arrays.sort(sorted);
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            // Searched for in the same way, equal ones are found at the same place
            return scores(Arrays.stream(figures)
                    .mapToLong(figure -> Arrays.binarySearch(sorted, figure))
                    .toArray());
        }
        List<BigDecimal> borders = sorted.length == 0
                ? List.of()
                : IntStream.range(1, scale.scores())
                        .mapToObj(part -> quantile(Arrays.asList(sorted), part, scale.scores()))
                        .toList();
        byte[] scores = new byte[figures.length];
        for (int i = 0; i < scores.length; i++) {
            BigDecimal figure = figures[i];
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

    /**
     * Deals buyers in the order of figure and id into equal parts, the first ones taking what is left over. A border is the last figure of a
     * part; of the buyers who have it, those with the largest ids for whom the part has no more room stand above of it.
     */
    private byte[] split(long[] figures, long[] sorted) {
        int[] ends = ends(sorted.length);
        long[] borders = new long[ends.length];
        for (int i = 0; i < ends.length; i++) {
            borders[i] = sorted[ends[i] - 1];
        }
        byte[] scores = new byte[figures.length];
        int[] equal = new int[figures.length];
        int count = above(figures, borders, scores, equal);
        for (int i = 0; i < ends.length; i++) {
            int beyond = ends[i];
            while (beyond < sorted.length && sorted[beyond] == borders[i]) {
                beyond++;
            }
            if (beyond > ends[i]) {
                for (int who : largest(with(borders[i], figures, equal, count), beyond - ends[i])) {
                    scores[who]++;
                }
            }
        }
        return scores;
    }

    /** Where each part ends but the last one; those that would be empty are none. */
    private int[] ends(int size) {
        int[] ends = new int[Math.max(0, Math.min(size, scale.scores()) - 1)];
        for (int part = 1; part <= ends.length; part++) {
            ends[part - 1] = size / scale.scores() * part + Math.min(part, size % scale.scores());
        }
        return ends;
    }

    /** The buyers with a figure, among the first of some. */
    private static int[] with(long figure, long[] figures, int[] some, int first) {
        int[] with = new int[first];
        int count = 0;
        for (int i = 0; i < first; i++) {
            if (figures[some[i]] == figure) {
                with[count++] = some[i];
            }
        }
        return Arrays.copyOf(with, count);
    }

    /** So many buyers with the largest ids. */
    private int[] largest(int[] buyers, int count) {
        rows.sort(buyers);
        return Arrays.copyOfRange(buyers, buyers.length - count, buyers.length);
    }
}
