package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records in columns, with the rows that they own. Not safe for several threads, but what is {@linkplain #frozen() frozen} stays as it is
 * and can be read by many.
 *
 * @param <O> the records
 */
final class Encoded<O> {

    private final MeasurePlan<O> first;
    private final Grid records;
    private final Map<String, Owned<O>> owned;

    private Encoded(MeasurePlan<O> first, Grid records, Map<String, Owned<O>> owned) {
        this.first = first;
        this.records = records;
        this.owned = owned;
    }

    /**
     * Rows that records own.
     *
     * @param grid their columns
     * @param ownership which record owns which
     * @param plan a plan over them
     */
    private record Owned<O>(Grid grid, Ownership ownership, MeasurePlan<O> plan) {

        void read(O record, Related related) {
            plan.eachRow(record, related, row -> grid.read(row, related));
        }

        void take() {
            ownership.add(grid.take());
        }

        void remove(int record) {
            int from = ownership.start(record);
            int to = ownership.end(record, from);
            for (int row = from; row < to; row++) {
                grid.remove(row);
            }
        }

        Owned<O> frozen() {
            return new Owned<>(grid.frozen(), ownership.frozen(), plan);
        }
    }

    /**
     * No records yet, for these plans.
     *
     * @throws IllegalArgumentException if there is none, or they read records of different catalogues or belong to different moments
     */
    static <O> Encoded<O> of(List<MeasurePlan<O>> plans) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("A batch needs at least one plan. Give those that it will be asked.");
        }
        MeasurePlan<O> first = plans.get(0);
        Needs ofRecords = new Needs();
        Map<String, Needs> ofRows = new LinkedHashMap<>();
        Map<String, MeasurePlan<O>> rowPlans = new LinkedHashMap<>();
        for (MeasurePlan<O> plan : plans) {
            requireSameMoment(first, plan);
            Population population = plan.population();
            if (!population.catalogue().equals(first.population().catalogue())) {
                throw new IllegalArgumentException("The plans read records of %s and of %s. Make a batch for each."
                        .formatted(first.population().catalogue(), population.catalogue()));
            }
            Optional<String> rows = population.rows();
            rows.ifPresent(name -> rowPlans.putIfAbsent(name, plan));
            rows.map(name -> ofRows.computeIfAbsent(name, any -> new Needs()))
                    .orElse(ofRecords)
                    .add(plan, ofRecords);
        }
        Map<String, Owned<O>> owned = new LinkedHashMap<>();
        rowPlans.forEach((name, plan) -> {
            Grid grid = new Grid(Objects.requireNonNull(ofRows.get(name)), Scope.rows(plan));
            owned.put(name, new Owned<>(grid, new Ownership(), plan));
        });
        return new Encoded<>(first, new Grid(ofRecords, Scope.records(first)), owned);
    }

    /** One of the plans. */
    MeasurePlan<O> first() {
        return first;
    }

    /** Refuses a plan that belongs to another moment than those that these records were encoded for. */
    void requireSameMoment(MeasurePlan<?> plan) {
        requireSameMoment(first, plan);
    }

    private static void requireSameMoment(MeasurePlan<?> first, MeasurePlan<?> other) {
        if (!first.frame().equals(other.frame())) {
            throw new IllegalArgumentException(
                    "The plan belongs to another moment, zone, calendar or table of rates (%s) than the batch (%s). Encode a batch for it."
                            .formatted(other.frame(), first.frame()));
        }
    }

    /**
     * One more record, with everything or, if something cannot be read, not at all.
     *
     * @return its place
     */
    int add(O record, Related related) {
        boolean complete = false;
        try {
            records.read(Objects.requireNonNull(record, "record"), related);
            for (Owned<O> rows : owned.values()) {
                rows.read(record, related);
            }
            complete = true;
        } finally {
            if (!complete) {
                forget();
            }
        }
        records.take();
        for (Owned<O> rows : owned.values()) {
            rows.take();
        }
        return records.size() - 1;
    }

    private void forget() {
        records.forget();
        owned.values().forEach(rows -> rows.grid.forget());
    }

    /** The record at this place does not count any more; it did until now. */
    void remove(int record) {
        records.remove(record);
        for (Owned<O> rows : owned.values()) {
            rows.remove(record);
        }
    }

    /** Joins columns and gives back what is not needed. More records may come. */
    void close() {
        records.close();
        owned.values().forEach(rows -> {
            rows.grid.close();
            rows.ownership.trim();
        });
    }

    /** The records that there are now, to be read only; others may come here afterwards, but not there. */
    Encoded<O> frozen() {
        return with(records.frozen(), Owned::frozen);
    }

    /** Those records that still count, in the same order. */
    Encoded<O> kept() {
        return with(
                records.kept(), rows -> new Owned<>(rows.grid.kept(), rows.ownership.kept(records.gone()), rows.plan));
    }

    private Encoded<O> with(Grid grid, UnaryOperator<Owned<O>> each) {
        Map<String, Owned<O>> rows = new LinkedHashMap<>();
        owned.forEach((name, of) -> rows.put(name, each.apply(of)));
        return new Encoded<>(first, grid, rows);
    }

    /** Whether columns had better be joined anew. */
    boolean isCrowded() {
        boolean crowded = records.isCrowded();
        for (Owned<O> rows : owned.values()) {
            crowded |= rows.grid.isCrowded();
        }
        return crowded;
    }

    /** The records. */
    Grid records() {
        return records;
    }

    /**
     * The rows of a population.
     *
     * @throws IllegalArgumentException if nothing is kept of them
     */
    Grid grid(Population population) {
        if (population.catalogue().equals(first.population().catalogue())) {
            if (population.rows().isEmpty()) {
                return records;
            }
            Owned<O> rows = owned.get(population.rows().get());
            if (rows != null) {
                return rows.grid;
            }
        }
        throw new IllegalArgumentException(
                "The batch keeps nothing of %s. Give a plan over it to the builder of the batch."
                        .formatted(population));
    }

    /** Which records own the rows of a population that is kept; null if these are the records themselves. */
    @Nullable
    Ownership ownership(Population population) {
        return population
                .rows()
                .map(rows -> Objects.requireNonNull(owned.get(rows)).ownership)
                .orElse(null);
    }

    long bytes() {
        return records.bytes()
                + owned.values().stream()
                        .mapToLong(rows -> rows.grid.bytes() + rows.ownership.bytes())
                        .sum();
    }
}
