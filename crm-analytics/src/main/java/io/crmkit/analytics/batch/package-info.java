/**
 * Records as columns of numbers, for questions that are asked again and again.
 *
 * <p>A {@link io.crmkit.analytics.batch.Batch} is built for some plans and then answers them, and others over the same values, like
 * {@link io.crmkit.core.measure.RowEvaluator} does: the same partials, to the last digit. No KPI is defined here; a batch evaluates the
 * definitions that everything else evaluates.
 *
 * <pre>{@code
 * MeasurePlan<Opportunity> deals = MeasurePlan.of(binder, OpportunityAttributes.CATALOGUE)
 *         .measure(PipelineKpis.WIN_RATE, PipelineKpis.CYCLE_MEDIAN)
 *         .by(Dimension.of(OpportunityAttributes.OWNER), Dimension.period(OpportunityAttributes.CREATED_ON, PeriodUnit.QUARTER))
 *         .build();
 *
 * Batch<Opportunity> batch = Batch.builder(deals).addAll(records, related).build();   // keeps no record
 * Table table = batch.figures(deals);
 * Partials partials = batch.gather(deals, executor, 2);                               // the same on two threads
 *
 * LiveBatch<Opportunity> live = LiveBatch.of(crm.store(), deals);                     // all opportunities that are stored
 * live.follow();                                                                      // now and then: what has changed since
 * Table now = live.present().batch().figures(deals);
 * }</pre>
 *
 * <p>A {@link io.crmkit.analytics.batch.LiveBatch} follows the journal of a store. Columns only grow: a record that changed is added at their
 * end, and the row that it had counts no more; when half as many rows as there are records do not count, columns are made anew from those
 * that do, without reading a record. What is given to whoever asks is the columns up to a row, so that following and asking do not wait for
 * each other, and a batch once given stays as it is. So, at any position of the journal,
 * <ul>
 *   <li>the answers are those of a batch that is encoded from the records as of that position, to the last bit;
 *   <li>what was committed together is in them together or not at all;
 *   <li>a journal that no longer holds what was followed, as after a restored backup, is noticed and said;
 *   <li>a plan that asks for an attribute that is defined otherwise since, or for one that is not kept, is refused by name; one of another
 *       moment as well, since what depends on today was read at the moment of the first plans.
 * </ul>
 *
 * <p>How it comes to be quick:
 * <ol>
 *   <li>each value stands once in a dictionary, and rows hold its number; numbers, days and amounts in minor units take as many bytes as
 *       their range needs;
 *   <li>columns that conditions look at are joined: rows hold the number of a <em>combination</em> of values, of which few occur. For a
 *       plan, each condition is tested once for each combination, by the binder that also tests records, and what it decides makes a few
 *       <em>classes</em> of rows. Numbers are cut where a bound lies, so that a class holds for a whole piece of the number line;
 *   <li>a row is then a cell, its class in its group. One pass counts rows and adds up numbers of all cells; a sum of products with a
 *       factor that the class knows is multiplied at the end. Periods are looked up by day;
 *   <li>rows that records own stand in columns of their own, with a bit where the next owner begins.
 * </ol>
 *
 * <p>In the code: {@code Needs} are what plans look at, and a {@code Grid} holds the columns: {@code CodedColumn}s of numbers in a
 * dictionary and {@code NumberColumn}s, each fed from a block of rows at a time by an {@code Intake}; a {@code Joint} is the combinations that occur. A
 * {@code Query} asks a plan: {@code Keying} gives each group a number, its <em>place</em>; {@code Decision} makes the classes out of
 * {@code Digit}s, the few things by which rows differ for the plan, and says the {@code Effect} of each class on each tally. A
 * {@code Program} is what follows for a block of rows, such as {@code Lane}s of numbers that are added up; each thread walks in a
 * {@code Pass} of its own, and {@code Answer} makes partials of what the passes have found. These words hold here only: the decisions of
 * {@code core.decision} and the queries and batches of {@code core.store} are other things.
 *
 * <p>What numbers of 64 bits cannot say is still answered, only slower: an amount that is too large stands in the dictionary, a sum that
 * could run over is kept in two halves, and a tally that classes cannot decide (such as a product of two large numbers, or a condition over
 * too many combinations) is gathered by the row evaluator over the columns.
 *
 * <p>Memory: bytes of rows are told by {@link io.crmkit.analytics.batch.Batch#bytes()}. While a plan is evaluated, each thread holds 16
 * bytes for each cell and 8 for each number that is added up in it, for the groups that occur: a hundred thousand groups of ten classes with
 * two amounts take 32 MB. With more groups than the plan keeps apart, they become one, so a million groups take no more. A plan that keeps
 * a million groups apart pays for them: with two tallies, its partials take about 300 bytes a group, and its finished table 400, so some
 * 0.7 GB until the partials are given up. A value that is different in every row, such as a name, is kept as it is if a plan groups by it
 * or compares it. A live batch also keeps the id of each record, and up to half as many rows again as there are records.
 *
 * <p>Comparisons of moments and lists, questions after rows ({@code any-of}) and what is blank elsewhere are decided when records are
 * encoded, so only those can be asked that a plan of the builder has. Every value that a plan names is read from every record, whatever its
 * conditions say.
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.batch;

import org.jspecify.annotations.NullMarked;
