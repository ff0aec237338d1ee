package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Formula;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** On which side of a fraction something stands in a formula. */
public enum Share implements Labelled {
    /** In no fraction: the figure is it, or a sum of it and others. */
    WHOLE("value", "值"),
    /** Above the line only. */
    NUMERATOR("numerator", "分子"),
    /** Below the line only. */
    DENOMINATOR("denominator", "分母"),
    /** On both sides. */
    BOTH("numerator and denominator", "分子和分母");

    private final Label label;

    Share(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** Where a tally stands in a formula. */
    static Share of(Formula formula, String tally) {
        if (!(formula instanceof Formula.Ratio ratio)) {
            return formula.parts().stream().map(part -> of(part, tally)).reduce(WHOLE, Share::and);
        }
        Share above = uses(ratio.over(), tally) ? NUMERATOR.and(of(ratio.over(), tally)) : WHOLE;
        Share below = uses(ratio.under(), tally)
                ? DENOMINATOR.and(of(ratio.under(), tally).turned())
                : WHOLE;
        return above.and(below);
    }

    private static boolean uses(Formula formula, String tally) {
        boolean itself = (formula instanceof Formula.Of of && of.tally().equals(tally))
                || (formula instanceof Formula.Mean mean && mean.tally().equals(tally))
                || (formula instanceof Formula.Quantile quantile
                        && quantile.tally().equals(tally));
        return itself || formula.parts().stream().anyMatch(part -> uses(part, tally));
    }

    private Share and(Share other) {
        return this == WHOLE ? other : (other == WHOLE || other == this) ? this : BOTH;
    }

    /** Below a line, what is above the line of a fraction counts as below, and the other way round. */
    private Share turned() {
        return this == NUMERATOR ? DENOMINATOR : this == DENOMINATOR ? NUMERATOR : this;
    }
}
