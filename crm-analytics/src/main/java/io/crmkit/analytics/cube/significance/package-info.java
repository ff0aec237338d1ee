/**
 * Whether two figures differ, or whether chance alone explains it; and by how much.
 *
 * <p>Two words are kept apart. A difference is <em>significant</em> if chance alone would seldom make one as large: that is the p-value. It
 * is <em>large</em> if it matters: that is the effect size, with an interval that says how well the difference is known. With enough
 * cases a tiny difference is significant, and with few of them a large one is not, so a
 * {@link io.crmkit.analytics.cube.significance.Tested} always tells both.
 *
 * <p>Two sorts of figures can be compared: shares of cases ({@link io.crmkit.analytics.cube.significance.Proportion}) and means
 * ({@link io.crmkit.analytics.cube.significance.Sample}). Where there are too few cases, or nothing to test, the answer is a
 * {@link io.crmkit.analytics.cube.significance.NotTestable} with the reason, never a number that looks like one. Whoever tests several
 * differences at once corrects their p-values by {@link io.crmkit.analytics.cube.significance.Holm}.
 *
 * <pre>{@code
 * Significance found = Significance.between(Proportion.of(56, 70), Proportion.of(48, 80));
 * found.tested().ifPresent(test -> test.p());     // 0.0080; the difference is 0.2, with 95 % confidence from 0.052 to 0.334
 * }</pre>
 *
 * <p>The cases must be independent of each other: two rows of one deal are not two cases.
 */
@NullMarked
package io.crmkit.analytics.cube.significance;

import org.jspecify.annotations.NullMarked;
