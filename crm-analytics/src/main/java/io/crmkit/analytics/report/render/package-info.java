/**
 * Reports for readers: a page, a text, JSON.
 *
 * <p>The three show the same {@link io.crmkit.analytics.report.Report} in the language of the reader. They compute nothing but what
 * the eye needs: rounding, unit words, places of marks.
 *
 * <pre>{@code
 * HtmlReport.in(Locale.ENGLISH).write(report);                        // one file: no network, no script, light and dark, prints well
 * TextReport.in(Locale.SIMPLIFIED_CHINESE).columns(80).write(report); // for a terminal or a mail
 * JsonReport.in(Locale.ENGLISH).write(report);                        // for programs, exact; the schema: JsonReport.schema()
 * }</pre>
 *
 * <p>How numbers look: halves are rounded up, away from zero. Amounts have the decimals of their currency, shares a tenth of a percent,
 * times a tenth; what is not zero never shows as zero, but as less than the least that shows. An undefined number is a dash, with its
 * reason beside it. Charts may shorten (10.0 M, 1,000.6 万) and keep the exact number in the hint of the mark and in the table behind
 * the chart. JSON is never rounded.
 *
 * <p>Names may hold anything. On a page everything is escaped; control characters and characters that turn the direction of writing are
 * taken out of all that people see; a name of more than 160 characters is cut where it is shown, never in JSON.
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.report.render;

import org.jspecify.annotations.NullMarked;
