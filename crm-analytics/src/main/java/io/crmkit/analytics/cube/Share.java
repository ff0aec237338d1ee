package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Formula;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.stream.Stream;

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

    /** Where a tally stands in a formula; below a line that is itself below a line is above. */
    static Share of(Formula formula, String tally) {
        return places(formula, tally, WHOLE).reduce(Share::and).orElse(WHOLE);
    }

    private static Stream<Share> places(Formula formula, String tally, Share here) {
        if (formula instanceof Formula.Ratio ratio) {
            Share above = here == WHOLE ? NUMERATOR : here;
            Share below = above == NUMERATOR ? DENOMINATOR : NUMERATOR;
            return Stream.concat(places(ratio.over(), tally, above), places(ratio.under(), tally, below));
        }
        return formula.tallies().contains(tally)
                ? Stream.of(here)
                : formula.parts().stream().flatMap(part -> places(part, tally, here));
    }

    private Share and(Share other) {
        return this == other ? this : this == WHOLE ? other : other == WHOLE ? this : BOTH;
    }
}
