package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Bindings;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work has read and is going to write. Commands of the same unit see each other's results.
 */
final class Unit implements Loading, Loaded, Related {

    private final Environment environment;
    private final Context context;
    private final @Nullable Instant asOf;
    private final Map<Key, Row<?>> rows = new LinkedHashMap<>();
    /** What the behaviour put aside; mostly one thing. */
    private final Map<Class<?>, Object> kept = new HashMap<>(2);
    /** The catalogues of which something was written. */
    private final List<String> written = new ArrayList<>(2);
    /** What was looked for in vain, and must not be there at the commit either. */
    private final List<Query<?>> absences = new ArrayList<>();
    /** The number of the command, from 1. */
    private int command = 1;

    private final Bindings bindings;
    /** Whether queries need not see what was written before. */
    private boolean settled = true;
    /** Whether only what was loaded is there. */
    private boolean frozen;

    Unit(Environment environment, Bindings bindings, Context context, @Nullable Instant asOf) {
        this.environment = environment;
        this.bindings = bindings;
        this.context = context;
        this.asOf = asOf;
    }

    /**
     * Another command begins: what the one before could not see, and what it put aside, is forgotten.
     *
     * @param settles whether queries have to see what the commands before have written
     */
    void begin(boolean settles) {
        command++;
        settled = !settles;
        kept.clear();
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
        return seen(row(catalogue, id));
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> refer(Catalogue<A> catalogue, Id<A> id) {
        Row<A> row = row(catalogue, id);
        if (row.present != null && !isVisible(row.catalogue, row.present)) {
            row.veiledFor = command;
        }
        return seen(row);
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> present(Catalogue<A> catalogue, Id<A> id) {
        return Optional.ofNullable(row(catalogue, id).present);
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> peek(Catalogue<A> catalogue, Id<A> id) {
        Row<?> row = rows.get(new Key(catalogue.name(), id));
        Catalogue<A> seen = environment.catalogues().of(catalogue);
        return (row == null ? environment.store().find(seen, id) : present(catalogue, id))
                .filter(record -> !seen.isRetracted(record));
    }

    @Override
    public <A extends Aggregate<A>> List<A> query(Query<A> query) {
        settle(query.catalogue().name(), !Reach.isOwn(query));
        return environment.store().query(query).items();
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> any(Query<A> query) {
        Optional<A> found = query(query.limit(1)).stream().findFirst();
        if (found.isEmpty()) {
            absences.add(query);
        }
        return found;
    }

    @Override
    public Related around() {
        return this;
    }

    @Override
    public <T> void keep(Class<T> type, T value) {
        kept.put(type, value);
    }

    @Override
    public <T> T kept(Class<T> type) {
        Object value = kept.get(type);
        if (value == null) {
            throw new IllegalStateException(
                    "No %s was put aside. Keep one in the behaviour's load(…).".formatted(type.getSimpleName()));
        }
        return type.cast(value);
    }

    @Override
    public @Nullable Object find(String catalogue, Id<?> id) {
        Catalogue<?> known = environment.catalogues().get(catalogue);
        return known.isAggregate() ? untyped(known, id) : null;
    }

    @Override
    public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
        return untypedReferring(environment.catalogues().get(catalogue), attribute, id);
    }

    @Override
    public boolean isOpen(String catalogue, Object record) {
        return isOpen(environment.catalogues().get(catalogue), record);
    }

    private <O> boolean isOpen(Catalogue<O> catalogue, Object record) {
        return isVisible(catalogue, catalogue.type().cast(record));
    }

    /** Whether the actor may know of a record as it is now; entering something late gives no right of former times. */
    <O> boolean isVisible(Catalogue<O> catalogue, O record) {
        return isVisible(context.actor(), catalogue, record);
    }

    /** Whether somebody may know of a record as it is now. */
    <O> boolean isVisible(Actor actor, Catalogue<O> catalogue, O record) {
        Condition visible = environment.access().visible(actor, catalogue);
        return visible.equals(Condition.always())
                || bindings.bind(context.binder(), visible, catalogue).test(record, presently());
    }

    /** The records around as far as the actor may know of them; others are not found. */
    Related openly() {
        return new Related() {
            @Override
            public @Nullable Object find(String catalogue, Id<?> id) {
                Object found = Unit.this.find(catalogue, id);
                return found == null || isOpen(catalogue, found) ? found : null;
            }

            @Override
            public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
                return Unit.this.referring(catalogue, attribute, id).stream()
                        .filter(record -> isOpen(catalogue, record))
                        .toList();
            }

            @Override
            public boolean isOpen(String catalogue, Object record) {
                return Unit.this.isOpen(catalogue, record);
            }
        };
    }

    /** The records around as they are now, whatever moment the unit looks at. */
    Related presently() {
        return new Related() {
            @Override
            public @Nullable Object find(String catalogue, Id<?> id) {
                Catalogue<?> known = environment.catalogues().get(catalogue);
                return known.isAggregate() ? untypedPresent(known, id) : null;
            }

            @Override
            public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
                return Unit.this.referring(catalogue, attribute, id);
            }
        };
    }

    /** From now on only what was loaded is there; until {@link #thaw()}. */
    void freeze() {
        frozen = true;
    }

    /** Loading is possible again. */
    void thaw() {
        frozen = false;
    }

    /** The command works on a record even if it was retracted. */
    void reach(Row<?> row) {
        row.reachedFor = command;
    }

    /** All entries of the state that was read, and those of this unit; what others have added meanwhile is found at the commit. */
    @Override
    public <A extends Aggregate<A>> History<A> history(Catalogue<A> catalogue, Id<A> id) {
        Row<A> row = row(catalogue, id);
        List<Entry> entries = new ArrayList<>(row.entries());
        if (row.read > 0) {
            environment.store().journal(catalogue, id).stream()
                    .filter(entry -> entry.number() <= row.read)
                    .forEach(entries::add);
        }
        return History.of(catalogue, entries);
    }

    /** Lets an action see another state of an aggregate than the one that was read. */
    <A extends Aggregate<A>, T> T showing(Catalogue<A> catalogue, A state, Supplier<T> action) {
        Row<A> row = row(catalogue, state.id());
        A shown = row.shown;
        row.shown = state;
        try {
            return action.get();
        } finally {
            row.shown = shown;
        }
    }

    /** Takes a new state with the entries that led to it into the batch. */
    <A extends Aggregate<A>> void write(Row<A> row, A state, List<Entry> entries) {
        row.write(state, entries);
        if (!written.contains(row.catalogue.name())) {
            written.add(row.catalogue.name());
        }
        row.shown = asOf == null
                ? state
                : history(row.catalogue, state.id()).asOf(asOf).orElse(state);
    }

    /** Whether there is nothing to commit. */
    boolean isEmpty() {
        return written.isEmpty();
    }

    /** What is to be committed: all writes, and everything else that was read, or looked for and not found, as an expectation. */
    Batch batch() {
        List<Batch.Write<?>> writes = new ArrayList<>(rows.size());
        List<Batch.Expectation<?>> expectations = new ArrayList<>();
        for (Row<?> row : rows.values()) {
            row.into(writes, expectations);
        }
        return new Batch(writes, expectations, absences);
    }

    @SuppressWarnings("unchecked") // only aggregates have attributes that refer to others by id
    private <A extends Aggregate<A>> List<A> untypedReferring(Catalogue<?> catalogue, String attribute, Id<?> id) {
        return referring((Catalogue<A>) catalogue, attribute, id);
    }

    private <A extends Aggregate<A>> List<A> referring(Catalogue<A> catalogue, String attribute, Id<?> id) {
        settle(catalogue.name(), false);
        Condition refers = new Expression.Value(attribute).compared(Operator.IS, id.value());
        List<A> found = new ArrayList<>();
        Optional<Query<A>> next =
                Optional.of(Query.of(catalogue, context.binder()).where(refers).limit(Query.MOST));
        while (next.isPresent()) {
            Page<A> page = environment.store().query(next.get());
            found.addAll(page.items());
            next = page.next();
        }
        return found;
    }

    @SuppressWarnings("unchecked") // a catalogue of aggregates, and an id that refers to one of them
    private <A extends Aggregate<A>> @Nullable Object untyped(Catalogue<?> catalogue, Id<?> id) {
        Row<A> row = row((Catalogue<A>) catalogue, (Id<A>) id);
        return isVeiled(row) ? null : row.shown;
    }

    @SuppressWarnings("unchecked") // a catalogue of aggregates, and an id that refers to one of them
    private <A extends Aggregate<A>> @Nullable Object untypedPresent(Catalogue<?> catalogue, Id<?> id) {
        return row((Catalogue<A>) catalogue, (Id<A>) id).present;
    }

    /** What the unit knows of an aggregate; read from the store if it was not before. */
    @SuppressWarnings("unchecked") // rows are kept by catalogue
    <A extends Aggregate<A>> Row<A> row(Catalogue<A> catalogue, Id<A> id) {
        Key key = new Key(catalogue.name(), id);
        Row<A> row = (Row<A>) rows.get(key);
        if (row == null) {
            if (frozen) {
                throw new IllegalStateException("The %s %s was not loaded. Ask for it in the behaviour's load(…)."
                        .formatted(catalogue.name(), id));
            }
            row = read(environment.catalogues().of(catalogue), id);
            rows.put(key, row);
        }
        return row;
    }

    private <A extends Aggregate<A>> Row<A> read(Catalogue<A> catalogue, Id<A> id) {
        Optional<A> present = environment.store().find(catalogue, id);
        Optional<A> shown = asOf == null || present.isEmpty()
                ? present
                : History.of(catalogue, environment.store().journal(catalogue, id))
                        .asOf(asOf);
        return new Row<>(catalogue, id, present.orElse(null), shown.orElse(null));
    }

    private <A extends Aggregate<A>> Optional<A> seen(Row<A> row) {
        return isHidden(row) ? Optional.empty() : Optional.ofNullable(row.shown);
    }

    /** Whether the command may not work with an aggregate: it may not be seen, or was retracted. */
    boolean isHidden(Row<?> row) {
        return isVeiled(row) || (row.reachedFor != command && row.isRetracted());
    }

    private boolean isVeiled(Row<?> row) {
        return row.veiledFor == command;
    }

    /** Queries go to the store, so what they might find there has to be there. */
    private void settle(String catalogue, boolean looksFurther) {
        if (!settled && (looksFurther ? !written.isEmpty() : written.contains(catalogue))) {
            throw new Unsettled();
        }
    }

    /** Compared by hand, since every command looks for its rows again and again. */
    private record Key(String catalogue, Id<?> id) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && id.value().equals(that.id.value()) && catalogue.equals(that.catalogue);
        }

        @Override
        public int hashCode() {
            return catalogue.hashCode() * 31 + id.value().hashCode();
        }
    }
}
