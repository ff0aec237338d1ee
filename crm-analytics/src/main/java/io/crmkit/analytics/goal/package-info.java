/**
 * What was aimed at, what was foreseen, and what came.
 *
 * <p>A {@link io.crmkit.analytics.goal.Goal} is one seller, team or product line over one period, as a fact: a row that measures are taken
 * over. It holds what came, and, where there is one, the target, the forecast that was kept when the period began, and what is still open
 * and expected to close in it. The measures stand in {@link io.crmkit.analytics.kpi.GoalKpis}.
 *
 * <pre>{@code
 * Goal.builder().name("east").from(april).to(june).actual(Money.parse("CNY 80")).target(Money.parse("CNY 100")).build();   // 80 %
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.goal;

import org.jspecify.annotations.NullMarked;
