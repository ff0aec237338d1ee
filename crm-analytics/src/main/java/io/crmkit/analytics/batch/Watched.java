package io.crmkit.analytics.batch;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records around those of a live batch, read from the store. It remembers who looked at which of them, since a record that is looked at
 * changes those that look.
 *
 * @param <A> those that look
 */
final class Watched<A> {

    private final Store store;
    private final Schema schema;
    private final Map<Key, Set<Id<A>>> watchers = new HashMap<>();
    private final Map<Key, Optional<Object>> known = new HashMap<>();

    Watched(Store store, Schema schema) {
        this.store = store;
        this.schema = schema;
    }

    private record Key(String catalogue, String id) {}

    /** The records around the one that looks. */
    Related by(Id<A> id) {
        return new By(id);
    }

    /** Those that have ever looked at a record. */
    Set<Id<A>> watchers(String catalogue, Id<?> id) {
        return watchers.isEmpty() ? Set.of() : watchers.getOrDefault(new Key(catalogue, id.value()), Set.of());
    }

    /** What was read may have changed. */
    void forget() {
        known.clear();
    }

    @SuppressWarnings({"unchecked", "rawtypes"
    }) // what a catalogue of the schema names is a sort of records of this store
    private Optional<Object> read(String catalogue, Id<?> id) {
        return schema.fields(catalogue).orElse(null) instanceof Catalogue<?> of
                        && Aggregate.class.isAssignableFrom(of.type())
                ? store.find((Catalogue) of, (Id) id)
                : Optional.empty();
    }

    /** The records around one of those that look. */
    private final class By implements Related {

        private final Id<A> watcher;

        By(Id<A> watcher) {
            this.watcher = watcher;
        }

        @Override
        public @Nullable Object find(String catalogue, Id<?> id) {
            Key key = new Key(catalogue, id.value());
            watchers.computeIfAbsent(key, any -> new HashSet<>()).add(watcher);
            return known.computeIfAbsent(key, any -> read(catalogue, id)).orElse(null);
        }

        @Override
        public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
            throw new UnsupportedOperationException(
                    "A live batch follows records that are referred to, but not those that refer: every %s whose %s is a record of the batch."
                                    .formatted(catalogue, attribute)
                            + " Encode a batch for this plan whenever it is asked.");
        }
    }
}
