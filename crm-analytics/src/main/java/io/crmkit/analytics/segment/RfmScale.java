package io.crmkit.analytics.segment;

import io.crmkit.core.message.Label;

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

    /** What the scores mean, for whoever reads them, in two sentences. */
    public Label meaning() {
        return Label.of(
                "R, F and M score recency, frequency and monetary value from 1 to %1$d; %1$d is the best: bought most lately, most often, most. %2$s"
                        .formatted(scores, ties.meaning().en()),
                "R、F、M 分别为最近一次购买、购买频率和购买金额的得分，从 1 到 %1$d，%1$d 最好：购买时间最近、次数最多、金额最高。%2$s"
                        .formatted(scores, ties.meaning().zh()));
    }

    /** What happens to buyers with the same figure. */
    public enum Ties {
        /**
         * They share a score. The borders are the quantiles of all figures, between which one interpolates (Hyndman and Fan, Sample
         * quantiles in statistical packages, The American Statistician 50 (1996) 361–365, type 7); a figure on a border belongs with
         * the smaller ones. Scores are then of different size, and some may be missing.
         */
        SHARE("Customers with the same figure share a score.", "数值相同的客户得分相同。"),
        /**
         * They are split by id, so that all scores are of the same size but for one: buyers in order of figure and id are dealt into equal
         * parts, the first ones taking what is left over, as {@code NTILE} of SQL does.
         */
        SPLIT(
                "Customers with the same figure are split by id, so that all scores are about equally frequent.",
                "数值相同的客户按编号拆分，使各得分的人数大致相等。");

        private final Label meaning;

        Ties(String en, String zh) {
            this.meaning = Label.of(en, zh);
        }

        /** What happens, in a sentence for whoever reads the scores. */
        public Label meaning() {
            return meaning;
        }
    }
}
