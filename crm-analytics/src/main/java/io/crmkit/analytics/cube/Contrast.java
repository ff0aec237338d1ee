package io.crmkit.analytics.cube;

import io.crmkit.analytics.cube.significance.Holm;
import io.crmkit.analytics.cube.significance.Significance;
import java.util.OptionalDouble;

/**
 * Two groups whose figures were tested for a difference.
 *
 * @param first the first group
 * @param second the second group
 * @param significance what the test found, or why there is none
 * @param correctedP its p-value, corrected by {@link Holm} for the number of pairs that were tested together; empty without a test
 */
public record Contrast(CubeGroup first, CubeGroup second, Significance significance, OptionalDouble correctedP) {

    Contrast corrected(double p) {
        return new Contrast(first, second, significance, OptionalDouble.of(p));
    }
}
