package io.crmkit.core.memory;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import io.crmkit.core.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Keeps everything in memory, for as long as the program runs. Keeps the whole contract of {@link Store}. */
public final class MemoryStore implements Store {

    private final Set<Attribute<?, ?>> asked;
    private final Object writing = new Object();
    private volatile Snapshot present = Snapshot.empty();

    private MemoryStore(Set<Attribute<?, ?>> asked) {
        this.asked = Set.copyOf(asked);
    }

    /** An empty store. */
    public static MemoryStore create() {
        return builder().build();
    }

    /** Begins an empty store with indexes of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many aggregates of a catalogue there are. */
    public int size(Catalogue<?> catalogue) {
        Table table = present.tables().find(catalogue.name());
        return table == null ? 0 : table.rows().size();
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
        Objects.requireNonNull(id, "id");
        Row row = present.find(catalogue, id);
        return row == null ? Optional.empty() : Optional.of(row.as(catalogue));
    }

    @Override
    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
        Snapshot snapshot = present;
        Table table = snapshot.tables().find(query.catalogue().name());
        return table == null
                ? new Page<A>(List.of(), Optional.empty())
                : new Search<>(
                                query,
                                table,
                                new Neighbours(snapshot, query.binder().schema()))
                        .page();
    }

    @Override
    public long commit(Batch batch) {
        Objects.requireNonNull(batch, "batch");
        Snapshot seen = present;
        batch.absences().forEach(query -> requireNone(query, seen));
        synchronized (writing) {
            Snapshot before = present;
            batch.absences().forEach(query -> requireNoneSince(query, seen, before));
            for (Batch.Expectation<?> read : batch.expectations()) {
                require(read.catalogue(), read.id(), read.version(), before.version(read.catalogue(), read.id()));
            }
            Snapshot after = applied(before, batch);
            present = after;
            return after.log().size();
        }
    }

    @Override
    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
        Objects.requireNonNull(id, "id");
        Row row = present.find(catalogue, id);
        return row == null ? List.of() : Link.inOrder(row.newest);
    }

    @Override
    public List<Entry> after(long position, int limit) {
        if (position < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "The position (%s) must be 0 or more and the limit (%s) 1 or more.".formatted(position, limit));
        }
        return present.log().after(position, limit);
    }

    /** The snapshot with a batch. What goes into the log before a write turns out to be stale lies behind the published one: nobody sees it. */
    private Snapshot applied(Snapshot before, Batch batch) {
        Tables tables = before.tables();
        Log log = before.log();
        for (Batch.Write<?> write : batch.writes()) {
            Catalogue<?> catalogue = write.catalogue();
            Table table = tables.find(catalogue.name());
            table = table == null ? Table.empty(catalogue, asked) : table.widened(catalogue, asked);
            Place<Row> place = Row.at(write.state().id());
            Row row = table.find(place);
            require(catalogue, write.state().id(), write.expected(), row == null ? 0 : row.state.version());
            Link newest = row == null ? null : row.newest;
            for (Entry entry : write.entries()) {
                Entry placed = entry.at(log.size() + 1L);
                log = log.with(placed);
                newest = new Link(placed, newest);
            }
            tables = tables.with(table.with(new Row(write.state(), catalogue, newest), row, place));
        }
        return new Snapshot(tables, log);
    }

    /** The long look happens before others have to wait. */
    private static <A extends Aggregate<A>> void requireNone(Query<A> query, Snapshot snapshot) {
        Table table = snapshot.tables().find(query.catalogue().name());
        if (table != null) {
            new Search<>(query.limit(1), table, Related.none())
                    .page().items().stream().findFirst().ifPresent(found -> refuse(query, found));
        }
    }

    /** Only what was written since can make a difference. */
    private static <A extends Aggregate<A>> void requireNoneSince(Query<A> query, Snapshot seen, Snapshot now) {
        Catalogue<A> catalogue = query.catalogue();
        for (Entry entry : now.log().after(seen.log().size(), Integer.MAX_VALUE)) {
            Row row = entry.catalogue().equals(catalogue.name()) ? now.find(catalogue, entry.id()) : null;
            if (row != null && query.bound().test(row.as(catalogue), Related.none())) {
                refuse(query, row.as(catalogue));
            }
        }
    }

    private static <A extends Aggregate<A>> void refuse(Query<A> query, A found) {
        require(query.catalogue(), found.id(), 0, found.version());
    }

    private static void require(Catalogue<?> catalogue, Id<?> id, long expected, long actual) {
        if (actual != expected) {
            throw new StaleVersionException(catalogue.name(), id, expected, actual);
        }
    }

    /** Says which attributes get an index. */
    public static final class Builder {

        private final Set<Attribute<?, ?>> asked = new HashSet<>();

        private Builder() {}

        /**
         * Queries by these attributes, or sorted by one of them, shall not look at every record. References are found fast in any
         * case.
         *
         * @throws IllegalArgumentException if an attribute is not stored, or is a list or a map
         */
        public Builder index(Attribute<?, ?>... attributes) {
            for (Attribute<?, ?> attribute : attributes) {
                if (!attribute.isStored() || attribute.kind().family().isCompound()) {
                    throw new IllegalArgumentException(
                            "The attribute %s cannot have an index. Choose one that is stored and is a simple value."
                                    .formatted(attribute));
                }
                asked.add(attribute);
            }
            return this;
        }

        /** An empty store with these indexes. */
        public MemoryStore build() {
            return new MemoryStore(asked);
        }
    }
}
