package io.crmkit.examples.cli;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.ConditionVisitor;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.measure.Measure;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the attributes of rows that a KPI looks at: those that it counts by, and those that it adds up. */
final class LookedAt implements ConditionVisitor<Stream<String>> {

    private LookedAt() {}

    /** Their names; of a path, the first. */
    static Set<String> by(Measure kpi) {
        LookedAt looking = new LookedAt();
        return kpi.tallies().values().stream()
                .flatMap(tally -> Stream.concat(
                        tally.value().stream().flatMap(LookedAt::paths),
                        tally.where().accept(looking)))
                .map(path -> path.indexOf('.') < 0 ? path : path.substring(0, path.indexOf('.')))
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<String> all(Condition.All all) {
        return all.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> any(Condition.Any any) {
        return any.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> not(Condition.Not not) {
        return not.part().accept(this);
    }

    @Override
    public Stream<String> comparison(Condition.Comparison comparison) {
        return paths(comparison.subject());
    }

    @Override
    public Stream<String> rows(Condition.Rows rows) {
        return Stream.of(rows.path());
    }

    private static Stream<String> paths(Expression expression) {
        if (expression instanceof Expression.Value value) {
            return Stream.of(value.path());
        }
        if (expression instanceof Expression.Days days) {
            return Stream.of(days.from(), days.to());
        }
        if (expression instanceof Expression.Converted converted) {
            return Stream.of(converted.amount(), converted.on());
        }
        return ((Expression.Product) expression).factors().stream().flatMap(LookedAt::paths);
    }
}
