/**
 * What customers object, what was answered, and which answers work.
 *
 * <p>An {@link io.crmkit.core.objection.Objection} is one thing that a customer holds against one opportunity: open, then answered or
 * withdrawn. Whether the answer overcame it is known later, and is its outcome. An objection that comes up again is a new one that
 * {@linkplain io.crmkit.core.objection.Objection#repeats() repeats} the old; so an answer that failed is not forgotten when the next one
 * works.
 *
 * <p>A {@link io.crmkit.core.objection.Response} is an answer worth keeping: written down once, used by everybody, measured by what came of
 * it. A response for a {@linkplain io.crmkit.core.objection.Situations situation} rather than an objection is a script; the activity in
 * which it was tried says so, and scripts are measured and ranked alike. The library ranks by what is
 * {@linkplain io.crmkit.core.objection.TrackRecord#atLeast() certain}, not by luck: one success in one attempt proves little.
 *
 * <p>Types of objections and situations are open lists: the usual ones are constants, and a host makes its own.
 *
 * <pre>{@code
 * Response value = sales.responses().add(r -> r.title("Cost per year").body("Let us look at five years.").answers(ObjectionTypes.PRICE)).orThrow();
 * Objection dear = sales.objections().raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("Too dear")).orThrow();
 * Objection answered = sales.objections().answer(dear, value).orThrow();
 * sales.objections().resolve(answered, ObjectionOutcome.OVERCOME);
 *
 * sales.responses().proven(ObjectionTypes.PRICE).get(0).winRate();     // Optional[1]
 * sales.responses().proven(ObjectionTypes.PRICE).get(0).atLeast();     // 0.2065…
 * }</pre>
 *
 * <p>A move of a sales process can ask that nothing is left open, by the relation from an opportunity to its objections:
 *
 * <pre>{@code
 * .move("offer", "won", m -> m.guard(OPEN_OBJECTIONS, ObjectionAttributes.OF_OPPORTUNITY.none(ObjectionAttributes.STATUS.is(ObjectionStatus.OPEN))))
 * }</pre>
 */
@NullMarked
package io.crmkit.core.objection;

import org.jspecify.annotations.NullMarked;
