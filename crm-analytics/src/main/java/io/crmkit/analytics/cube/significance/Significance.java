package io.crmkit.analytics.cube.significance;

import io.crmkit.core.data.Data;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether two figures differ by more than chance: an answer, or the reason why there is none. */
public sealed interface Significance permits Tested, NotTestable {

    /** How sure the intervals are. */
    double CONFIDENCE = 0.95;

    /** The least number of cases that two shares are expected to have on each side, if they did not differ. */
    int LEAST_EXPECTED = 5;

    /** The least number of values that each of two means must have. */
    int LEAST_VALUES = 10;

    /**
     * Compares two shares by the test of two proportions; two-sided, without correction for continuity.
     *
     * <p>With the shares {@code p1 = x1 ÷ n1} and {@code p2 = x2 ÷ n2}, and {@code p = (x1 + x2) ÷ (n1 + n2)}:
     * <ul>
     *   <li>{@code z = (p1 − p2) ÷ √(p (1 − p) (1 ÷ n1 + 1 ÷ n2))}, compared with the normal distribution. Source: NIST/SEMATECH, e-Handbook
     *       of Statistical Methods, section 7.3.3.
     *   <li>Effect size {@code h = 2 arcsin √p1 − 2 arcsin √p2}. Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences,
     *       2nd edition (1988), chapter 6.
     *   <li>Interval of {@code p1 − p2}: the hybrid of two score intervals. Source: R. G. Newcombe, Interval estimation for the difference
     *       between independent proportions, Statistics in Medicine 17 (1998) 873–890, method 10.
     * </ul>
     *
     * <p>Not testable if one of {@code n1 p}, {@code n1 (1 − p)}, {@code n2 p}, {@code n2 (1 − p)} is below {@value #LEAST_EXPECTED}.
     * Source of this rule: W. G. Cochran, Some methods for strengthening the common χ² tests, Biometrics 10 (1954) 417–451.
     */
    static Significance between(Proportion first, Proportion second) {
        return TwoProportions.compare(first, second);
    }

    /**
     * Compares two means by the test of Welch, which does not suppose that both groups spread alike; two-sided.
     *
     * <p>With means {@code m}, numbers {@code n} and variances {@code s² = Σ (v − m)² ÷ (n − 1)}, and {@code e = s1² ÷ n1 + s2² ÷ n2}:
     * <ul>
     *   <li>{@code t = (m1 − m2) ÷ √e}, compared with Student's distribution of {@code e² ÷ ((s1² ÷ n1)² ÷ (n1 − 1) + (s2² ÷ n2)² ÷ (n2 − 1))}
     *       degrees of freedom. Source: B. L. Welch, The generalization of “Student's” problem when several different population variances
     *       are involved, Biometrika 34 (1947) 28–35.
     *   <li>Effect size {@code g = (1 − 3 ÷ (4 (n1 + n2 − 2) − 1)) (m1 − m2) ÷ s}, where s² is the mean of both variances, weighted by
     *       {@code n − 1}. Source: L. V. Hedges, Distribution theory for Glass's estimator of effect size and related estimators, Journal of
     *       Educational Statistics 6 (1981) 107–128.
     *   <li>Interval of {@code m1 − m2}: the difference less and plus {@code √e} times the quantile of that distribution.
     * </ul>
     *
     * <p>Not testable with fewer than {@value #LEAST_VALUES} values on one side, which is a convention of this library: the values of a
     * business are seldom spread evenly, and means of fewer of them do not follow the distribution well enough. Nor if all values of both
     * sides are equal.
     */
    static Significance between(Sample first, Sample second) {
        return Welch.compare(first, second);
    }

    /** The answer, if there is one. */
    @Value.NonAttribute
    default Optional<Tested> tested() {
        return this instanceof Tested test ? Optional.of(test) : Optional.empty();
    }

    /** Why there is none. */
    @Value.NonAttribute
    default Optional<NotTestable> notTestable() {
        return this instanceof NotTestable why ? Optional.of(why) : Optional.empty();
    }

    /**
     * The plain form: of a test {@code {"method": "two-proportions", "first": "0.8", "second": "0.6", …, "p": "0.0080", "effect": {"kind":
     * "cohen-h", "value": "0.44"}}}, where floating-point numbers are texts; without one {@code {"notTestable": "too-few", "label": {…}}}.
     */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return SignificanceData.write(this);
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths
     */
    static Significance fromData(Data data) {
        return SignificanceData.read(data);
    }
}
