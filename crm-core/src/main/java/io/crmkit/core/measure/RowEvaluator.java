package io.crmkit.core.measure;

import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the tallies of a plan from records in memory, one by one, in one pass for all measures. This is the evaluator that defines what
 * every other one must answer.
 *
 * <p>Safe for several threads, each with its own records; merge what they give. A missing exchange rate spoils only the figures that need
 * it. Anything else that a getter throws comes out, since it is a mistake of the host.
 *
 * @param <O> the records
 */
public final class RowEvaluator<O> {

    private final MeasurePlan<?> plan;
    private final Rows<O> rows;
    private final BoundCondition<Object> where;
    private final List<@Nullable Step> steps = new ArrayList<>();
    private final List<Reader<Object, Object>> values = new ArrayList<>();

    private RowEvaluator(MeasurePlan<?> plan, Rows<O> rows, Reading<Object> reading, IntPredicate asked) {
        this.plan = plan;
        this.rows = rows;
        this.where = reading.condition(plan.where());
        List<PlannedTally> tallies = plan.tallies();
        for (int i = 0; i < tallies.size(); i++) {
            steps.add(asked.test(i) ? step(tallies.get(i), reading) : null);
        }
        plan.dimensions().forEach(dimension -> values.add(reading.value(dimension.value())));
    }

    private static Step step(PlannedTally planned, Reading<Object> reading) {
        Tally tally = planned.tally();
        return new Step(
                reading.condition(tally.where()),
                tally.value().map(value -> Operand.reader(value, reading)).orElse(null),
                planned.blanks());
    }

    /** The evaluator of a plan. */
    public static <O> RowEvaluator<O> of(MeasurePlan<O> plan) {
        return new RowEvaluator<>(plan, plan::eachRow, plan.ofRows(), tally -> true);
    }

    /**
     * The evaluator of a plan over rows that are kept in a form of their own. Nothing keeps a row once the next one is asked for.
     *
     * @param asked which tallies, by their place; the others stay as if there had been no rows
     */
    public static <R> RowEvaluator<R> of(MeasurePlan<?> plan, Reading<R> reading, IntPredicate asked) {
        @SuppressWarnings("unchecked") // it is given only the rows that it was made for
        Reading<Object> rows = (Reading<Object>) reading;
        return new RowEvaluator<>(plan, (row, related, each) -> each.accept(row), rows, asked);
    }

    /** Takes the rows out of a record. */
    @FunctionalInterface
    private interface Rows<O> {
        void each(O record, Related related, Consumer<Object> row);
    }

    /**
     * Gathers from records on their own.
     *
     * @throws IllegalStateException if a path or condition looks at other records
     */
    public Partials gather(Iterable<? extends O> records) {
        return gather(records, Related.none());
    }

    /** Gathers from records among related records. */
    public Partials gather(Iterable<? extends O> records, Related related) {
        return new Pass(related).over(records.iterator());
    }

    /** Gathers from a stream of records, one after the other. */
    public Partials gather(Stream<? extends O> records, Related related) {
        return new Pass(related).over(records.iterator());
    }

    /**
     * How one tally looks at a row.
     *
     * @param where whether the row counts
     * @param reader what it counts; null if the row itself counts
     * @param blanks what a blank value counts
     */
    private record Step(
            BoundCondition<Object> where, @Nullable Reader<Object, Object> reader, Blanks blanks) {

        void take(Object row, Related related, Cell cell) {
            try {
                if (!where.test(row, related)) {
                    return;
                }
                Object value = reader == null ? row : reader.read(row, related);
                if (value == null) {
                    cell.blank(blanks);
                } else {
                    cell.take(value);
                }
            } catch (MissingRateException missing) {
                cell.missed(missing);
            }
        }
    }

    /** One walk over some records. */
    private final class Pass {

        private final Related related;
        private final Groups groups = new Groups(plan);
        private final List<UnaryOperator<@Nullable Object>> keys =
                plan.bound().stream().map(BoundDimension::keys).toList();
        private final Grouping grouping = new Grouping(groups, keys.size());
        private final @Nullable Object[] key = new @Nullable Object[keys.size()];

        Pass(Related related) {
            this.related = related;
        }

        Partials over(Iterator<? extends O> records) {
            while (records.hasNext()) {
                rows.each(records.next(), related, this::row);
            }
            return new Partials(plan, groups);
        }

        private void row(Object row) {
            try {
                if (!where.test(row, related)) {
                    return;
                }
            } catch (MissingRateException missing) {
                Cell[] cells = group(row);
                for (int i = 0; i < cells.length; i++) {
                    if (steps.get(i) != null) {
                        cells[i].missed(missing);
                    }
                }
                return;
            }
            Cell[] cells = group(row);
            for (int i = 0; i < cells.length; i++) {
                Step step = steps.get(i);
                if (step != null) {
                    step.take(row, related, cells[i]);
                }
            }
        }

        private Cell[] group(Object row) {
            for (int i = 0; i < key.length; i++) {
                key[i] = keys.get(i).apply(values.get(i).read(row, related));
            }
            return grouping.at(key);
        }
    }
}
