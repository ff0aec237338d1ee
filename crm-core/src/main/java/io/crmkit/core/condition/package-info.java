/**
 * What must hold, as data: conditions over the named attributes of a record, and expressions computed from them.
 *
 * <p>A {@link io.crmkit.core.condition.Condition} is a closed tree of <em>names</em>, operators and values. It holds no getter and no
 * clock, so it can be stored, sent, compared, and translated by an adapter. {@linkplain io.crmkit.core.condition.Binder Binding}
 * resolves the names against a catalogue and the relative words ("last 90 days") against a {@link io.crmkit.core.condition.Frame},
 * refuses whatever does not fit with the path to the fault, and gives a fast predicate that also explains itself.
 *
 * <p>This package asks of a catalogue only what {@link io.crmkit.core.condition.Fields} says; the attributes themselves are one
 * package above. That way an attribute can build conditions ({@code SIZE.is(LARGE)}) without the two knowing each other in a circle.
 *
 * <p>What every evaluator, in memory or in SQL, must answer alike:
 * <ol>
 *   <li>a comparison with a blank value is false; {@code not} turns false into true, so there is no third answer;
 *   <li>blank means no value, or a list or map without entries;
 *   <li>text is compared by code point, exactly, case included;
 *   <li>amounts of money compare within one currency only; in another currency every comparison is false, unless a rate policy is named;
 *   <li>"any of" an empty list is false, "all of" and "none of" it are true;
 *   <li>{@code and} of nothing is true, {@code or} of nothing is false;
 *   <li>a condition nests at most {@value io.crmkit.core.condition.Condition#MAX_DEPTH} levels; chains of {@code and} or {@code or} are one level.
 * </ol>
 *
 * <pre>{@code
 * Condition big = STATUS.in(OPEN, WON).and(AMOUNT.atLeast(Money.parse("CNY 100000")));
 * BoundCondition<Opportunity> bound = binder.bind(big, OPPORTUNITIES);
 * bound.test(deal);                                    // true
 * bound.explain(deal).text(Locale.ENGLISH);            // ✓ all of these hold, and a line for each part
 * }</pre>
 *
 * <p>Whoever looks at very many records gives some hundred of them at once, as a {@link io.crmkit.core.condition.Block}: the answers are the
 * same, in less time.
 */
@NullMarked
package io.crmkit.core.condition;

import org.jspecify.annotations.NullMarked;
