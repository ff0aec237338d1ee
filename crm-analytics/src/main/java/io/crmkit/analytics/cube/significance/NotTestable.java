package io.crmkit.analytics.cube.significance;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/**
 * Two figures that cannot be tested for a difference.
 *
 * @param reason the sort of reason
 * @param label the reason as a sentence
 */
public record NotTestable(Reason reason, Label label) implements Significance, Labelled {

    /** The sorts of reasons. */
    public enum Reason {
        /** There are too few cases; the sentence names the least number. */
        TOO_FEW,
        /** All values are the same, so nothing says how far chance goes. */
        NO_SPREAD,
        /** The figure is neither a share of cases nor a mean, so it does not carry what a test needs. */
        NO_TEST,
        /** The numerator counts cases that the denominator does not, so that it is no share of them. */
        NO_SHARE,
        /** A figure is undefined; the sentence says why. */
        UNDEFINED,
        /** The same cases stand in both groups, or may do. */
        OVERLAPPING
    }

    /** Not testable for a reason, with a sentence for people. */
    public static NotTestable because(Reason reason, String en, String zh) {
        return new NotTestable(reason, Label.of(en, zh));
    }
}
