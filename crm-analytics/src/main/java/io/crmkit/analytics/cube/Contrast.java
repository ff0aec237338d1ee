package io.crmkit.analytics.cube;

import io.crmkit.analytics.cube.significance.Holm;
import io.crmkit.analytics.cube.significance.Significance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The plain form: both groups, {@code group} and {@code against}, by the steps that lead to them, as in the plain form of the
     * {@linkplain CubeAnswer answer}; what was found, as in {@link Significance#toData}; and {@code correctedP} as a text.
     */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("group", path(first));
        data.put("against", path(second));
        data.putAll(significance.toData());
        correctedP.ifPresent(p -> data.put("correctedP", Double.toString(p)));
        return data;
    }

    private static List<Map<String, Object>> path(CubeGroup group) {
        return group.path().stream()
                .map(step -> CubeAnswer.Step.of(step).toData())
                .toList();
    }

    Contrast corrected(double p) {
        return new Contrast(first, second, significance, OptionalDouble.of(p));
    }
}
