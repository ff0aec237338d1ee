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
        byte[] value = units == null
                ? scores(Objects.requireNonNull(totals.exact()))
                : scores(Figures.of(units, totals.sorted()));
        byte[] frequency = scores(Figures.of(totals.orders()));
        return new RfmScores(purchases, today, recency(totals.last(), today), frequency, value, scale.scores());
    }

    /** A late day is good, few days since then are as well; buyers are split by the first, borders lie between the others. */
    private byte[] recency(int[] last, int today) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return scores(Figures.of(last));
        }
        long[] days = new long[last.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = (long) today - last[i];
        }
        byte[] scores = scores(Figures.of(days, Ranking.sorted(days)));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (byte) (scale.scores() + 1 - scores[i]);
        }
        return scores;
    }

    private byte[] scores(Figures figures) {
        if (scale.ties() == RfmScale.Ties.SPLIT) {
            return split(figures);
        }
        long[] borders = new long[scale.scores() - 1];
        for (int i = 0; i < borders.length && figures.size() > 0; i++) {
            borders[i] = border(figures, i + 1);
        }
        byte[] scores = new byte[figures.size()];
        figures.above(borders, scores, new int[figures.size()]);
        return scores;
    }

    /** The largest whole number that is not above the quantile, which whole numbers are above of if and only if they are above this one. */
    private long border(Figures figures, int part) {
        long place = (figures.size() - 1L) * part;
        int below = Math.toIntExact(place / scale.scores());
        long rest = place % scale.scores();
        long lower = figures.at(below);
        if (rest == 0) {
            return lower;
        }
        BigInteger between = BigInteger.valueOf(figures.at(below + 1)).subtract(BigInteger.valueOf(lower));
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
            int[] places = Arrays.stream(figures)
                    .mapToInt(figure -> Arrays.binarySearch(sorted, figure))
                    .toArray();
            return scores(Figures.of(places));
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
    private byte[] split(Figures figures) {
        int[] ends = ends(figures.size());
        long[] borders = new long[ends.length];
        for (int i = 0; i < ends.length; i++) {
            borders[i] = figures.at(ends[i] - 1);
        }
        byte[] scores = new byte[figures.size()];
        int[] equal = new int[figures.size()];
        int count = figures.above(borders, scores, equal);
        for (int i = 0; i < ends.length; i++) {
            int beyond = figures.end(ends[i] - 1);
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
    private static int[] with(long figure, Figures figures, int[] some, int first) {
        int[] with = new int[first];
        int count = 0;
        for (int i = 0; i < first; i++) {
            if (figures.of(some[i]) == figure) {
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
