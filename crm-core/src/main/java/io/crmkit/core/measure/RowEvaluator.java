package io.crmkit.core.measure;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
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
    private final BoundCondition<Object> where;
    private final List<@Nullable Step> steps = new ArrayList<>();
    private final List<Reader<Object, Object>> dimensions = new ArrayList<>();

    private RowEvaluator(MeasurePlan<?> plan, Rows<O> rows, int together, Reading<Object> reading, IntPredicate asked) {
        this.plan = plan;
        this.rows = rows;
        this.together = together;
        this.where = reading.condition(plan.where());
        List<PlannedTally> tallies = plan.tallies();
        for (int i = 0; i < tallies.size(); i++) {
            steps.add(asked.test(i) ? step(tallies.get(i), reading) : null);
        }
        plan.dimensions().forEach(dimension -> dimensions.add(reading.value(dimension.value())));
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
        return new RowEvaluator<>(plan, plan::eachRow, Block.USUAL, plan.ofRows(), tally -> true);
    }

    /**
     * The evaluator of a plan over rows that are kept in a form of their own. Nothing keeps a row once the next one is asked for.
     *
     * @param asked which tallies, by their place; the others stay as if there had been no rows
     */
    public static <R> RowEvaluator<R> of(MeasurePlan<?> plan, Reading<R> reading, IntPredicate asked) {
        @SuppressWarnings("unchecked") // it is given only the rows that it was made for
        Reading<Object> rows = (Reading<Object>) reading;
        return new RowEvaluator<>(plan, RowEvaluator::itself, 1, rows, asked);
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
        private final Grouping grouping = new Grouping(groups, keys.size());
        private final @Nullable Object[] key = new @Nullable Object[keys.size()];
        private final Block<O> records = new Block<>();
        private final Block<Object> block = new Block<>();
        private final Block<Object> counting = new Block<>();
        private final Block<Object> valued = new Block<>();

        /** The keys of each row of a block, by dimensions. */
        private final @Nullable Object[][] found = new @Nullable Object[keys.size()][together];

        /** The cells of each row of a block. */
        private final Cell[][] cells = new Cell[together][];

        private final boolean[] answers = new boolean[together];
        private final @Nullable Object[] values = new @Nullable Object[together];
        private final int[] places = new int[together];

        Pass(Related related) {
            this.related = related;
        }

        Partials over(Iterator<? extends O> all) {
            while (all.hasNext()) {
                records.add(all.next(), related);
                if (records.size() == together) {
                    read();
                }
            }
            read();
            gather();
            return new Partials(plan, groups);
        }

        private void read() {
            rows.each(records, (row, record) -> {
                block.add(row, related);
                if (block.size() == together) {
                    gather();
                }
            });
            records.clear();
        }

        private void gather() {
            select();
            group(counting);
            for (int tally = 0; tally < steps.size(); tally++) {
                Step step = steps.get(tally);
                if (step != null) {
                    take(step, tally);
                }
            }
            counting.clear();
            block.clear();
        }

        /** Finds the rows that count. */
        private void select() {
            try {
                where.test(block, answers);
                for (int i = 0; i < block.size(); i++) {
                    if (answers[i]) {
                        counting.add(block.record(i), related);
                    }
                }
            } catch (MissingRateException some) {
                for (int i = 0; i < block.size(); i++) {
                    select(block.record(i));
                }
            }
        }

        private void select(Object row) {
            try {
                if (where.test(row, related)) {
                    counting.add(row, related);
                }
            } catch (MissingRateException missing) {
                group(Block.of(row, related));
                for (int tally = 0; tally < steps.size(); tally++) {
                    if (steps.get(tally) != null) {
                        cells[0][tally].missed(missing);
                    }
                }
            }
        }

        private void group(Block<Object> of) {
            for (int k = 0; k < key.length; k++) {
                UnaryOperator<@Nullable Object> keyed = keys.get(k);
                @Nullable Object[] read = found[k];
                dimensions.get(k).read(of, read);
                for (int i = 0; i < of.size(); i++) {
                    read[i] = keyed.apply(read[i]);
                }
            }
            for (int i = 0; i < of.size(); i++) {
                for (int k = 0; k < key.length; k++) {
                    key[k] = found[k][i];
                }
                cells[i] = grouping.at(key);
            }
            if (groups.isFolded()) {
                Arrays.fill(cells, 0, of.size(), groups.fold());
            }
        }

        private void take(Step step, int tally) {
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
            takeValued(step, tally);
            valued.clear();
        }

        private void takeValued(Step step, int tally) {
            Reader<Object, Object> reader = step.reader;
            try {
                if (reader != null) {
                    reader.read(valued, values);
                }
            } catch (MissingRateException some) {
                for (int i = 0; i < valued.size(); i++) {
                    step.take(valued.record(i), related, cells[places[i]][tally]);
                }
                return;
            }
            for (int i = 0; i < valued.size(); i++) {
                step.count(reader == null ? valued.record(i) : values[i], cells[places[i]][tally]);
            }
        }
    }
}
