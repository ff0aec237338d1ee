/**
 * The catalogue of KPIs: each defined once, as a {@link io.crmkit.core.measure.Measure}.
 *
 * <p>A KPI says what it is taken over, by which date, in which unit, and what happens to blank values and several currencies; where two
 * meanings circulate, both are here with the basis in the name ({@code win-rate.count}, {@code win-rate.value}). A figure that comes out
 * carries name and version of its definition.
 *
 * <pre>{@code
 * MeasurePlan<Opportunity> plan = MeasurePlan.of(binder, OpportunityAttributes.CATALOGUE)
 *         .measure(PipelineKpis.WIN_RATE, PipelineKpis.WON_VALUE)
 *         .by(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR))
 *         .build();
 * Kpis.get("cycle.won.mean");          // by name; a miss names the nearest
 * }</pre>
 *
 * <p>Nobody implements anything here; a KPI of a host's own is another {@code Measure}.
 */
@NullMarked
package io.crmkit.analytics.kpi;

import org.jspecify.annotations.NullMarked;
