package io.crmkit.core.memory;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.time.RelativePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an index knows about one conjunct of a condition: only aggregates in these ranges can satisfy it. They still have to be tested.
 *
 * @param ranges stretches of one index that do not overlap
 */
record Narrowing(List<Range> ranges) {

    /** All narrowings that a condition allows. */
    static List<Narrowing> of(Condition condition, Catalogue<?> catalogue, Table table) {
        List<Condition> conjuncts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        List<Narrowing> narrowings = new ArrayList<>();
        for (Condition conjunct : conjuncts) {
            if (conjunct instanceof Condition.Comparison comparison) {
                index(comparison, catalogue, table)
                        .flatMap(index -> of(comparison, index))
                        .ifPresent(narrowings::add);
            }
        }
        return narrowings;
    }

    int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    private static Optional<Index> index(Condition.Comparison comparison, Catalogue<?> catalogue, Table table) {
        if (!(comparison.subject() instanceof Expression.Value value)) {
            return Optional.empty();
        }
        Optional<? extends Attribute<?, ?>> attribute = catalogue.find(value.path());
        return attribute.isPresent() ? table.index(attribute.get()) : Optional.empty();
    }

    private static Optional<Narrowing> of(Condition.Comparison comparison, Index index) {
        if (comparison.operands().stream().anyMatch(RelativePeriod.class::isInstance)) {
            return Optional.empty();
        }
        List<Object> bounds = new ArrayList<>();
        comparison
                .operands()
                .forEach(operand -> bounds.add(typed(index.attribute().kind(), operand)));
        return switch (comparison.operator()) {
            case IS -> one(Range.equal(index, bounds.get(0)));
            case IN -> Optional.of(new Narrowing(equal(index, bounds)));
            case BETWEEN -> one(Range.between(index, bounds.get(0), bounds.get(1)));
            case ABOVE -> one(Range.from(index, index.past(bounds.get(0))));
            case AT_LEAST -> one(Range.from(index, index.first(bounds.get(0))));
            case BELOW -> one(Range.until(index, index.first(bounds.get(0))));
            case AT_MOST -> one(Range.until(index, index.past(bounds.get(0))));
            default -> Optional.empty();
        };
    }

    private static Optional<Narrowing> one(Range range) {
        return Optional.of(new Narrowing(List.of(range)));
    }

    private static List<Range> equal(Index index, List<Object> values) {
        @SuppressWarnings("unchecked") // typed(...) gave values of this kind
        Kind<Object> kind = (Kind<Object>) index.attribute().kind();
        TreeSet<Object> distinct = new TreeSet<>(kind::compare);
        distinct.addAll(values);
        return distinct.stream().map(value -> Range.equal(index, value)).toList();
    }

    private static Object typed(Kind<?> kind, Object operand) {
        boolean written = kind.family() == Family.CHOICE || kind.family() == Family.ID;
        return written && operand instanceof String text ? kind.fromData(Data.of(text)) : kind.check(operand, "$");
    }
}
