package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Population;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records as columns of numbers, encoded once and asked again and again. It answers every plan like {@link RowEvaluator} does, to the last
 * digit, only sooner; nothing is defined twice.
 *
 * <p>A batch keeps what the plans need that it was built for. It also answers other plans over the same values: fewer measures, other
 * groups among the values that make keys, other bounds in conditions. It shows records as they were when they were encoded, at the moment
 * to which the plans belong: whoever asks later keeps the binder and makes further plans with it. Safe for several threads.
 *
 * @param <O> the records
 */
public final class Batch<O> {

    private final MeasurePlan<O> first;
    private final Grid records;
    private final Map<String, Owned> owned;
    private final int size;

    private Batch(Builder<O> builder) {
        this.first = builder.plans.get(0);
        this.records = builder.records;
        this.owned = Map.copyOf(builder.owned);
        this.size = builder.size;
    }

    /**
     * Rows that records own.
     *
     * @param grid their columns
     * @param ownership which record owns which
     * @param plan a plan over them
     */
    private record Owned(Grid grid, Ownership ownership, MeasurePlan<?> plan) {

        <O> void add(O record, Related related, MeasurePlan<O> like) {
            int before = grid.size();
            like.eachRow(record, related, row -> grid.add(row, related));
            ownership.add(grid.size() - before);
        }
    }

    /**
     * Begins a batch that can answer these plans.
     *
     * @throws IllegalArgumentException if there is none, or they read records of different catalogues or belong to different moments
     */
    @SafeVarargs
    public static <O> Builder<O> builder(MeasurePlan<O>... plans) {
        List<MeasurePlan<O>> all = new ArrayList<>();
        for (MeasurePlan<O> plan : plans) {
            all.add(plan);
        }
        return builder(all);
    }

    /**
     * Begins a batch that can answer these plans.
     *
     * @throws IllegalArgumentException if there is none, or they read records of different catalogues or belong to different moments
     */
    public static <O> Builder<O> builder(List<MeasurePlan<O>> plans) {
        return new Builder<>(List.copyOf(plans));
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** The memory that rows take; what is kept once for each different value comes on top. */
    public long bytes() {
        return records.bytes()
                + owned.values().stream()
                        .mapToLong(rows -> rows.grid.bytes() + rows.ownership.bytes())
                        .sum();
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
        requireSameMoment(first, plan);
        return new Query<>(plan, grid(plan.population()), ownership(plan.population()), records, size)
                .gather(executor, parts);
    }

    private Grid grid(Population population) {
        if (population.catalogue().equals(first.population().catalogue())) {
            if (population.rows().isEmpty()) {
                return records;
            }
            Owned rows = owned.get(population.rows().get());
            if (rows != null) {
                return rows.grid;
            }
        }
        throw new IllegalArgumentException(
                "The batch keeps nothing of %s. Give a plan over it to the builder of the batch."
                        .formatted(population));
    }

    private @Nullable Ownership ownership(Population population) {
        return population
                .rows()
                .map(rows -> Objects.requireNonNull(owned.get(rows)).ownership)
                .orElse(null);
    }

    private static void requireSameMoment(MeasurePlan<?> first, MeasurePlan<?> other) {
        if (!first.frame().equals(other.frame())) {
            throw new IllegalArgumentException(
                    "The plan belongs to another moment, zone, calendar or table of rates (%s) than the batch (%s). Encode a batch for it."
                            .formatted(other.frame(), first.frame()));
        }
    }

    /** A batch in the making. It takes records one by one and keeps none of them. Not safe for several threads. */
    public static final class Builder<O> {

        private final List<MeasurePlan<O>> plans;
        private final Grid records;
        private final Map<String, Owned> owned = new LinkedHashMap<>();
        private final Map<String, MeasurePlan<O>> ownedPlans = new LinkedHashMap<>();
        private int size;
        private boolean built;

        private Builder(List<MeasurePlan<O>> plans) {
            if (plans.isEmpty()) {
                throw new IllegalArgumentException(
                        "A batch needs at least one plan. Give those that it will be asked.");
            }
            this.plans = plans;
            MeasurePlan<O> first = plans.get(0);
            Needs ofRecords = new Needs();
            Map<String, Needs> ofRows = new LinkedHashMap<>();
            for (MeasurePlan<O> plan : plans) {
                requireSameMoment(first, plan);
                Population population = plan.population();
                if (!population.catalogue().equals(first.population().catalogue())) {
                    throw new IllegalArgumentException("The plans read records of %s and of %s. Make a batch for each."
                            .formatted(first.population().catalogue(), population.catalogue()));
                }
                Optional<String> rows = population.rows();
                rows.ifPresent(name -> ownedPlans.putIfAbsent(name, plan));
                rows.map(name -> ofRows.computeIfAbsent(name, any -> new Needs()))
                        .orElse(ofRecords)
                        .add(plan, ofRecords);
            }
            this.records = new Grid(ofRecords, Scope.records(first));
            ownedPlans.forEach((name, plan) -> owned.put(
                    name,
                    new Owned(
                            new Grid(Objects.requireNonNull(ofRows.get(name)), Scope.rows(plan)),
                            new Ownership(),
                            plan)));
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
            if (built) {
                throw new IllegalStateException("The batch was built already. Begin another one.");
            }
            records.add(Objects.requireNonNull(record, "record"), related);
            owned.forEach((name, rows) -> rows.add(record, related, Objects.requireNonNull(ownedPlans.get(name))));
            size++;
            return this;
        }

        /** All records of a stream, one after the other. */
        public Builder<O> addAll(Stream<? extends O> stream, Related related) {
            stream.forEachOrdered(record -> add(record, related));
            return this;
        }

        /** All of these records, on their own. */
        public Builder<O> addAll(Iterable<? extends O> all) {
            all.forEach(this::add);
            return this;
        }

        /** The batch. */
        public Batch<O> build() {
            built = true;
            records.close();
            owned.values().forEach(rows -> {
                rows.grid.close();
                rows.ownership.trim();
            });
            return new Batch<>(this);
        }
    }
}
