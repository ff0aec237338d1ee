package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Block;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Population;
import java.util.ArrayList;
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

        /** How many rows each record of the block owns. */
        int[] read(Block<O> records) {
            int[] owned = new int[records.size()];
            Block<Object> rows = new Block<>();
            plan.eachRow(records, (row, record) -> {
                owned[record]++;
                rows.add(row, records.related(record));
                if (rows.isFull()) {
                    grid.read(rows);
                    rows.clear();
                }
            });
            grid.read(rows);
            return owned;
        }

        void take(int[] owned) {
            grid.take();
            for (int count : owned) {
                ownership.add(count);
            }
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

    /** More records, up to the first one of which something cannot be read: none of that one is added. */
    void add(Block<O> block) {
        try {
            addWhole(block);
        } catch (RuntimeException unreadable) {
            if (block.size() == 1) {
                throw unreadable;
            }
            for (int i = 0; i < block.size(); i++) {
                addWhole(Block.of(block.record(i), block.related(i)));
            }
        }
    }

    /** More records, with everything or, if something cannot be read, none of them. */
    @SuppressWarnings("unchecked") // a grid reads nothing but what its plans say of these records
    private void addWhole(Block<O> block) {
        List<int[]> counts = new ArrayList<>(owned.size());
        boolean complete = false;
        try {
            records.read((Block<Object>) block);
            owned.values().forEach(rows -> counts.add(rows.read(block)));
            complete = true;
        } finally {
            if (!complete) {
                forget();
            }
        }
        records.take();
        int next = 0;
        for (Owned<O> rows : owned.values()) {
            rows.take(counts.get(next));
            next++;
        }
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
