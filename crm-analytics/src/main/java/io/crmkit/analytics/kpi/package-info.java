/**
 * The catalogue of KPIs: each defined once, as a {@link io.crmkit.core.measure.Measure}.
 *
 * <p>A KPI says what it is taken over, by which date, in which unit, and what happens to blank values and several currencies; where two
 * meanings circulate, both are here with the basis in the name ({@code win-rate.count}, {@code win-rate.value}). A figure that comes out
 * carries name and version of its definition.
 *
 * <p>The KPIs of a funnel depend on its process: {@link io.crmkit.analytics.kpi.FunnelKpis} makes them, step by step, and states what a
 * stage counts that was passed over. Those of ageing depend on its buckets: {@link io.crmkit.analytics.kpi.AgeingKpis} makes them, with the
 * first and last day in their names. Others are made for a number that must be stated: {@link io.crmkit.analytics.kpi.LeadKpis#answeredWithin}
 * for a limit, {@link io.crmkit.analytics.kpi.PipelineKpis#velocityOpen} for the days one looks back, {@link
 * io.crmkit.analytics.kpi.EffortKpis#revenuePerPerson} for the days it is meant for, {@link io.crmkit.analytics.kpi.CustomerValueKpis#lifetime}
 * for margin, retention, discount and horizon. A KPI of amounts can be converted: {@code WON_VALUE.converted(policy, date, "amount")} is another
 * figure with another name.
 *
 * <pre>{@code
 * MeasurePlan<Opportunity> plan = MeasurePlan.of(binder, OpportunityAttributes.CATALOGUE)
 *         .measure(PipelineKpis.WIN_RATE, PipelineKpis.WON_VALUE)
 *         .by(Dimension.of(OpportunityAttributes.CUSTOMER_SECTOR))
 *         .build();
 * Kpis.get("cycle.won.mean");          // by name; a miss names the nearest
 * FunnelKpis.of(process, FunnelKpis.Skipped.PASSED).conversion(stage);
 * AgeingKpis.of(new AgeingBuckets(Since.DUE, List.of(15, 45))).all();
 * LeadKpis.answeredWithin(15);         // leads.answered-within-15.rate
 * }</pre>
 *
 * <p>Nobody implements anything here; a KPI of a host's own is another {@code Measure}. What each KPI comes to is shown by worked examples,
 * see {@link io.crmkit.analytics.testkit}; a KPI without one fails the build.
 */
@NullMarked
package io.crmkit.analytics.kpi;

import org.jspecify.annotations.NullMarked;
