package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The figures of some rows at every depth of the dimensions, from a first one on; all from what was gathered once. */
final class Levels {

    private final Map<List<Optional<Object>>, List<Figure>> figures = new HashMap<>();
    private final Map<List<Optional<Object>>, Set<Optional<Object>>> below = new HashMap<>();

    private Levels() {}

    /**
     * The levels of rows.
     *
     * @param from the place of the first dimension; those before it are not told apart
     * @param rows which rows, by their keys of all dimensions
     */
    static Levels of(Plans<?> plans, Partials gathered, int from, Predicate<List<@Nullable Object>> rows) {
        Levels levels = new Levels();
        List<Dimension> all = plans.question().by();
        for (int to = from; to <= all.size(); to++) {
            int until = to;
            MeasurePlan<?> plan = plans.by(all.subList(from, to));
            levels.take(plan.finish(gathered.regrouped(
                    plan, key -> rows.test(key) ? Optional.of(key.subList(from, until)) : Optional.empty())));
        }
        return levels;
    }

    private void take(Table table) {
        if (table.dimensions().isEmpty()) {
            figures.put(List.of(), table.totals());
        }
        for (Table.Row row : table.rows()) {
            List<Optional<Object>> values = row.key().values();
            int last = values.size() - 1;
            figures.put(values, row.figures());
            below.computeIfAbsent(values.subList(0, last), any -> new HashSet<>())
                    .add(values.get(last));
        }
    }

    /** The figures of a group, by its values from the first dimension on; empty if it has no rows. */
    Optional<List<Figure>> figures(List<Optional<Object>> values) {
        return Optional.ofNullable(figures.get(values));
    }

    /** The values of the next dimension that the rows of a group have. */
    Set<Optional<Object>> below(List<Optional<Object>> values) {
        return below.getOrDefault(values, Set.of());
    }
}
