package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Failures;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Validity;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Input;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lifecycle that is ready to judge moves: pure, fast, and safe to share between threads.
 *
 * @param <S> the states
 * @param <O> the records
 */
public final class BoundLifecycle<S, O> {

    private final Lifecycle<S, O> lifecycle;
    private final Map<S, Integer> places = new HashMap<>();
    private final @Nullable Edge<O>[][] edges;

    /** The reasons against moves that there are not, as far as somebody asked; threads may fill in the same past each other. */
    private final @Nullable List<Reason>[][] illegal;

    private final Fields<O> fields;
    private final Validity validity;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
    BoundLifecycle(Lifecycle<S, O> lifecycle, Binder binder, Fields<O> fields) {
        this.lifecycle = lifecycle;
        lifecycle.states().forEach(state -> places.put(state.value(), places.size()));
        this.edges = new Edge[places.size()][places.size()];
        this.illegal = new List[places.size()][places.size()];
        for (Move<S> move : lifecycle.moves()) {
            edges[place(move.from())][place(move.to())] = edge(move, binder, fields);
        }
        this.fields = fields;
        this.validity = validity(binder);
    }

    /** Whether binding anew would give the same. */
    boolean isRightFor(Binder binder, Fields<O> others) {
        return fields == others && validity.covers(binder);
    }

    private Validity validity(Binder binder) {
        Validity validity = new Validity(binder.schema(), binder.frame(), Validity.Lasting.ALWAYS);
        for (@Nullable Edge<O>[] from : edges) {
            for (Edge<O> edge : from) {
                validity = edge == null ? validity : edge.shorter(validity);
            }
        }
        return validity;
    }

    /** The lifecycle that was bound. */
    public Lifecycle<S, O> lifecycle() {
        return lifecycle;
    }

    /**
     * All reasons against a move; empty if it can be made. Required attributes and guards are judged on the record as it will be, so
     * give it with everything that the same command sets.
     */
    public List<Reason> step(O owner, S from, S to, Related related) {
        Integer target = places.get(to);
        Integer start = places.get(from);
        Edge<O> edge = start == null || target == null ? null : edges[start][target];
        if (edge != null) {
            return edge.reasons(owner, related);
        }
        if (start == null || target == null) {
            return List.of(target == null ? unknown(to) : illegal(from, to));
        }
        List<Reason> known = illegal[start][target];
        if (known == null) {
            known = List.of(illegal(from, to));
            illegal[start][target] = known;
        }
        return known;
    }

    /** Fetches the related records that a step may look at. */
    public Related load(O owner, S from, S to, Related source) {
        Integer target = places.get(to);
        Integer start = places.get(from);
        Edge<O> edge = start == null || target == null ? null : edges[start][target];
        return edge == null ? source : edge.load(owner, source);
    }

    private Reason illegal(S from, S to) {
        List<S> allowed = lifecycle.allowedFrom(from);
        return LifecycleReasons.ILLEGAL_MOVE
                .reason()
                .with("from", label(from))
                .with("to", label(to))
                .with("allowed", labels(allowed));
    }

    private Reason unknown(S to) {
        List<String> known =
                places.keySet().stream().map(String::valueOf).sorted().toList();
        return LifecycleReasons.UNKNOWN_STATE
                .reason()
                .with("to", String.valueOf(to))
                .with("hint", Names.hints(String.valueOf(to), known))
                .with("known", String.join(", ", known));
    }

    private int place(S state) {
        return places.getOrDefault(state, -1);
    }

    private Edge<O> edge(Move<S> move, Binder binder, Fields<O> fields) {
        List<Check<O>> checks = new ArrayList<>();
        List<String> required =
                new ArrayList<>(lifecycle.state(move.to()).orElseThrow().required());
        required.addAll(move.required());
        for (String path : required) {
            Condition present =
                    new Expression.Value(path).compared(Operator.BLANK).not();
            checks.add(new Check<>(
                    binder.bind(present, fields),
                    LifecycleReasons.REQUIRED
                            .reason()
                            .with("attribute", name(path, fields))
                            .with("to", label(move.to()))));
        }
        for (Guard guard : move.guards()) {
            checks.add(new Check<>(binder.bind(guard.condition(), fields), guard.reason()));
        }
        return new Edge<>(checks);
    }

    private static Label name(String path, Fields<?> fields) {
        return fields.find(path).<Label>map(field -> field.label()).orElseGet(() -> Label.same(path));
    }

    private Label label(S state) {
        return lifecycle.state(state).map(State::label).orElseGet(() -> Label.same(String.valueOf(state)));
    }

    private Label labels(Collection<S> states) {
        if (states.isEmpty()) {
            return Label.of("nothing", "无");
        }
        return Label.of(
                states.stream().map(this::label).map(Label::en).collect(Collectors.joining(", ")),
                states.stream().map(this::label).map(Label::zh).collect(Collectors.joining("、")));
    }

    private record Check<O>(BoundCondition<O> condition, Reason reason) {

        Reason explained(O owner, Related related) {
            Seen seen = new Seen();
            condition.failures(owner, related, seen);
            return reason.with(seen.inputs());
        }
    }

    /** What a guard saw; mostly one thing, so one thing takes no list. */
    private static final class Seen implements Failures {

        private @Nullable Input only;
        private @Nullable List<Input> several;

        @Override
        public void failed(String subject, @Nullable Object value, Confidentiality confidentiality) {
            Input input = new Input(subject, value, confidentiality);
            if (several != null) {
                several.add(input);
            } else if (only == null) {
                only = input;
            } else {
                several = new ArrayList<>(List.of(only, input));
            }
        }

        List<Input> inputs() {
            if (several != null) {
                return several;
            }
            return only == null ? List.of() : List.of(only);
        }
    }

    private static final class Edge<O> {

        private final Check<O>[] checks;

        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
        Edge(List<Check<O>> checks) {
            this.checks = checks.toArray(new Check[0]);
        }

        List<Reason> reasons(O owner, Related related) {
            Reason first = null;
            List<Reason> reasons = null;
            for (Check<O> check : checks) {
                if (check.condition.test(owner, related)) {
                    continue;
                }
                Reason reason = check.explained(owner, related);
                if (first == null) {
                    first = reason;
                } else {
                    reasons = reasons == null ? new ArrayList<>(List.of(first)) : reasons;
                    reasons.add(reason);
                }
            }
            if (reasons != null) {
                return List.copyOf(reasons);
            }
            return first == null ? List.of() : List.of(first);
        }

        Related load(O owner, Related source) {
            Related loaded = source;
            for (Check<O> check : checks) {
                loaded = check.condition.load(List.of(owner), loaded);
            }
            return loaded;
        }

        Validity shorter(Validity validity) {
            Validity shortest = validity;
            for (Check<O> check : checks) {
                shortest = shortest.and(check.condition.validity());
            }
            return shortest;
        }
    }
}
