/**
 * What customers bought over a period, and what they are worth.
 *
 * <p>A {@link io.crmkit.analytics.value.CustomerValue} is one customer over one period, as a fact: a row that measures are taken over, no
 * aggregate. It has his orders, the revenue and gross margin that they brought, and his wallet: what he spends on the same with everybody,
 * as far as one can estimate it. Who stayed over two periods is told by {@link io.crmkit.analytics.retention}. The measures stand in {@link
 * io.crmkit.analytics.kpi.CustomerValueKpis}.
 *
 * <p>A customer lifetime value is worth nothing without its assumptions. So one that looks ahead is made from {@link
 * io.crmkit.analytics.value.LifetimeTerms}, which state margin, retention, discount and horizon; they are in its name and in its words.
 *
 * <pre>{@code
 * CustomerValue.builder().customer(acme).from(january).to(december).since(day).orders(3)
 *         .revenue(Money.parse("CNY 900")).margin(Money.parse("CNY 270")).wallet(Money.parse("CNY 2000"))
 *         .build();
 * Measure clv = CustomerValueKpis.lifetime(new LifetimeTerms(margin, retention, discount, 5));
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.value;

import org.jspecify.annotations.NullMarked;
