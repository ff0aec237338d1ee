package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * An allowed move.
 *
 * @param from the state it leaves
 * @param to the state it enters; the same for a move that stays
 * @param guards what must hold
 */
public record Move<S>(S from, S to, List<Guard> guards) {

    /** Keeps the guards from changing. */
    public Move {
        guards = List.copyOf(guards);
    }

    /** Gathers the guards of a move. */
    public static final class Builder {

        private final List<Guard> guards = new ArrayList<>();

        Builder() {}

        /** The move gives this reason unless the condition holds. */
        public Builder guard(ReasonCode code, Condition condition) {
            guards.add(new Guard(code, condition));
            return this;
        }

        List<Guard> guards() {
            return guards;
        }
    }
}
