/**
 * Reports as data: what somebody is shown, before anybody decides how it looks.
 *
 * <p>A {@link io.crmkit.analytics.report.Report} has sections, a {@link io.crmkit.analytics.report.Section} has
 * {@linkplain io.crmkit.analytics.report.Block blocks}: key figures, tables, lists, charts. What stands in a block is a
 * {@link io.crmkit.analytics.report.Reading}: an exact number or amount, or the reason why there is none. A reading that came from a measure
 * keeps its figure, and the report keeps the {@link io.crmkit.analytics.report.Definition} of each, so that nobody has to guess what a number
 * means. Blocks check themselves: amounts of two currencies never share an axis, and a waterfall adds up.
 *
 * <p>How it looks is the business of {@link io.crmkit.analytics.report.render}: a page, a text for a terminal, JSON, each in the
 * language of its reader. Whoever wants another form reads the same data; the set of blocks is closed, so that nothing is forgotten.
 *
 * <p>A report of one's own:
 *
 * <pre>{@code
 * Report report = Report.builder()
 *         .title("Pipeline", "商机总览")
 *         .asOf(now)
 *         .section("This quarter", "本季度",
 *                 KeyFigures.builder().title("At a glance", "一览")
 *                         .figure("Weighted pipeline", "加权商机金额", Reading.of(table.total("pipeline.weighted"))).build(),
 *                 DataTable.of(Label.of("By owner", "按负责人"), table, List.of(weighted)))
 *         .addDefinition(Definition.of(weighted, schema))
 *         .build();
 * Files.writeString(file, HtmlReport.in(Locale.ENGLISH).write(report));
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.report;

import org.jspecify.annotations.NullMarked;
