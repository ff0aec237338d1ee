package io.crmkit.core.measure;

import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One walk over some records. Rows are looked at in blocks, for one value after the other; only where a rate is missing for one of them,
 * they are looked at one by one.
 *
 * @param <O> the records
 */
final class RowPass<O> {

    private final RowEvaluator<O> evaluator;
    private final Related related;
    private final Groups groups;
    private final List<UnaryOperator<@Nullable Object>> keys;
    private final Grouping grouping;

    private final Block<Object> block = new Block<>();
    private final Block<Object> selected = new Block<>();
    private final Block<Object> valued = new Block<>();

    /** The rows of a block that count. */
    private Block<Object> counting = selected;

    /** The numbers of the keys of each record, by the dimensions that its rows share. */
    private final int[][] sharedKeys;

    /** The place of the record of each row of the block. */
    private final int[] records;

    private final int[] selectedRecords;

    /** The cells of each row of a block. */
    private final Cell[][] cells;

    private final boolean[] answers;
    private final @Nullable Object[] values;
    private final int[] places;
    private final int[] each;

    RowPass(RowEvaluator<O> evaluator, Related related) {
        int together = evaluator.together;
        this.evaluator = evaluator;
        this.related = related;
        this.groups = new Groups(evaluator.plan);
        this.keys = evaluator.plan.bound().stream().map(BoundDimension::keys).toList();
        this.grouping = new Grouping(groups, keys.size(), together);
        this.sharedKeys = new int[keys.size()][together];
        this.records = new int[together];
        this.selectedRecords = new int[together];
        this.cells = new Cell[together][];
        this.answers = new boolean[together];
        this.values = new @Nullable Object[together];
        this.places = new int[together];
        this.each = IntStream.range(0, together).toArray();
    }

    /** Takes the rows of so many records as are together, at most. */
    void read(Block<O> of) {
        if (!groups.isFolded()) {
            share(of);
        }
        evaluator.rows.each(of, (row, record) -> {
            records[block.size()] = record;
            block.add(row, related);
            if (block.size() == evaluator.together) {
                gather();
            }
        });
        if (block.size() > 0) {
            gather();
        }
    }

    /** What all that was read comes to. */
    Partials done() {
        return new Partials(evaluator.plan, groups);
    }

    private void share(Block<O> of) {
        for (int k = 0; k < keys.size(); k++) {
            Optional<Reader<O, Object>> shared = evaluator.shared.get(k);
            if (shared.isPresent()) {
                shared.get().read(of, values);
                for (int i = 0; i < of.size(); i++) {
                    sharedKeys[k][i] = number(k, values[i]);
                }
            }
        }
    }

    private int number(int dimension, @Nullable Object value) {
        return grouping.number(dimension, keys.get(dimension).apply(value));
    }

    private void gather() {
        if (evaluator.always) {
            counting = block;
            group(block, records);
        } else {
            select();
            group(selected, selectedRecords);
        }
        for (int tally = 0; tally < evaluator.steps.size(); tally++) {
            RowEvaluator.Step step = evaluator.steps.get(tally);
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
            evaluator.where.test(block, answers);
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
            if (evaluator.where.test(row, related)) {
                select(place);
            }
        } catch (MissingRateException missing) {
            group(Block.of(row, related), new int[] {records[place]});
            for (int tally = 0; tally < evaluator.steps.size(); tally++) {
                if (evaluator.steps.get(tally) != null) {
                    cells[0][tally].missed(missing);
                }
            }
        }
    }

    /** Finds the groups of rows, each with the place of its record. */
    private void group(Block<Object> of, int[] recordOf) {
        if (!groups.isFolded()) {
            for (int k = 0; k < keys.size(); k++) {
                number(k, of, recordOf);
            }
            for (int i = 0; i < of.size(); i++) {
                cells[i] = grouping.at(i);
            }
        }
        if (groups.isFolded()) {
            Arrays.fill(cells, 0, of.size(), groups.fold());
        }
    }

    private void number(int dimension, Block<Object> of, int[] recordOf) {
        if (evaluator.shared.get(dimension).isPresent()) {
            for (int i = 0; i < of.size(); i++) {
                grouping.put(i, dimension, sharedKeys[dimension][recordOf[i]]);
            }
            return;
        }
        evaluator.dimensions.get(dimension).read(of, values);
        for (int i = 0; i < of.size(); i++) {
            grouping.put(i, dimension, number(dimension, values[i]));
        }
    }

    private void take(RowEvaluator.Step step, int tally) {
        if (step.always()) {
            count(step, tally, counting, each);
            return;
        }
        try {
            step.where().test(counting, answers);
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
    private void count(RowEvaluator.Step step, int tally, Block<Object> of, int[] at) {
        Reader<Object, Object> reader = step.reader();
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
