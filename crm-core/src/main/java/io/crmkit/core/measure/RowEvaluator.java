package io.crmkit.core.measure;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the tallies of a plan from records in memory, in one pass for all measures. This is the evaluator that defines what
 * every other one must answer.
 *
 * <p>Safe for several threads, each with its own records; merge what they give. A missing exchange rate spoils only the figures that need
 * it. Anything else that a getter throws comes out, since it is a mistake of the host.
 *
 * @param <O> the records
 */
public final class RowEvaluator<O> {

    final MeasurePlan<?> plan;
    final Rows<O> rows;
    final int together;
    final boolean always;
    final BoundCondition<Object> where;
    final List<@Nullable Step> steps = new ArrayList<>();
    final List<Reader<Object, Object>> dimensions = new ArrayList<>();

    /** The readers of dimensions which all rows of a record share. */
    final List<Optional<Reader<O, Object>>> shared;

    private RowEvaluator(
            MeasurePlan<?> plan,
            Rows<O> rows,
            int together,
            Reading<Object> reading,
            IntPredicate asked,
            Function<Expression, Optional<Reader<O, Object>>> shared) {
        this.plan = plan;
        this.rows = rows;
        this.together = together;
        this.always = plan.where().equals(Condition.always());
        this.where = reading.condition(plan.where());
        List<PlannedTally> tallies = plan.tallies();
        for (int i = 0; i < tallies.size(); i++) {
            steps.add(asked.test(i) ? step(tallies.get(i), reading) : null);
        }
        plan.dimensions().forEach(dimension -> dimensions.add(reading.value(dimension.value())));
        this.shared = plan.dimensions().stream()
                .map(dimension -> shared.apply(dimension.value()))
                .toList();
    }

    private static Step step(PlannedTally planned, Reading<Object> reading) {
        Tally tally = planned.tally();
        return new Step(
                tally.where().equals(Condition.always()),
                reading.condition(tally.where()),
                tally.value().map(value -> Operand.reader(value, reading)).orElse(null),
                planned.blanks());
    }

    /** The evaluator of a plan. */
    public static <O> RowEvaluator<O> of(MeasurePlan<O> plan) {
        return new RowEvaluator<>(plan, plan::eachRow, Block.USUAL, plan.ofRows(), tally -> true, plan::aroundRows);
    }

    /**
     * The evaluator of a plan over rows that are kept in a form of their own. Nothing keeps a row once the next one is asked for.
     *
     * @param asked which tallies, by their place; the others stay as if there had been no rows
     */
    public static <R> RowEvaluator<R> of(MeasurePlan<?> plan, Reading<R> reading, IntPredicate asked) {
        @SuppressWarnings("unchecked") // it is given only the rows that it was made for
        Reading<Object> rows = (Reading<Object>) reading;
        return new RowEvaluator<>(plan, RowEvaluator::itself, 1, rows, asked, any -> Optional.empty());
    }

    private static <R> void itself(Block<R> rows, ObjIntConsumer<Object> each) {
        for (int i = 0; i < rows.size(); i++) {
            each.accept(rows.record(i), i);
        }
    }

    /** Takes the rows out of records, each with the place of its record. */
    @FunctionalInterface
    interface Rows<O> {
        void each(Block<O> records, ObjIntConsumer<Object> row);
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
        return gather(List.of(this), records.iterator(), related).get(0);
    }

    /** Gathers from a stream of records, one after the other. */
    public Partials gather(Stream<? extends O> records, Related related) {
        return gather(List.of(this), records.iterator(), related).get(0);
    }

    /**
     * Gathers for several plans at once, such as one over opportunities and one over their stages: each record has to come from memory once
     * only. What a plan gathers is the same as on its own.
     *
     * @param records read once
     * @return what each of them gathered, in their order
     */
    public static <O> List<Partials> gather(
            List<RowEvaluator<O>> evaluators, Iterable<? extends O> records, Related related) {
        return gather(evaluators, records.iterator(), related);
    }

    private static <O> List<Partials> gather(
            List<RowEvaluator<O>> evaluators, Iterator<? extends O> records, Related related) {
        List<RowPass<O>> passes = new ArrayList<>();
        int together = Block.USUAL;
        for (RowEvaluator<O> evaluator : evaluators) {
            passes.add(new RowPass<>(evaluator, related));
            together = Math.min(together, evaluator.together);
        }
        Block<O> block = new Block<>();
        while (records.hasNext()) {
            block.add(records.next(), related);
            if (block.size() == together || !records.hasNext()) {
                passes.forEach(pass -> pass.read(block));
                block.clear();
            }
        }
        return passes.stream().map(RowPass::done).toList();
    }

    /**
     * How one tally looks at a row.
     *
     * @param always whether every row counts
     * @param where whether the row counts
     * @param reader what it counts; null if the row itself counts
     * @param blanks what a blank value counts
     */
    record Step(
            boolean always,
            BoundCondition<Object> where,
            @Nullable Reader<Object, Object> reader,
            Blanks blanks) {

        /** Looks at one row. */
        void take(Object row, Related related, Cell cell) {
            try {
                if (where.test(row, related)) {
                    count(reader == null ? row : reader.read(row, related), cell);
                }
            } catch (MissingRateException missing) {
                cell.missed(missing);
            }
        }

        void count(@Nullable Object value, Cell cell) {
            if (value == null) {
                cell.blank(blanks);
            } else {
                cell.take(value);
            }
        }
    }
}
