/**
 * Measures.
 *
 * <p>Here is found what turns customers, opportunities and their history into figures: the catalogue of KPIs ({@code kpi}), the cube
 * that tells them by anything, beside their past and with the records behind them ({@code cube}), batches of columns that answer them
 * fast ({@code batch}), what purchases say of those who buy ({@code segment}), the pipeline of a company ({@code pipeline}), and reports
 * that people read ({@code report}). Facts that are no records have packages of their own: what became of leads ({@code lead}) and of deals
 * that were due ({@code slippage}), what was spent and done to sell ({@code effort}), what was sold ({@code sale}), what customers owe ({@code
 * receivable}), what was aimed at and what came ({@code goal}), what customers are worth ({@code value}), who stayed ({@code retention}), how
 * service cases went ({@code service}), what customers answered ({@code survey}), and parts of a whole ({@code share}). Working time between two
 * moments is reckoned by {@code worktime}. With {@code testkit}, hosts prove KPIs of their own. Each figure carries its value, its unit, its
 * definition and how many cases stood behind it. Time, exchange rates and data always come in as arguments. This module knows the core and
 * nothing else; it decides nothing.
 *
 * <pre>{@code
 * CubeTable<Opportunity> table = Cube.of(crm.as(director), OpportunityAttributes.CATALOGUE)
 *         .measures(PipelineKpis.WIN_RATE)
 *         .by(Dimension.of(OpportunityAttributes.OWNER))
 *         .table();
 * table.total().figure("win-rate.count").outcome();     // 0.6, or why it is undefined
 *
 * Report report = PipelineReport.of(crm, crm.as(director)).report();
 * HtmlReport.in(Locale.ENGLISH).write(report);           // the pipeline of the company, as a page
 * }</pre>
 */
@ValueStyle
@NullMarked
package io.crmkit.analytics;

import org.jspecify.annotations.NullMarked;
