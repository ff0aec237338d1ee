package io.crmkit.core.measure;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Several measures over one population, by the same dimensions: what is to be gathered in one pass, whoever gathers it.
 *
 * <p>A plan belongs to one moment, because its binder does. Two plans that are made of equal parts may read each other's partials, for
 * instance on two machines; both must stand on the same fiscal calendar, zone and rates. Immutable and safe to share.
 *
 * @param <O> the records that are read
 */
public final class MeasurePlan<O> {

    /** How many groups are kept apart if nothing else is said. */
    public static final int USUAL_GROUPS = 100_000;

    private final Fields<O> records;
    private final Population population;
    private final Fields<?> rows;
    private final Binder binder;
    private final Reading<O> ofRecords;
    private final Reading<Object> ofRows;
    private final @Nullable Reader<O, Object> holder;
    private final List<Measure> measures;
    private final List<Dimension> dimensions;
    private final Condition where;
    private final int mostGroups;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Map<String, Slot>> slotsByMeasure = new ArrayList<>();
    private final List<BoundDimension> bound = new ArrayList<>();

    private MeasurePlan(Builder<O> builder) {
        this.records = builder.records;
        this.population = population(builder.measures, records.name());
        this.binder = builder.binder();
        this.rows = population.fields(binder.schema(), "$.population");
        this.ofRecords = Reading.of(binder, records);
        this.ofRows = rowReading();
        this.holder = population
                .rows()
                .map(name -> ofRecords.value(new Expression.Value(name)))
                .orElse(null);
        this.measures = List.copyOf(builder.measures);
        this.dimensions = List.copyOf(builder.dimensions);
        this.where = builder.where;
        this.mostGroups = builder.mostGroups;
        Faults faults = new Faults();
        measures.forEach(measure -> faults.run(() -> plan(measure, faults)));
        for (Dimension dimension : dimensions) {
            String place = "$.by[" + bound.size() + "]";
            faults.attempt(() -> BoundDimension.of(dimension, rows, binder.schema(), binder.frame(), place))
                    .ifPresent(bound::add);
        }
        faults.run(() -> rebased("$.where", () -> binder.bind(where, rows)));
        faults.refuse();
    }

    /** A plan over the records of a catalogue; the binder says what today, the fiscal calendar and the rates are. */
    public static <O> Builder<O> of(Binder binder, Fields<O> records) {
        return new Builder<>(binder, records);
    }

    /** The rows that all measures are taken over. */
    public Population population() {
        return population;
    }

    /** The measures in the order in which their figures stand. */
    public List<Measure> measures() {
        return measures;
    }

    /** The dimensions in the order of the keys. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Which rows are looked at, whatever the measures say. */
    public Condition where() {
        return where;
    }

    /** The frame of reference. */
    public Frame frame() {
        return binder.frame();
    }

    /** What an evaluator gathers: each different tally once, in the order in which partials hold them. */
    public List<PlannedTally> tallies() {
        return slots.stream().map(Slot::planned).toList();
    }

    /**
     * The rows of a record: the record itself, or, with it around them, the rows that it owns.
     *
     * @param related the records around it
     */
    public void eachRow(O record, Related related, Consumer<Object> each) {
        eachRow(Block.of(record, related), (row, place) -> each.accept(row));
    }

    /**
     * The rows of several records, those of one after those of the other: what {@link #eachRow} gives for each of them, in less time.
     *
     * @param each gets a row with the place of its record
     */
    public void eachRow(Block<? extends O> records, ObjIntConsumer<Object> each) {
        if (holder == null) {
            for (int i = 0; i < records.size(); i++) {
                each.accept(records.record(i), i);
            }
            return;
        }
        @Nullable Object[] holders = new @Nullable Object[records.size()];
        holder.read(records, holders);
        for (int i = 0; i < holders.length; i++) {
            if (holders[i] instanceof Collection<?> owned) {
                for (Object row : owned) {
                    each.accept(new OwnedRow(records.record(i), row), i);
                }
            }
        }
    }

