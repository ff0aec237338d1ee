package io.crmkit.core.condition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what was bound, so that a condition that is asked again and again, such as who may see what, is bound once. Thread-safe. Keeps
 * so many at most, and forgets all of them when there are more.
 */
public final class Bindings {

    private final int most;
    private final Map<Key, BoundCondition<?>> known = new ConcurrentHashMap<>();

    /** Remembers at most so many. */
    public Bindings(int most) {
        this.most = most;
    }

    /**
     * The bound condition, as {@link Binder#bind(Condition, Fields)} gives it.
     *
     * @throws io.crmkit.core.data.InvalidDataException if the condition does not fit the records
     */
    @SuppressWarnings("unchecked") // the fields are part of the key
    public <O> BoundCondition<O> bind(Binder binder, Condition condition, Fields<O> fields) {
        Key key = new Key(condition, fields);
        BoundCondition<?> found = known.get(key);
        if (found == null || !found.validity().covers(binder)) {
            found = binder.bind(condition, fields);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, found);
        }
        return (BoundCondition<O>) found;
    }

    private record Key(Condition condition, Fields<?> fields) {}
}
