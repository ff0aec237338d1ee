package io.crmkit.core.process;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Condition.Comparison;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Finds guards of one move that can never hold together: two different fixed values, a lower bound above an upper one, something required
 * that must be blank. What cannot be told from the conditions alone is not found.
 */
final class Contradictions {

    private final Map<Expression, List<Comparison>> bySubject = new HashMap<>();

    private Contradictions() {}

    /** What contradicts itself, as a sentence. */
    static Optional<Label> in(StageMove move, SalesProcess process) {
        Contradictions found = new Contradictions();
        move.guards().stream().map(Guard::condition).forEach(found::add);
        List<String> required = new ArrayList<>(move.requires());
        process.stage(move.to()).ifPresent(stage -> required.addAll(stage.requires()));
        for (Map.Entry<Expression, List<Comparison>> entry : found.bySubject.entrySet()) {
            boolean needed = required.contains(entry.getKey().toString());
            if (contradict(entry.getValue(), needed)) {
                return Optional.of(Label.of(
                        "What is asked of \"" + entry.getKey()
                                + "\" can never hold together. Change one of the guards.",
                        "对“" + entry.getKey() + "”的要求相互矛盾，永远无法满足，请修改其中之一。"));
            }
        }
        return Optional.empty();
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::add);
        } else if (condition instanceof Comparison comparison) {
            bySubject
                    .computeIfAbsent(comparison.subject(), subject -> new ArrayList<>())
                    .add(comparison);
        }
    }

    private static boolean contradict(List<Comparison> comparisons, boolean needed) {
        boolean blank = comparisons.stream().anyMatch(comparison -> comparison.operator() == Operator.BLANK);
        if (blank && (needed || comparisons.stream().anyMatch(comparison -> comparison.operator() != Operator.BLANK))) {
            return true;
        }
        for (Comparison one : comparisons) {
            for (Comparison other : comparisons) {
                if (disjoint(one, other) || crossed(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean disjoint(Comparison one, Comparison other) {
        Set<Operator> fixed = Set.of(Operator.IS, Operator.IN);
        return fixed.contains(one.operator())
                && fixed.contains(other.operator())
                && one.operands().stream().noneMatch(other.operands()::contains);
    }

    /** Whether a lower bound lies above an upper one. */
    private static boolean crossed(Comparison lower, Comparison upper) {
        boolean bounds = Set.of(Operator.ABOVE, Operator.AT_LEAST, Operator.IS).contains(lower.operator())
                && Set.of(Operator.BELOW, Operator.AT_MOST, Operator.IS).contains(upper.operator())
                && lower.operator() != upper.operator();
        if (!bounds) {
            return false;
        }
        Optional<Integer> order =
                order(lower.operands().get(0), upper.operands().get(0));
        boolean open = lower.operator() == Operator.ABOVE || upper.operator() == Operator.BELOW;
        return order.isPresent() && (order.get() > 0 || (order.get() == 0 && open));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both are of the same class, which compares with itself
    private static Optional<Integer> order(Object lower, Object upper) {
        if (lower instanceof Money one && upper instanceof Money other) {
            return one.isSameCurrency(other) ? Optional.of(one.compareTo(other)) : Optional.empty();
        }
        return lower instanceof Comparable comparable && lower.getClass() == upper.getClass()
                ? Optional.of(comparable.compareTo(upper))
                : Optional.empty();
    }
}
