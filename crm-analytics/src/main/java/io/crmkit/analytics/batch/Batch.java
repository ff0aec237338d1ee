package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Population;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Records as columns of numbers, encoded once and asked again and again. It answers every plan like {@link RowEvaluator} does, to the last
 * digit, only sooner; nothing is defined twice.
 *
 * <p>A batch keeps what the plans need that it was built for. It also answers other plans over the same values: fewer measures, other
 * groups among the values that make keys, other bounds in conditions. It shows records as they were when they were encoded, at the moment
 * to which the plans belong: whoever asks later makes further plans with the {@link #binder()} of the batch. A {@link LiveBatch} gives one batch after
 * another as records change. Safe for several threads.
 *
 * @param <O> the records
 */
public final class Batch<O> {

    private final Encoded<O> rows;

    /** Nobody adds to these rows any more. */
    Batch(Encoded<O> rows) {
        this.rows = rows;
    }

    /**
     * Begins a batch that can answer these plans.
     *
     * @throws IllegalArgumentException if there is none, or they read records of different catalogues or belong to different moments
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <O> Builder<O> builder(MeasurePlan<O>... plans) {
        return builder(Arrays.asList(plans));
    }

    /**
     * Begins a batch that can answer these plans.
     *
     * @throws IllegalArgumentException if there is none, or they read records of different catalogues or belong to different moments
     */
    public static <O> Builder<O> builder(List<MeasurePlan<O>> plans) {
        return new Builder<>(Encoded.of(List.copyOf(plans)));
    }

    /** With what further plans are made: it belongs to the moment at which records were encoded. */
    public Binder binder() {
        return rows.first().binder();
    }

    /** What the records are. */
    public Fields<O> fields() {
        return rows.first().records();
    }

    /** How many records there are. */
    public int size() {
        return rows.records().size() - rows.records().gone().count();
    }

    /** The memory that rows take; what is kept once for each different value comes on top. */
    public long bytes() {
        return rows.bytes();
    }

    /**
     * The finished figures of a plan.
     *
     * @throws IllegalArgumentException if the batch does not keep what the plan needs, or the plan belongs to another moment
     */
    public Table figures(MeasurePlan<O> plan) {
        return plan.finish(gather(plan));
    }

    /**
     * What a plan asks for, from all records.
     *
     * @throws IllegalArgumentException if the batch does not keep what the plan needs, or the plan belongs to another moment
     */
    public Partials gather(MeasurePlan<O> plan) {
        return gather(plan, Runnable::run, 1);
    }

    /**
     * The same in several parts at a time. However many there are, the partials are the same.
     *
     * @param executor runs the parts
     * @param parts how many, 1 or more
     */
    public Partials gather(MeasurePlan<O> plan, Executor executor, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("The number of parts (%s) must be at least 1.".formatted(parts));
        }
        rows.requireSameMoment(plan);
        Population population = plan.population();
        return new Query<>(plan, rows.grid(population), rows.ownership(population), rows.records())
                .gather(executor, parts);
    }

    /** A batch in the making. It takes records one by one and keeps none of them. Not safe for several threads. */
    public static final class Builder<O> {

        private final Encoded<O> rows;
        private boolean built;

        private Builder(Encoded<O> rows) {
            this.rows = rows;
        }

        /** One more record, on its own. */
        public Builder<O> add(O record) {
            return add(record, Related.none());
        }

        /**
         * One more record, among related ones.
         *
         * @throws IllegalStateException if the batch was built already
         */
        public Builder<O> add(O record, Related related) {
            requireUnbuilt();
            rows.add(Block.of(record, related));
            return this;
        }

        /** All records of a stream, in its order. Reads many of them at a time, which takes less time than one by one. */
        public Builder<O> addAll(Stream<? extends O> stream, Related related) {
            return addAll(stream.iterator(), related);
        }

        /** All of these records, on their own. Reads many of them at a time, which takes less time than one by one. */
        public Builder<O> addAll(Iterable<? extends O> all) {
            return addAll(all.iterator(), Related.none());
        }

        private Builder<O> addAll(Iterator<? extends O> all, Related related) {
            requireUnbuilt();
            Block<O> block = new Block<>();
            try {
                while (all.hasNext()) {
                    block.add(all.next(), related);
                    if (block.isFull()) {
                        take(block);
                    }
                }
            } finally {
                take(block);
            }
            return this;
        }

        private void take(Block<O> block) {
            try {
                rows.add(block);
            } finally {
                block.clear();
            }
        }

        private void requireUnbuilt() {
            if (built) {
                throw new IllegalStateException("The batch was built already. Begin another one.");
            }
        }

        /** The batch. */
        public Batch<O> build() {
            built = true;
            rows.close();
            return new Batch<>(rows);
        }
    }
}
