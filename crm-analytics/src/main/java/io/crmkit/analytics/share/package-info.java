/**
 * Parts of a whole: who makes how much of it.
 *
 * <p>A {@link io.crmkit.analytics.share.Part} is what one customer, product or seller has of a market, a portfolio or a year, as a fact: a row
 * that measures are taken over. {@link io.crmkit.analytics.share.Part#of} makes parts of the finished figures of a table, so that revenue by
 * customer becomes the concentration of customers. The measures stand in {@link io.crmkit.analytics.kpi.ShareKpis}; each part must be one row
 * of its whole, since the square of a sum is not the sum of squares.
 *
 * <pre>{@code
 * List<Part> parts = Part.of("customers", revenueByCustomer, "sales.revenue");
 * MeasurePlan<Part> plan = MeasurePlan.of(binder, Part.Attributes.CATALOGUE).measure(ShareKpis.HHI, ShareKpis.EFFECTIVE_NUMBER).build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.share;

import org.jspecify.annotations.NullMarked;
