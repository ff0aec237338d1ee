package io.crmkit.analytics.segment;

/**
 * How a buyer scores. In each score 1 is the worst.
 *
 * @param buyer who
 * @param days since the last purchase, from 0
 * @param recency the score for having bought lately
 * @param frequency the score for having bought often
 * @param value the score for having bought much
 * @param highest the highest score that there is
 */
public record RfmScore(Buyer buyer, long days, int recency, int frequency, int value, int highest) {

    /** The segment that these scores make. */
    public RfmSegment segment() {
        return RfmSegment.of(recency, frequency, value, highest);
    }
}