    /** How records are read; remembers what was bound for as long as the plan is there. */
    public Reading<O> ofRecords() {
        return ofRecords;
    }

    /** How the {@linkplain #eachRow rows} of records are read; remembers what was bound for as long as the plan is there. */
    public Reading<Object> ofRows() {
        return ofRows;
    }

    @SuppressWarnings("unchecked") // these are the attributes of the rows that this plan gives
    private Reading<Object> rowReading() {
        return Reading.of(binder, (Fields<Object>) rows);
    }

    /** How a value of the record around a row is read from the record itself; empty if it is no such value. */
    Optional<Reader<O, Object>> aroundRows(Expression value) {
        String leading = records.name() + ".";
        return holder != null
                        && value instanceof Expression.Value path
                        && path.path().startsWith(leading)
                        && rows.find(records.name()).isEmpty()
                ? Optional.of(ofRecords.value(new Expression.Value(path.path().substring(leading.length()))))
                : Optional.empty();
    }

    /** The attributes of the records. */
    public Fields<O> records() {
        return records;
    }

    /** The attributes of the rows; owned rows also lead to the record {@linkplain Fields#around(String) around} them. */
    public Fields<?> rows() {
        return rows;
    }

    /** Binds conditions and values to these attributes. */
    public Binder binder() {
        return binder;
    }

    /**
     * The key under which rows with this value are grouped, null for blank: a {@code FiscalPeriod} of a date where periods are asked for.
     *
     * @param dimension the place of the dimension, from 0
     * @param value the value of {@link Dimension#value()}, null for blank
     */
    public @Nullable Object key(int dimension, @Nullable Object value) {
        return bound.get(dimension).keys().apply(value);
    }

    /** How many groups are kept apart. */
    public int mostGroups() {
        return mostGroups;
    }

    /** Begins partials of this plan, for an evaluator that has added up by itself. */
    public Gathering gathering() {
        return new Gathering(this);
    }

    /** The partials of no rows; merged with others, they change nothing. */
    public Partials empty() {
        return new Partials(this, new Groups(this));
    }

    /**
     * Reads the plain form of partials, such as another machine or a database has gathered.
     *
     * @throws InvalidDataException with the path, if they answer other questions or do not fit these
     */
    public Partials partials(Data data) {
        return PartialsData.read(this, data);
    }

    /** Finishes the formulas. */
    public Table finish(Partials partials) {
        return new Finish(this).table(partials.groups());
    }

    /** Names and versions of the measures, dimensions and condition: equal for plans whose partials can be merged. */
    List<Object> questions() {
        return List.of(
                measures.stream()
                        .map(measure -> measure.name() + "/" + measure.version())
                        .toList(),
                dimensions.stream().map(Dimension::toData).toList(),
                where.toData());
    }

    List<Slot> slots() {
        return slots;
    }

    List<BoundDimension> bound() {
        return bound;
    }

    /** Where the tallies of a measure are gathered, by their names. */
    Map<String, Slot> slots(int measure) {
        return slotsByMeasure.get(measure);
    }

    private void plan(Measure measure, Faults faults) {
        Map<String, Slot> own = new LinkedHashMap<>();
        Check.of(measure, binder.schema(), measure.name()).forEach((name, operand) -> {
            Tally tally = measure.tally(name);
            faults.run(() ->
                    rebased(measure.name() + ".tallies." + name + ".where", () -> binder.bind(tally.where(), rows)));
            own.put(name, slot(new PlannedTally(tally, measure.blanks()), operand));
        });
        slotsByMeasure.add(own);
    }

    private Slot slot(PlannedTally planned, Optional<Operand> operand) {
        return slots.stream()
                .filter(slot -> slot.planned().equals(planned))
                .findFirst()
                .orElseGet(() -> {
                    Slot slot = new Slot(planned, operand);
                    slots.add(slot);
                    return slot;
                });
    }

