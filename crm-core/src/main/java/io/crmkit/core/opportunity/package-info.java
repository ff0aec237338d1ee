/**
 * Business that may come about, and its way through a sales process.
 *
 * <p>An {@link io.crmkit.core.opportunity.Opportunity} belongs to a customer and runs through a
 * {@link io.crmkit.core.process.SalesProcess}. Five things that are often mixed up are kept apart: the <em>stage</em> says where it stands
 * in this process, the <em>status</em> what that means for figures across all processes, the
 * {@linkplain io.crmkit.core.opportunity.Outcome outcome} how and why it ended, the <em>forecast category</em> how surely somebody counts
 * on it, and the <em>probability</em> how likely it is to be won. Entering a stage writes the usual values of that stage; of an open stage,
 * category and probability can be set by hand, with the move or afterwards, and the opportunity says so.
 *
 * <p>Stage and status change only by moves, never by assignment. Every move stands in the
 * {@linkplain io.crmkit.core.opportunity.Stay stage log} with its time, its actor, its reason and the edition of the process; the first
 * stage, ways back, repeated visits and pauses included. What is lost can be taken up again: the outcome is kept, and day and reason are
 * those of the last ending only, so a deal that is lost twice is one lost deal.
 *
 * <p>History from elsewhere comes in by a command of its own ({@link io.crmkit.core.opportunity.Backfill}): an entry in the journal for each
 * stage at its own moment, so the pipeline of any past day can be asked.
 *
 * <pre>{@code
 * Opportunity deal = sales.opportunities().open(o -> o.customer(acme.id()).name("Line 4").amount(Money.of(CNY, 120_000))).orThrow();
 * Decision<Opportunity> moved = sales.opportunities().advance(deal, "needs");
 * moved.reasons();                        // all reasons: what is missing, or where one can go instead
 * sales.opportunities().tick(deal, "conversation-held");
 * sales.opportunities().lose(deal, "price", o -> o.competitor("Zeta"));
 * sales.opportunities().reopen(lost);     // to the stage from which it was lost, unless the process says otherwise
 * sales.opportunities().record(o -> o.name("Old deal"), Backfill.Step.of("needs", january), Backfill.Step.of("won", march));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.opportunity;

import org.jspecify.annotations.NullMarked;
