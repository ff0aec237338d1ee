/**
 * What was sold, line by line, and what it cost.
 *
 * <p>A {@link io.crmkit.analytics.sale.Sale} is a line of an order or invoice as a fact: a row that measures are taken over, no aggregate.
 * Which lines are sales (not cancelled ones, not drafts) is decided by whoever makes the rows. Returns are lines with a negative quantity
 * and amount. The measures stand in {@link io.crmkit.analytics.kpi.SalesKpis}.
 *
 * <pre>{@code
 * MeasurePlan<Sale> plan = MeasurePlan.of(binder, Sale.Attributes.CATALOGUE)
 *         .measure(SalesKpis.REVENUE, SalesKpis.MARGIN_RATE, SalesKpis.MARKUP)
 *         .by(Dimension.of(Sale.Attributes.PRODUCT.then(ProductAttributes.FAMILY)), Dimension.period(Sale.Attributes.ON, PeriodUnit.QUARTER))
 *         .build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.sale;

import org.jspecify.annotations.NullMarked;
