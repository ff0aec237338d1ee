package io.crmkit.core.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lifecycles that are made of something else, such as the editions of a process that people configure. Each is made once, and remembers how
 * it was bound last; so a move costs no more than its judgement. Thread-safe.
 *
 * <pre>{@code
 * lifecycles.of(edition.value(), SalesProcess::lifecycle).bind(binder, fields).step(deal, "offer", "won", related);
 * }</pre>
 *
 * @param <K> what they are made of; told apart by identity, so give the same object again
 * @param <S> the states
 * @param <O> the records
 */
public final class Lifecycles<K, S, O> {

    private static final int MOST = 1_000;

    private final Map<Key, Lifecycle<S, O>> made = new ConcurrentHashMap<>();

    /** Nothing is made yet. */
    public Lifecycles() {}

    /** The lifecycle of a source; made if it was not made before. */
    public Lifecycle<S, O> of(K source, Function<? super K, Lifecycle<S, O>> making) {
        Key key = new Key(source);
        Lifecycle<S, O> known = made.get(key);
        if (known == null) {
            known = making.apply(source);
            if (made.size() >= MOST) {
                made.clear();
            }
            made.put(key, known);
        }
        return known;
    }

    /** Something by its identity. */
    private static final class Key {

        private final Object source;

        Key(Object source) {
            this.source = source;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && source == that.source;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(source);
        }
    }
}
