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
 * <p>A {@link io.crmkit.analytics.goal.Quota} is a target as a record of its own: the amount that a seller or a region is to win in a fiscal
 * period. It is kept, changed, imported and retracted like any record, by a CRM that is told so; what came is measured beside it, and the
 * two together make a goal.
 *
 * <pre>{@code
 * Crm crm = QuotaCommands.keptBy(Crm.builder().access(policy)).build();
 * Import.of(crm, session, mapping, sources).with(QuotaCommands.recipe()).apply(Progress.none());
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.goal;

import org.jspecify.annotations.NullMarked;
