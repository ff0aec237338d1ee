/**
 * What became of leads: who was answered, qualified, converted and won, and how soon.
 *
 * <p>A {@link io.crmkit.analytics.lead.LeadProgress} is one lead as it stood on a day, as a fact: a row that measures are taken over, no
 * aggregate. It keeps the day of each step; a step that was not taken is blank. A lead that was neither won nor dropped is undecided, so
 * the rates of a young cohort still rise; how many are undecided is a measure of its own. Which leads are rows (no duplicates, no spam)
 * is decided by whoever makes them. The measures stand in {@link io.crmkit.analytics.kpi.LeadKpis}; by the dimension source, they say
 * which source brings good leads.
 *
 * <pre>{@code
 * LeadProgress lead = LeadProgress.builder().lead("L-1").source("fair").createdOn(day)
 *         .responseMinutes(WorkingMinutes.between(office, createdAt, answeredAt))
 *         .qualifiedOn(later)
 *         .build();
 * MeasurePlan<LeadProgress> plan = MeasurePlan.of(binder, LeadProgress.Attributes.CATALOGUE)
 *         .measure(LeadKpis.CONVERSION_RATE, LeadKpis.UNDECIDED_RATE, LeadKpis.RESPONSE_MEDIAN)
 *         .by(Dimension.of(LeadProgress.Attributes.SOURCE))
 *         .build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.lead;

import org.jspecify.annotations.NullMarked;
