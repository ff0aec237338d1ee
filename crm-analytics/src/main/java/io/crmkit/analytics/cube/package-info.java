/**
 * The cube: any measures by any dimensions, at every level, beside their past, with the records behind each figure.
 *
 * <p>A {@link io.crmkit.analytics.cube.Cube} is a question, a {@link io.crmkit.analytics.cube.CubeTable} the answer, a
 * {@link io.crmkit.analytics.cube.CubeGroup} one place in it: everything, a region, a quarter of this region. The cube computes nothing by
 * itself. It asks {@linkplain io.crmkit.core.measure measures}, gathers once, and arranges what was gathered: each level, each rest and each
 * comparison comes from merged partials, so a ratio, a median or a number of different customers is as right in a subtotal as in a single
 * group, and the groups of an additive measure add up to what stands above them.
 *
 * <pre>{@code
 * CubeTable<Opportunity> table = Cube.of(session, OpportunityAttributes.CATALOGUE)
 *         .measures(PipelineKpis.WON_VALUE, PipelineKpis.WIN_RATE)
 *         .by(Dimension.of(OWNER_REGION), Dimension.period(CLOSED_ON, PeriodUnit.QUARTER))
 *         .top(3, PipelineKpis.WON_VALUE)
 *         .comparing(Against.SAME_LAST_YEAR)
 *         .table();
 *
 * table.total().figure("win-rate.count");                          // of everything
 * for (CubeGroup region : table.total().groups()) {                // the three largest, and the rest of them as one
 *     for (CubeGroup quarter : region.groups()) {
 *         quarter.change("won.value").map(Change::relative);       // 0.25, or why it is undefined
 *     }
 * }
 *
 * CubeGroup north = table.at("North");
 * CubeGroup south = table.at("South");
 * table.significance("win-rate.count", north, south);              // p, effect size and interval, or why it cannot be tested
 * table.contrastsWithOthers("win-rate.count", table.total());      // each region beside all others, corrected for their number
 * table.behind("win-rate.count", north).of("won").page(0, 20);     // the first deals of its numerator
 * Json.write(table.answer().toData());                             // figures at every level, for whoever has neither records nor catalogue
 * }</pre>
 *
 * <p>A table keeps its records; a {@link io.crmkit.analytics.cube.CubeAnswer} is the same without them, and has a JSON form with a schema.
 *
 * <p>The rules:
 * <ol>
 *   <li>A cube of a session reads the records that its actor may see, once. Figures and lists come from these same records, so a figure
 *       is what the list behind it says.
 *   <li>Values that the actor is not cleared for are neither grouped by nor measured.
 *   <li>Of the largest groups, equal ones stand in the order of their dimension, and undefined figures come last. What is left becomes one
 *       group, computed from its records. Amounts of several currencies have no order; then all groups stand as usual, and the table says so.
 *   <li>A period is compared with the period before it, or with the one of the same number in the fiscal year before; a 53rd week with
 *       the last week of a year of 52. Nothing is scaled to the same number of days; a change says whether both periods have as many.
 *   <li>Where periods are compared, those without records stand there with the figures of no records, from the first to the last one.
 *   <li>A relative change is undefined where what it is compared to is zero, below zero or undefined.
 *   <li>As of a moment, records stand as they stood then, and so do those around them; of what the actor may see today. A cube as
 *       known at a moment leaves out what was recorded later.
 *   <li>A cube over a {@link io.crmkit.analytics.batch.Batch} answers the same from columns of numbers, for questions that are asked again and
 *       again. It can name no records.
 *   <li>A measure that fails is told with its reason, and the others are answered. With more groups than the budget only the total is
 *       known, and the table says why.
 * </ol>
 *
 * <p>Values stand in the table in their own words, a reference with its id. A {@link io.crmkit.analytics.cube.Wording} gives other ones, such
 * as the {@linkplain io.crmkit.analytics.cube.RecordNames names of records}. Nobody implements anything else here.
 */
@NullMarked
package io.crmkit.analytics.cube;

import org.jspecify.annotations.NullMarked;
