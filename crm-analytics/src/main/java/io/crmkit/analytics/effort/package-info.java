/**
 * What was spent and done to sell, and what came of it.
 *
 * <p>An {@link io.crmkit.analytics.effort.Effort} is what a team or person spent and did in a period, or what went into a source or campaign,
 * as a fact: a row that measures are taken over, no aggregate. Beside it stands what came of it in the same period. A ratio looks only at
 * rows that know both sides, so costs whose leads nobody counted make no lead dearer. Each cost belongs into one row; how costs that are
 * shared are allocated is decided by whoever makes the rows. The measures stand in {@link io.crmkit.analytics.kpi.EffortKpis}.
 *
 * <pre>{@code
 * Effort.builder().from(firstOfMarch).to(lastOfMarch).source("fair").cost(Money.parse("CNY 8000")).leads(40).newCustomers(2).build();
 * MeasurePlan<Effort> plan = MeasurePlan.of(binder, EffortAttributes.CATALOGUE)
 *         .measure(EffortKpis.COST_PER_LEAD, EffortKpis.CAC)
 *         .by(Dimension.of(EffortAttributes.SOURCE))
 *         .build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.effort;

import org.jspecify.annotations.NullMarked;
