package io.crmkit.core.condition;

import io.crmkit.core.id.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is ready to run on records: fast, pure, safe to share between threads.
 *
 * @param <O> the records
 */
public final class BoundCondition<O> extends Often {

    private final Condition condition;
    private final Node root;
    private final Validity validity;
    private final boolean own;

    BoundCondition(Condition condition, Node root, Validity validity) {
        this.condition = condition;
        this.root = root;
        this.validity = validity;
        this.own = root.isOwn();
    }

    /** The condition that was bound. */
    public Condition condition() {
        return condition;
    }

    /** For how long it need not be bound anew. */
    public Validity validity() {
        return validity;
    }

    /**
     * Whether the condition holds for a record on its own.
     *
     * @throws IllegalStateException if the condition looks at other records
     */
    public boolean test(O owner) {
        return test(owner, Related.none());
    }

    /** Whether the condition holds for a record among related records. */
    public boolean test(O owner, Related related) {
        Hot often = hot();
        return often == null ? root.test(owner, related) : often.test(owner, related);
    }

    /**
     * Whether the condition holds for each of several records. Takes less time than to test one by one.
     *
     * @param into gets the answers; at least as long as the block
     */
    public void test(Block<? extends O> block, boolean[] into) {
        Hot often = hot(block.size());
        if (often != null) {
            often.test(block, into);
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            into[i] = root.test(block.record(i), block.related(i));
        }
    }

    @Override
    Object work() {
        return root.check();
    }

    /** Why it holds or does not, for a record on its own. */
    public Explanation explain(O owner) {
        return root.explain(owner, Related.none());
    }

    /** Why it holds or does not, for a record among related records. */
    public Explanation explain(O owner, Related related) {
        return root.explain(owner, related);
    }

    /** Tells every comparison that did not hold, from left to right: those of an explanation, without its tree. */
    public void failures(O owner, Related related, Failures each) {
        root.failures(owner, related, each);
    }

    /**
     * Fetches every related record that a test of these records may look at, so that testing afterwards is pure.
     *
     * @param source where related records are found; asked once for each
     */
    public Related load(Collection<? extends O> owners, Related source) {
        if (own) {
            return source;
        }
        Gathered gathered = new Gathered(source);
        owners.forEach(owner -> root.touch(owner, gathered));
        return gathered;
    }

    /** Remembers the answers of a source; an answer that is not remembered is asked for. */
    private static final class Gathered implements Related {

        private final Related source;
        private final Map<List<?>, @Nullable Object> found = new HashMap<>();
        private final Map<List<?>, Collection<?>> referring = new HashMap<>();
        private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();

        Gathered(Related source) {
            this.source = source;
        }

        @Override
        public @Nullable Object find(String catalogue, Id<?> id) {
            List<?> key = List.of(catalogue, id);
            if (!found.containsKey(key)) {
                found.put(key, source.find(catalogue, id));
            }
            return found.get(key);
        }

        @Override
        public boolean isOpen(String catalogue, Object record) {
            return open.computeIfAbsent(record, key -> source.isOpen(catalogue, record));
        }

        @Override
        public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
            return referring.computeIfAbsent(
                    List.of(catalogue, attribute, id), key -> List.copyOf(source.referring(catalogue, attribute, id)));
        }
    }
}
