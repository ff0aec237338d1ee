package io.crmkit.analytics.segment;

import java.util.AbstractList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The scores of all buyers, in their order. Immutable. */
public final class RfmScores extends AbstractList<RfmScore> {

    private final Purchases purchases;
    private final int today;
    private final byte[] recency;
    private final byte[] frequency;
    private final byte[] value;
    private final int highest;

    /** Scores by the numbers of the buyers. */
    RfmScores(Purchases purchases, int today, byte[] recency, byte[] frequency, byte[] value, int highest) {
        this.purchases = purchases;
        this.today = today;
        this.recency = recency;
        this.frequency = frequency;
        this.value = value;
        this.highest = highest;
    }

    @Override
    public RfmScore get(int index) {
        Buyer buyer = purchases.buyers().get(index);
        long days = today - buyer.last().toEpochDay();
        int number = purchases.order()[index];
        return new RfmScore(buyer, days, recency[number], frequency[number], value[number], highest);
    }

    @Override
    public int size() {
        return recency.length;
    }

    /**
     * How many buyers there are of each three scores: at {@code [recency - 1][frequency - 1][value - 1]}. Counted without looking at any
     * buyer.
     */
    public long[][][] cells() {
        long[][][] cells = new long[highest][highest][highest];
        for (int i = 0; i < recency.length; i++) {
            cells[recency[i] - 1][frequency[i] - 1][value[i] - 1]++;
        }
        return cells;
    }

    /** How many buyers each segment has; all segments are there. */
    public Map<RfmSegment, Long> segments() {
        long[][][] cells = cells();
        Map<RfmSegment, Long> segments = new EnumMap<>(RfmSegment.class);
        for (RfmSegment segment : RfmSegment.values()) {
            segments.put(segment, 0L);
        }
        for (int r = 1; r <= highest; r++) {
            for (int f = 1; f <= highest; f++) {
                for (int v = 1; v <= highest; v++) {
                    segments.merge(RfmSegment.of(r, f, v, highest), cells[r - 1][f - 1][v - 1], Long::sum);
                }
            }
        }
        return Collections.unmodifiableMap(segments);
    }
}
