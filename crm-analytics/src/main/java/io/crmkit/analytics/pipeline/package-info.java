/**
 * The pipeline of a company, judged: what was won and lost, what is open, how it got there, and what needs attention.
 *
 * <p>A {@link io.crmkit.analytics.pipeline.PipelineReport} reads the opportunities that a session may see, measures them by the catalogue of
 * KPIs, and gives a {@link io.crmkit.analytics.report.Report}: data that any renderer shows. No figure is computed beside a measure: the
 * forecast is measured over credits, what changed over movements, the funnel over stays. What needs attention is what the
 * {@link io.crmkit.core.monitoring.Monitor} says; checks of which the records know nothing at all are left out, and the list says so.
 *
 * <p>Where the CRM keeps {@linkplain io.crmkit.analytics.goal.Quota quotas}, what was won stands beside them, by region and by seller, for
 * the period of each length that runs today, or else the last one that has begun; without quotas nothing is said of them.
 *
 * <p>What was pushed out of a quarter is told of the last ones, beginning with the first in which a close date was changed. Where none ever
 * was, nothing is said of it: such records know only the last date, and what had been due before nobody can tell.
 *
 * <p>Amounts of several currencies stand apart, a chart for each; they are never added. Under a
 * {@link io.crmkit.core.money.RatePolicy} they become one, at the rates of the CRM; the names of the figures then say so, and a rate that
 * is missing is named instead of a figure. Only what changed is at one rate for all, that of today, so that it adds up.
 *
 * <p>Other questions of the same rows, such as movements by owner, are asked by way of {@link
 * io.crmkit.analytics.pipeline.PipelineFacts}: each sort of rows with a cube over it.
 *
 * <pre>{@code
 * Report report = PipelineReport.of(crm, crm.as(director)).title("Acme", "阿克米").report();
 * Report dollars = PipelineReport.of(crm, crm.as(director)).in(RatePolicy.closeDate(CurrencyUnit.USD)).report();
 * Files.writeString(file, HtmlReport.in(Locale.ENGLISH).write(report));
 * }</pre>
 */
@NullMarked
package io.crmkit.analytics.pipeline;

import org.jspecify.annotations.NullMarked;
