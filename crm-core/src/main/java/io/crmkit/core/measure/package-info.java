/**
 * KPIs as data: what they mean, what is gathered for them, and what comes out.
 *
 * <p>A {@link io.crmkit.core.measure.Measure} is a definition, not a number. It names a
 * {@link io.crmkit.core.measure.Population} (which rows), some {@link io.crmkit.core.measure.Tally tallies} (what is gathered from
 * them), and a {@link io.crmkit.core.measure.Formula} that finishes them; and it says everything without which two people read one figure
 * in two ways: unit, time basis, blanks, re-entry, currencies. {@link io.crmkit.core.measure.MeasureDoc} says the same in words.
 *
 * <p>A {@link io.crmkit.core.measure.MeasurePlan} is several measures by the same {@link io.crmkit.core.measure.Dimension dimensions}.
 * Evaluators gather {@link io.crmkit.core.measure.Partials} for a plan: rows in memory, a batch, a database. Partials merge in any order.
 * Only the plan finishes them, into a {@link io.crmkit.core.measure.Table} of {@linkplain io.crmkit.core.measure.Figure figures}; so all
 * evaluators answer alike. A figure is a value, or {@link io.crmkit.core.measure.Undefined} with the reason.
 *
 * <pre>{@code
 * Measure weighted = Measure.named("pipeline.weighted", 1)
 *         .label("Weighted pipeline", "加权商机金额")
 *         .over(OpportunityAttributes.CATALOGUE).unit(Unit.MONEY).asOf()
 *         .sum(AMOUNT.value().times(PROBABILITY.value()), STATUS.is(Status.OPEN));
 *
 * MeasurePlan<Opportunity> plan = MeasurePlan.of(binder, OpportunityAttributes.CATALOGUE)
 *         .measure(weighted)
 *         .by(Dimension.of(OWNER), Dimension.period(CLOSE_DATE, PeriodUnit.QUARTER))
 *         .build();
 * Table table = plan.finish(RowEvaluator.of(plan).gather(deals));
 * table.total("pipeline.weighted").money();           // CNY 99.00
 * }</pre>
 *
 * <p>Measures over different rows of the same records, such as deals and their stays, have a plan each;
 * {@link io.crmkit.core.measure.RowEvaluator#gather(java.util.List, Iterable, io.crmkit.core.condition.Related)} goes over the records once
 * for all of them.
 *
 * <p>What every evaluator must answer alike:
 * <ol>
 *   <li>sums are exact, whatever their size; nothing is rounded for a row;
 *   <li>a tally looks only at rows for which its condition holds, by the rules of {@link io.crmkit.core.condition};
 *   <li>amounts of different currencies never add; only a conversion by a named policy makes them one;
 *   <li>a rate that is missing for one row makes undefined exactly those figures that need it, and is named;
 *   <li>a blank value counts as the measure says, and the figure tells how many there were;
 *   <li>a product is blank if one of its factors is, and an amount cannot be converted without its date;
 *   <li>rows without a value of a dimension are a group of their own;
 *   <li>histograms, numbers of different values and groups have bounds; what goes beyond is undefined, never wrong.
 * </ol>
 *
 * <p>Nobody implements anything here. An evaluator of a host hands in the plain form of partials.
 */
@NullMarked
package io.crmkit.core.measure;

import org.jspecify.annotations.NullMarked;
