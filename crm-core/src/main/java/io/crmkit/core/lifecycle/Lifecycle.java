package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * States and the moves between them. Immutable and shared.
 *
 * @param <S> the states: an enum, or the codes of stages
 * @param <O> the records that have such a state
 */
public final class Lifecycle<S, O> {

    private final String name;
    private final Map<S, State<S>> states;
    private final List<Move<S>> moves;

    /** Threads may bind past each other here: each of them gets one that is right. */
    private volatile @Nullable BoundLifecycle<S, O> bound;

    private Lifecycle(String name, Map<S, State<S>> states, List<Move<S>> moves) {
        this.name = name;
        this.states = Collections.unmodifiableMap(states);
        this.moves = List.copyOf(moves);
    }

    /** Begins a lifecycle; the first state given is the one in which records begin. */
    public static <S, O> Builder<S, O> builder(String name) {
        return new Builder<>(name);
    }

    /** The stable name. */
    public String name() {
        return name;
    }

    /** All states in the order in which they were given. */
    public List<State<S>> states() {
        return List.copyOf(states.values());
    }

    /** The state with this value. */
    public Optional<State<S>> state(S value) {
        return Optional.ofNullable(states.get(value));
    }

    /** All moves in the order in which they were given. */
    public List<Move<S>> moves() {
        return moves;
    }

    /** The states that can be reached from here in one move, guards aside. */
    public List<S> allowedFrom(S from) {
        return moves.stream()
                .filter(move -> move.from().equals(from))
                .map(Move::to)
                .toList();
    }

    /**
     * Makes the lifecycle ready to judge moves. What was bound last is remembered and given again as long as it is right, so keep the
     * lifecycle rather than what was bound.
     *
     * @throws io.crmkit.core.data.InvalidDataException if a guard or a required attribute does not fit the records
     */
    public BoundLifecycle<S, O> bind(Binder binder, Fields<O> fields) {
        BoundLifecycle<S, O> known = bound;
        if (known == null || !known.isRightFor(binder, fields)) {
            known = new BoundLifecycle<>(this, binder, fields);
            bound = known;
        }
        return known;
    }

    /** Gathers states and moves. */
    public static final class Builder<S, O> {

        private final String name;
        private final Map<S, State<S>> states = new LinkedHashMap<>();
        private final List<Move<S>> moves = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A state. */
        public Builder<S, O> state(S value, Status status) {
            return state(value, status, required -> {});
        }

        /** A state that requires something on entering. */
        public Builder<S, O> state(S value, Status status, Consumer<State.Builder> entering) {
            Label label = value instanceof Labelled labelled ? labelled.label() : Label.same(String.valueOf(value));
            return state(value, label, status, entering);
        }

        /** A state with a name for people that requires something on entering. */
        public Builder<S, O> state(S value, Label label, Status status, Consumer<State.Builder> entering) {
            State.Builder required = new State.Builder();
            entering.accept(required);
            if (states.put(value, new State<>(value, label, status, required.required())) != null) {
                throw new IllegalArgumentException(
                        "The state %s of the lifecycle \"%s\" is given twice.".formatted(value, name));
            }
            return this;
        }

        /** A move without guards. */
        public Builder<S, O> move(S from, S to) {
            return move(from, to, guards -> {});
        }

        /** A move with guards. */
        public Builder<S, O> move(S from, S to, Consumer<Move.Builder> guarded) {
            Move.Builder guards = new Move.Builder();
            guarded.accept(guards);
            moves.add(new Move<>(from, to, guards.required(), guards.guards()));
            return this;
        }

        /**
         * The lifecycle.
         *
         * @throws IllegalArgumentException if there is no state, a move names an unknown state, or a move is given twice
         */
        public Lifecycle<S, O> build() {
            if (states.isEmpty()) {
                throw new IllegalArgumentException("The lifecycle \"" + name + "\" needs at least one state.");
            }
            List<List<S>> seen = new ArrayList<>();
            for (Move<S> move : moves) {
                if (!states.containsKey(move.from()) || !states.containsKey(move.to())) {
                    throw new IllegalArgumentException(
                            "The move from %s to %s names a state that \"%s\" does not have. Known are %s."
                                    .formatted(move.from(), move.to(), name, states.keySet()));
                }
                if (seen.contains(List.of(move.from(), move.to()))) {
                    throw new IllegalArgumentException(
                            "The move from %s to %s of \"%s\" is given twice. Gather its guards in one."
                                    .formatted(move.from(), move.to(), name));
                }
                seen.add(List.of(move.from(), move.to()));
            }
            return new Lifecycle<>(name, new LinkedHashMap<>(states), moves);
        }
    }
}
