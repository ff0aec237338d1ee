package io.crmkit.core.measure;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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

    private final MeasurePlan<O> plan;
    private final BoundCondition<Object> where;
    private final List<Step> steps = new ArrayList<>();
    private final @Nullable Reader<O, Object> owned;

    private RowEvaluator(MeasurePlan<O> plan) {
        this.plan = plan;
        Binder binder = plan.binder();
        @SuppressWarnings("unchecked") // these are the fields of the rows that are read below
        Fields<Object> rows = (Fields<Object>) plan.rows();
        this.where = binder.bind(plan.where(), rows);
        for (Slot slot : plan.slots()) {
            PlannedTally planned = slot.planned();
            Condition condition = planned.tally().where();
            steps.add(new Step(
                    binder.bind(condition, rows),
                    slot.operand()
                            .map(operand -> operand.reader().apply(plan.frame()))
                            .orElse(null),
                    planned.blanks()));
        }
        this.owned = plan.population()
                .rows()
                .map(name -> binder.bind(new Expression.Value(name), plan.records()))
                .orElse(null);
    }

    /** The evaluator of a plan. */
    public static <O> RowEvaluator<O> of(MeasurePlan<O> plan) {
        return new RowEvaluator<>(plan);
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
        private final List<Reader<Object, Object>> keys =
                plan.bound().stream().map(BoundDimension::reader).toList();

        Pass(Related related) {
            this.related = related;
        }

        Partials over(Iterator<? extends O> records) {
            while (records.hasNext()) {
                O owner = records.next();
                if (owned == null) {
                    row(Objects.requireNonNull(owner, "record"));
                } else {
                    rows(owner, owned);
                }
            }
            return new Partials(plan, groups);
        }

        private void rows(O owner, Reader<O, Object> holder) {
            Object rows = holder.read(owner, related);
            if (rows != null) {
                ((Collection<?>) rows).forEach(row -> row(new OwnedRow(owner, row)));
            }
        }

        private void row(Object row) {
            try {
                if (!where.test(row, related)) {
                    return;
                }
            } catch (MissingRateException missing) {
                for (Cell cell : groups.at(key(row))) {
                    cell.missed(missing);
                }
                return;
            }
            Cell[] cells = groups.at(key(row));
            for (int i = 0; i < cells.length; i++) {
                steps.get(i).take(row, related, cells[i]);
            }
        }

        private @Nullable Object[] key(Object row) {
            @Nullable Object[] key = new @Nullable Object[keys.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = keys.get(i).read(row, related);
            }
            return key;
        }
    }
}