    private static Population population(List<Measure> measures, String records) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("A plan needs at least one measure. Name it with measure(…).");
        }
        Population first = measures.get(0).population();
        for (Measure measure : measures) {
            if (!measure.population().equals(first)) {
                throw new IllegalArgumentException(
                        "The measures %s (over %s) and %s (over %s) have different populations. Make a plan for each."
                                .formatted(measures.get(0).name(), first, measure.name(), measure.population()));
            }
        }
        if (!first.catalogue().equals(records)) {
            throw new IllegalArgumentException(
                    "The measure %s is taken over %s, but the plan reads records of the catalogue %s. Plan it over its own."
                            .formatted(measures.get(0).name(), first, records));
        }
        return first;
    }

    /** Says faults with the place at which the condition stands. */
    private static void rebased(String place, Runnable reading) {
        try {
            reading.run();
        } catch (InvalidDataException refused) {
            throw new InvalidDataException(refused.faults().stream()
                    .map(fault -> new Fault(
                            place + fault.path().substring(1), fault.value(), fault.rule(), fault.mend(), fault.zh()))
                    .toList());
        }
    }

    /** A plan in the making. */
    public static final class Builder<O> {

        private final Binder binder;
        private final Fields<O> records;
        private final List<Measure> measures = new ArrayList<>();
        private final List<Dimension> dimensions = new ArrayList<>();
        private Condition where = Condition.always();
        private int mostGroups = USUAL_GROUPS;

        private Builder(Binder binder, Fields<O> records) {
            this.binder = binder;
            this.records = records;
        }

        /** Asks for measures; their names must differ. */
        public Builder<O> measure(Measure... asked) {
            return measures(Arrays.asList(asked));
        }

        /** Asks for measures; their names must differ. */
        public Builder<O> measures(Collection<Measure> asked) {
            for (Measure measure : asked) {
                if (measures.stream().anyMatch(known -> known.name().equals(measure.name()))) {
                    throw new IllegalArgumentException(
                            "The measure \"%s\" was asked for twice.".formatted(measure.name()));
                }
                measures.add(measure);
            }
            return this;
        }

        /** Groups by dimensions. */
        public Builder<O> by(Dimension... given) {
            dimensions.addAll(Arrays.asList(given));
            return this;
        }

        /** Looks only at rows for which this holds, such as those of a period. */
        public Builder<O> where(Condition condition) {
            where = where.equals(Condition.always()) ? condition : where.and(condition);
            return this;
        }

        /**
         * Keeps at most so many groups apart, {@value MeasurePlan#USUAL_GROUPS} if nothing is said; with more, only totals are known. A group
         * takes about 120 bytes and 80 for each tally while it is gathered, and about 400 in a table of two figures: a million groups are
         * some 0.7 GB.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder<O> mostGroups(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("The number of groups (%s) must be at least 1.".formatted(most));
            }
            mostGroups = most;
            return this;
        }

        /**
         * The plan.
         *
         * @throws IllegalArgumentException if no measure was named, or they are taken over different or other rows
         * @throws InvalidDataException with all faults of all measures and dimensions
         */
        public MeasurePlan<O> build() {
            return new MeasurePlan<>(this);
        }

        /** The given records stand for their name, whatever the schema says. */
        private Binder binder() {
            Schema schema = binder.schema();
            return new Binder(new Known(records, schema), binder.frame());
        }
    }

    /** A schema in which the given records stand for their name. */
    private record Known(Fields<?> records, Schema schema) implements Schema {

        @Override
        public Optional<? extends Fields<?>> fields(String catalogue) {
            return catalogue.equals(records.name()) ? Optional.of(records) : schema.fields(catalogue);
        }

        @Override
        public Collection<String> names() {
            List<String> names = new ArrayList<>(schema.names());
            if (!names.contains(records.name())) {
                names.add(records.name());
            }
            return names;
        }
    }
}
