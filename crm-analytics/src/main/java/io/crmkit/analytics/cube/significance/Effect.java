package io.crmkit.analytics.cube.significance;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/**
 * How large a difference is, in units of its own, so that differences of unlike figures can be compared.
 *
 * @param kind by which formula
 * @param value the size; below zero if the first of both is the smaller one
 */
public record Effect(Kind kind, double value) {

    /** The formulas. */
    public enum Kind implements Labelled {
        /** For shares. */
        COHEN_H("Cohen's h", "Cohen h 值"),
        /** For means. */
        HEDGES_G("Hedges' g", "Hedges g 值");

        private final Label label;

        Kind(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * What a size is commonly called, for h and for g alike. Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd
     * edition (1988), who warns that the words are a convention: what matters to a business is its own question.
     */
    public enum Magnitude implements Labelled {
        /** Below 0.2. */
        NEGLIGIBLE("negligible", "可忽略"),
        /** From 0.2. */
        SMALL("small", "小"),
        /** From 0.5. */
        MEDIUM("medium", "中"),
        /** From 0.8. */
        LARGE("large", "大");

        private final Label label;

        Magnitude(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What this size is commonly called, whatever its sign. */
    public Magnitude magnitude() {
        double size = Math.abs(value);
        return size < 0.2
                ? Magnitude.NEGLIGIBLE
                : size < 0.5 ? Magnitude.SMALL : size < 0.8 ? Magnitude.MEDIUM : Magnitude.LARGE;
    }
}
