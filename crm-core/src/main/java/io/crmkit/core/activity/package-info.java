/**
 * What was done to win a customer: calls, meetings, messages, notes.
 *
 * <p>An {@link io.crmkit.core.activity.Activity} is something that <em>has happened</em>, at a moment, with an opportunity or a customer.
 * What is still planned is no activity. What was said is confidential; that it was said, when, and by whom, is what a pipeline looks at:
 * an opportunity without recent activity is in danger. Where a {@linkplain io.crmkit.core.objection.Response script} was tried, the
 * activity says whether it worked, so that scripts can be ranked.
 *
 * <pre>{@code
 * sales.activities().log(a -> a.kind(ActivityKind.CALL).subject("Asked for the budget").opportunity(deal.id()).minutes(20));
 * sales.activities().latest(deal.id());
 * sales.activities().scripts(Situations.OPENING);
 * Map<Id<Opportunity>, Activity> last = LastActivity.perOpportunity(sales.activities().all(Condition.always()));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.activity;

import org.jspecify.annotations.NullMarked;
