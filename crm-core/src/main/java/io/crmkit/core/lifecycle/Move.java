package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * An allowed move.
 *
 * @param from the state it leaves
 * @param to the state it enters; the same for a move that stays
 * @param required the attributes that must have a value, besides those that the state requires
 * @param guards what must hold
 */
public record Move<S>(S from, S to, List<String> required, List<Guard> guards) {

    /** Keeps the lists from changing. */
    public Move {
        required = List.copyOf(required);
        guards = List.copyOf(guards);
    }

    /** Gathers the guards of a move. */
    public static final class Builder {

        private final List<String> required = new ArrayList<>();
        private final List<Guard> guards = new ArrayList<>();

        Builder() {}

        /** The attribute with this name or path must have a value. */
        public Builder requires(String path) {
            required.add(path);
            return this;
        }

        /** The move gives this reason unless the condition holds. */
        public Builder guard(Reason reason, Condition condition) {
            guards.add(new Guard(reason, condition));
            return this;
        }

        /** The move gives this reason unless the condition holds. */
        public Builder guard(ReasonCode code, Condition condition) {
            guards.add(new Guard(code, condition));
            return this;
        }

        List<String> required() {
            return required;
        }

        List<Guard> guards() {
            return guards;
        }
    }
}
