package io.crmkit.core.measure;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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

    private final MeasurePlan<?> plan;
    private final Rows<O> rows;
    private final int together;
    private final boolean always;
    private final BoundCondition<Object> where;
    private final List<@Nullable Step> steps = new ArrayList<>();
    private final List<Reader<Object, Object>> dimensions = new ArrayList<>();

    /** The readers of dimensions which all rows of a record share. */
    private final List<Optional<Reader<O, Object>>> shared;

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
    private interface Rows<O> {
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
        List<RowEvaluator<O>.Pass> passes = new ArrayList<>();
        int together = Block.USUAL;
        for (RowEvaluator<O> evaluator : evaluators) {
            passes.add(evaluator.new Pass(related));
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
        return passes.stream().map(pass -> pass.done()).toList();
    }

    /**
     * How one tally looks at a row.
     *
     * @param always whether every row counts
     * @param where whether the row counts
     * @param reader what it counts; null if the row itself counts
     * @param blanks what a blank value counts
     */
    private record Step(
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

    /**
     * One walk over some records. Rows are looked at in blocks, for one value after the other; only where a rate is missing for one of them,
     * they are looked at one by one.
     */
    private final class Pass {

        private final Related related;
        private final Groups groups = new Groups(plan);
        private final List<UnaryOperator<@Nullable Object>> keys =
                plan.bound().stream().map(BoundDimension::keys).toList();
        private final Grouping grouping = new Grouping(groups, keys.size(), together);
        private final Block<Object> block = new Block<>();
        private final Block<Object> selected = new Block<>();
        private final Block<Object> valued = new Block<>();

        /** The numbers of the keys of each record, by the dimensions that its rows share. */
        private final int[][] sharedKeys = new int[keys.size()][together];

        /** The place of the record of each row of the block. */
        private final int[] records = new int[together];

        private final int[] selectedRecords = new int[together];

        /** The rows of a block that count. */
        private Block<Object> counting = selected;

        /** The cells of each row of a block. */
        private final Cell[][] cells = new Cell[together][];

        private final boolean[] answers = new boolean[together];
        private final @Nullable Object[] values = new @Nullable Object[together];
        private final int[] places = new int[together];
        private final int[] each = IntStream.range(0, together).toArray();

        Pass(Related related) {
            this.related = related;
        }

        /** Takes the rows of so many records as are together, at most. */
        void read(Block<O> of) {
            for (int k = 0; k < keys.size(); k++) {
                if (shared.get(k).isPresent()) {
                    shared.get(k).get().read(of, values);
                    for (int i = 0; i < of.size(); i++) {
                        sharedKeys[k][i] = number(k, values[i]);
                    }
                }
            }
            rows.each(of, (row, record) -> {
                records[block.size()] = record;
                block.add(row, related);
                if (block.size() == together) {
                    gather();
                }
            });
            if (block.size() > 0) {
                gather();
            }
        }

        Partials done() {
            return new Partials(plan, groups);
        }

        private int number(int dimension, @Nullable Object value) {
            return grouping.number(dimension, keys.get(dimension).apply(value));
        }

        private void gather() {
            if (always) {
                counting = block;
                group(block, records);
            } else {
                select();
                group(selected, selectedRecords);
            }
            for (int tally = 0; tally < steps.size(); tally++) {
                Step step = steps.get(tally);
                if (step != null) {
                    take(step, tally);
                }
            }
            selected.clear();
            block.clear();
        }

        /** Finds the rows that count. */
        private void select() {
            try {
                where.test(block, answers);
                for (int i = 0; i < block.size(); i++) {
                    if (answers[i]) {
                        select(i);
                    }
                }
            } catch (MissingRateException some) {
                for (int i = 0; i < block.size(); i++) {
                    selectAlone(i);
                }
            }
        }

        private void select(int place) {
            selectedRecords[selected.size()] = records[place];
            selected.add(block.record(place), related);
        }

        private void selectAlone(int place) {
            Object row = block.record(place);
            try {
                if (where.test(row, related)) {
                    select(place);
                }
            } catch (MissingRateException missing) {
                group(Block.of(row, related), new int[] {records[place]});
                for (int tally = 0; tally < steps.size(); tally++) {
                    if (steps.get(tally) != null) {
                        cells[0][tally].missed(missing);
                    }
                }
            }
        }

        /** Finds the groups of rows, each with the place of its record. */
        private void group(Block<Object> of, int[] recordOf) {
            for (int k = 0; k < keys.size(); k++) {
                if (shared.get(k).isPresent()) {
                    for (int i = 0; i < of.size(); i++) {
                        grouping.put(i, k, sharedKeys[k][recordOf[i]]);
                    }
                } else {
                    dimensions.get(k).read(of, values);
                    for (int i = 0; i < of.size(); i++) {
                        grouping.put(i, k, number(k, values[i]));
                    }
                }
            }
            for (int i = 0; i < of.size(); i++) {
                cells[i] = grouping.at(i);
            }
            if (groups.isFolded()) {
                Arrays.fill(cells, 0, of.size(), groups.fold());
            }
        }

        private void take(Step step, int tally) {
            if (step.always) {
                count(step, tally, counting, each);
                return;
            }
            try {
                step.where.test(counting, answers);
            } catch (MissingRateException some) {
                for (int i = 0; i < counting.size(); i++) {
                    step.take(counting.record(i), related, cells[i][tally]);
                }
                return;
            }
            for (int i = 0; i < counting.size(); i++) {
                if (answers[i]) {
                    places[valued.size()] = i;
                    valued.add(counting.record(i), related);
                }
            }
            count(step, tally, valued, places);
            valued.clear();
        }

        /** Counts rows for which the condition holds, each with the place of its cells. */
        private void count(Step step, int tally, Block<Object> of, int[] at) {
            Reader<Object, Object> reader = step.reader;
            if (reader == null) {
                for (int i = 0; i < of.size(); i++) {
                    cells[at[i]][tally].take(of.record(i));
                }
                return;
            }
            try {
                reader.read(of, values);
            } catch (MissingRateException some) {
                for (int i = 0; i < of.size(); i++) {
                    step.take(of.record(i), related, cells[at[i]][tally]);
                }
                return;
            }
            for (int i = 0; i < of.size(); i++) {
                step.count(values[i], cells[at[i]][tally]);
            }
        }
    }
}
