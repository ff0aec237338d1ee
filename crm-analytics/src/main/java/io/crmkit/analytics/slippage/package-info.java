/**
 * What became of the deals that were due in a period.
 *
 * <p>A {@link io.crmkit.analytics.slippage.DueDeal} is one deal that was open at a first moment and expected to close in a period, as a fact:
 * a row that measures are taken over, no aggregate. At a second moment it has been won or lost, is still due in that period, or is
 * expected in another one. Who owns it by then is of no account, so a change of owner is no slippage. {@link
 * io.crmkit.analytics.slippage.DueDeal#of} makes the rows of the {@link io.crmkit.core.forecast.Movements} between both moments. What came in
 * later was not due at the first one. The measures stand in {@link io.crmkit.analytics.kpi.SlippageKpis}.
 *
 * <pre>{@code
 * Movements quarter = Movements.between(begin, end, Pipeline.closingIn(period, zone), histories);
 * List<DueDeal> due = DueDeal.of(quarter, period);
 * MeasurePlan<DueDeal> plan = MeasurePlan.of(binder, DueDeal.Attributes.CATALOGUE).measures(SlippageKpis.all()).build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.slippage;

import org.jspecify.annotations.NullMarked;
