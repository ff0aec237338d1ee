/**
 * The pipeline of a company, judged: what was won and lost, what is open, how it got there, and what needs attention.
 *
 * <p>A {@link io.crmkit.analytics.pipeline.PipelineReport} reads the opportunities that a session may see, measures them by the catalogue of
 * KPIs, and gives a {@link io.crmkit.analytics.report.Report}: data that any renderer shows. No figure is computed beside a measure.
 * Amounts of several currencies stand apart, a chart for each; they are never added.
 *
 * <pre>{@code
 * Report report = PipelineReport.of(crm, crm.as(director)).title("Acme", "阿克米").report();
 * Files.writeString(file, HtmlReport.in(Locale.ENGLISH).write(report));
 * }</pre>
 */
@NullMarked
package io.crmkit.analytics.pipeline;

import org.jspecify.annotations.NullMarked;
