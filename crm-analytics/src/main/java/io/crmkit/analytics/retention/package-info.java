/**
 * Who stayed, and with how much: customers and what they pay regularly, at the beginning and at the end of a period.
 *
 * <p>A {@link io.crmkit.analytics.retention.Standing} is one customer over one period, as a fact: a row that measures are taken over. What
 * he paid before and what he pays after stand in it; whether he was lost, shrank, stayed or grew follows from both. Customers who were won
 * in the period have nothing before, so they count in no rate. The measures stand in {@link io.crmkit.analytics.kpi.RetentionKpis}.
 *
 * <pre>{@code
 * Standing.builder().customer(acme).from(january).to(december).before(Money.parse("CNY 500")).after(Money.parse("CNY 450")).build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.retention;

import org.jspecify.annotations.NullMarked;
