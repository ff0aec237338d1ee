package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.ReasonCode;

/**
 * What must hold so that a move can be made.
 *
 * @param code the reason if it does not hold; its severity decides whether the move is blocked, held, or only warned of
 * @param condition what must hold
 */
public record Guard(ReasonCode code, Condition condition) {}
