package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes everything on to a store that keeps the contract; broken stores override what they break. */
public class PassingStore implements Store {

    final Store inner;
    private final Map<Query<?>, Integer> offsets = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A store that passes everything on to a new one in memory. */
    public PassingStore() {
        this(MemoryStore.create());
    }

    /** A store that passes everything on. */
    public PassingStore(Store inner) {
        this.inner = inner;
    }

    @Override
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
        return inner.find(catalogue, id);
    }

    @Override
    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
        return inner.query(query);
    }

    @Override
    public long commit(Batch batch) {
        return inner.commit(batch);
    }

    @Override
    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
        return inner.journal(catalogue, id);
    }

    @Override
    public List<Entry> after(long position, int limit) {
        return inner.after(position, limit);
    }

    /** The same query from its beginning, in one page. */
    <A extends Aggregate<A>> List<A> all(Query<A> query) {
        return inner.query(Query.of(query.catalogue(), query.binder())
                        .where(query.condition())
                        .sortedBy(query.order())
                        .limit(Query.MOST))
                .items();
    }

    /** A page by the number of records that came before it. */
    <A extends Aggregate<A>> Page<A> offsetPage(Query<A> query, List<A> all) {
        int from = offsets.getOrDefault(query, 0);
        int until = Math.min(from + query.limit(), all.size());
        List<A> items = all.subList(Math.min(from, all.size()), until);
        if (until >= all.size()) {
            return new Page<>(items, Optional.empty());
        }
        Id<?> last = items.get(items.size() - 1).id();
        Query<A> next = query.after(new Cursor(Collections.nCopies(query.order().size(), null), last));
        offsets.put(next, until);
        return new Page<>(items, Optional.of(next));
    }
}
