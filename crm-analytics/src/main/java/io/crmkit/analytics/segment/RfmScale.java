package io.crmkit.analytics.segment;

/**
 * How recency, frequency and value become scores. In each, the highest score is the best: bought most lately, most often, most.
 *
 * @param scores how many scores there are, from 2 to 10
 * @param ties what happens to buyers with the same figure
 */
public record RfmScale(int scores, Ties ties) {

    /** Scores 1 to 5; the same figure gives the same score. */
    public static final RfmScale QUINTILES = new RfmScale(5, Ties.SHARE);

    /** Checks the number of scores. */
    public RfmScale {
        if (scores < 2 || scores > 10) {
            throw new IllegalArgumentException("There must be 2 to 10 scores, but not %s.".formatted(scores));
        }
    }

    /** What happens to buyers with the same figure. */
    public enum Ties {
        /**
         * They share a score. The borders are the quantiles of all figures, between which one interpolates (Hyndman and Fan, Sample
         * quantiles in statistical packages, The American Statistician 50 (1996) 361–365, type 7); a figure on a border belongs with
         * the smaller ones. Scores are then of different size, and some may be missing.
         */
        SHARE,
        /**
         * They are split by id, so that all scores are of the same size but for one: buyers in order of figure and id are dealt into equal
         * parts, the first ones taking what is left over, as {@code NTILE} of SQL does.
         */
        SPLIT
    }
}
