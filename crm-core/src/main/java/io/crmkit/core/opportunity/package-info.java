/**
 * Business that may come about, and its way through a sales process.
 *
 * <p>An {@link io.crmkit.core.opportunity.Opportunity} belongs to a customer and runs through a
 * {@link io.crmkit.core.process.SalesProcess}. Three things that are often mixed up are kept apart: the <em>stage</em> says where it
 * stands in this process, the <em>status</em> what that means for figures across all processes, and the <em>probability</em> how likely
 * it is to be won. Entering a stage writes status and probability of that stage; of an open stage, the probability can be set by hand, with the move
 * or afterwards.
 *
 * <p>Stage and status change only by moves ({@code advance}), never by assignment: the journal then holds every move with its time, its
 * actor and the edition of the process.
 *
 * <pre>{@code
 * Opportunity deal = sales.opportunities().open(o -> o.customer(acme.id()).name("Line 4").amount(Money.of(CNY, 120_000))).orThrow();
 * Decision<Opportunity> moved = sales.opportunities().advance(deal, "proposal");
 * moved.reasons();                        // all reasons: what is missing, or where one can go instead
 * }</pre>
 */
@NullMarked
package io.crmkit.core.opportunity;

import org.jspecify.annotations.NullMarked;
