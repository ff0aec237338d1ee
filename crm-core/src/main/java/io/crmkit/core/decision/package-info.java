/**
 * Answers with reasons.
 *
 * <p>Whoever asks whether something may happen gets a {@link io.crmkit.core.decision.Decision}: accepted, refused, or pending an
 * approval, and always with <em>all</em> reasons, not only the first. A refusal is a value that a program can show; only misuse (a null,
 * a negative price) is an exception.
 *
 * <p>A {@link io.crmkit.core.decision.Reason} is data: a stable code, a severity, the inputs that led to it, and optionally the rule
 * that spoke and how much it weighed. It becomes a sentence only when somebody reads it, in the reader's language and with the values
 * masked that the reader may not see.
 *
 * <ul>
 *   <li><em>block</em>: the thing does not happen. Some blocking reasons can be overridden by somebody with the right and a
 *       justification; structural ones (an unknown state, a stale version) never.
 *   <li><em>hold</em>: it happens once the named approval is given.
 *   <li><em>warn</em>: it happens once the caller has accepted the warning.
 *   <li><em>info</em>: it happens; the caller should know this.
 * </ul>
 *
 * <pre>{@code
 * static final ReasonCode ABOVE_LIMIT = ReasonCode.blocking("discount.above-limit",
 *         "The discount {given} is above your limit of {limit}.", "折扣 {given} 超过您的上限 {limit}。").overridable();
 *
 * Reason reason = ABOVE_LIMIT.reason().with("given", "12 %").with("limit", "10 %");
 * reason.text(Locale.SIMPLIFIED_CHINESE);           // 折扣 12 % 超过您的上限 10 %。
 * }</pre>
 */
@NullMarked
package io.crmkit.core.decision;

import org.jspecify.annotations.NullMarked;
