package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan, asked of a grid. Tallies that classes of rows decide are gathered from columns; the others, and all of them where rows cannot be
 * grouped by codes, are gathered row by row, by the evaluator that defines what comes out.
 */
final class Query<O> {

    private final MeasurePlan<O> plan;
    private final Grid grid;
    private final @Nullable Ownership ownership;
    private final int records;
    private final RowEvaluator<Values> byRow;
    private final BitSet slow;
    private final @Nullable Program program;

    Query(MeasurePlan<O> plan, Grid grid, @Nullable Ownership ownership, Grid owner) {
        this.plan = plan;
        this.grid = grid;
        this.ownership = ownership;
        this.records = owner.size();
        GridReading reading = new GridReading(grid, ownership == null ? null : owner, Scope.rows(plan));
        Optional<Keying> keying = Keying.of(plan, reading);
        Decision decision = new Decision(plan, reading, grid);
        boolean fast = keying.isPresent() && decision.isFast();
        this.program = fast ? new Program(keying.get(), decision, plan, grid) : null;
        this.slow = fast ? decision.slow() : all(plan.tallies().size());
        this.byRow = RowEvaluator.of(plan, reading, slow::get);
    }

    private static BitSet all(int tallies) {
        BitSet all = new BitSet();
        all.set(0, tallies);
        return all;
    }

    Partials gather(Executor executor, int parts) {
        Partials partials = plan.empty();
        Program fast = program;
        if (fast != null) {
            Pass pass = run(executor, parts, range -> pass(fast, range));
            partials = Answer.of(plan, pass.closed(), grid.size());
        }
        if (!slow.isEmpty()) {
            for (Partials part : each(executor, parts, range -> byRow.gather(rows(range), Related.none()))) {
                partials = partials.merge(part);
            }
        }
        return partials;
    }

    private Pass run(Executor executor, int parts, Function<Range, Pass> work) {
        List<Pass> passes = each(executor, parts, work);
        Pass whole = passes.get(0);
        passes.subList(1, passes.size()).forEach(whole::absorb);
        return whole;
    }

    private Pass pass(Program fast, Range range) {
        Pass pass = new Pass(fast);
        if (ownership == null) {
            pass.over(range.from, range.to);
        } else {
            pass.over(ownership, range.from, range.to);
        }
        return pass;
    }

    private Iterable<Values> rows(Range range) {
        return ownership == null
                ? () -> new Cursor(grid.gone(), range.from, range.to)
                : () -> new OwnedCursor(grid.gone(), ownership, range.from, range.to);
    }

    /**
     * Some records that follow each other.
     *
     * @param from the first, the beginning of a block
     * @param to the one after the last
     */
    private record Range(int from, int to) {}

    private <R> List<R> each(Executor executor, int parts, Function<Range, R> work) {
        int blocks = (records + Pass.BLOCK - 1) / Pass.BLOCK;
        List<CompletableFuture<R>> running = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = (int) ((long) blocks * i / parts) * Pass.BLOCK;
            int to = (int) Math.min(records, (long) blocks * (i + 1) / parts * Pass.BLOCK);
            Range range = new Range(from, Math.max(from, to));
            if (i == 0 || range.from < range.to) {
                running.add(CompletableFuture.supplyAsync(() -> work.apply(range), executor));
            }
        }
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
