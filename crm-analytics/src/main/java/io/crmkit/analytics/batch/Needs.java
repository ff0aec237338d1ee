package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.kind.Family;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.PlannedTally;
import io.crmkit.core.measure.Tally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a batch must know of the rows of one population to answer some plans. */
final class Needs {

    /** Values that make keys, or are told apart. */
    private final Set<Expression> keys = new LinkedHashSet<>();
    /** Values that are added up. */
    private final Set<Expression> numbers = new LinkedHashSet<>();
    /** Values that are compared. */
    private final Set<Expression> compared = new LinkedHashSet<>();
    /** Comparisons of which only the answer is kept. */
    private final Set<Condition> decided = new LinkedHashSet<>();

    /** Also what a plan needs; keys of the record that owns the rows are left to {@code owner}. */
    void add(MeasurePlan<?> plan, Needs owner) {
        Scope scope = Scope.rows(plan);
        plan.dimensions()
                .forEach(dimension -> scope.ofOwner(dimension.value())
                        .ifPresentOrElse(owner.keys::add, () -> keys.add(dimension.value())));
        add(plan.where(), scope);
        for (PlannedTally planned : plan.tallies()) {
            Tally tally = planned.tally();
            add(tally.where(), scope);
            Set<Expression> into = tally.sort() == Tally.Sort.DISTINCT ? keys : numbers;
            tally.value().ifPresent(value -> into.addAll(factors(value)));
        }
    }

    private void add(Condition condition, Scope scope) {
        condition.accept(new Leaves(scope));
    }

    /** The parts of a product, down to what can be read. */
    static List<Expression> factors(Expression value) {
        return value instanceof Expression.Product product
                ? product.factors().stream()
                        .flatMap(factor -> factors(factor).stream())
                        .toList()
                : List.of(value);
    }

    /** Values that are kept once each. */
    Set<Expression> coded(Scope scope) {
        Set<Expression> coded = new LinkedHashSet<>(keys);
        numbers.stream().filter(value -> !scope.isNumber(value)).forEach(coded::add);
        compared.stream().filter(value -> !scope.isNumber(value)).forEach(coded::add);
        return coded;
    }

    /** Values that are kept as numbers. */
    Set<Expression> numbers(Scope scope) {
        Set<Expression> kept = new LinkedHashSet<>(numbers);
        compared.stream().filter(value -> !keys.contains(value)).forEach(kept::add);
        kept.removeIf(value -> !scope.isNumber(value));
        return kept;
    }

    /** Comparisons of which only the answer is kept. */
    Set<Condition> decided() {
        Set<Condition> kept = new LinkedHashSet<>(decided);
        kept.removeIf(condition -> condition instanceof Condition.Comparison comparison
                && (keys.contains(comparison.subject())
                        || numbers.contains(comparison.subject())
                        || compared.contains(comparison.subject())));
        return kept;
    }

    /** Values that make keys, or are told apart. */
    Set<Expression> keys() {
        return keys;
    }

    /** Whether the value is added up. */
    boolean isSummed(Expression value) {
        return numbers.contains(value);
    }

    /** Whether codes of this value are worth deciding over once for each combination. */
    boolean isDecidedOver(Expression value) {
        return compared.contains(value) || numbers.contains(value);
    }

    /** Walks over the comparisons of a condition. */
    private final class Leaves extends LeafVisitor {

        private final Scope scope;

        Leaves(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Boolean comparison(Condition.Comparison comparison) {
            Family family = scope.kind(comparison.subject()).family();
            boolean byValue =
                    comparison.operator() != Operator.BLANK && !family.isCompound() && family != Family.INSTANT;
            return byValue ? compared.add(comparison.subject()) : decided.add(comparison);
        }

        @Override
        public Boolean rows(Condition.Rows rows) {
            return decided.add(rows);
        }
    }
}
