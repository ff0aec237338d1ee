package io.crmkit.core.condition;

import io.crmkit.core.id.Id;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The records around a record, as far as an evaluation needs them. Implement this over whatever already holds them; evaluation asks
 * it again and again, so it should not go to a database each time.
 */
public interface Related {

    /**
     * A record by its identity.
     *
     * @param catalogue the name of its catalogue, such as {@code customer}
     * @return null if there is none, or none that may be seen
     */
    @Nullable
    Object find(String catalogue, Id<?> id);

    /**
     * All records of a catalogue whose attribute refers to the given record, in the order of their ids.
     *
     * @param catalogue the name of the catalogue that is searched
     * @param attribute the attribute of kind id that refers
     */
    Collection<?> referring(String catalogue, String attribute, Id<?> id);

    /**
     * Whether whoever asks may know of a record that was found here. Whether a condition holds does not depend on it, but explanations show
     * nothing of records that are not open.
     *
     * @param catalogue the name of its catalogue
     */
    default boolean isOpen(String catalogue, Object record) {
        return true;
    }

    /** No related records at hand: asking for one is a mistake of the caller and says so. */
    static Related none() {
        return Unavailable.INSTANCE;
    }

    /** Related records without any entry: every reference leads nowhere. */
    static Related empty() {
        return of((catalogue, id) -> null);
    }

    /** Related records that are found one by one only. */
    static Related of(Finder finder) {
        return new Related() {
            @Override
            public @Nullable Object find(String catalogue, Id<?> id) {
                return finder.find(catalogue, id);
            }

            @Override
            public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
                return List.of();
            }
        };
    }

    /** Finds a record by catalogue and identity. */
    @FunctionalInterface
    interface Finder {
        /** The record, or null. */
        @Nullable
        Object find(String catalogue, Id<?> id);
    }

    /** The answer of {@link #none()}. */
    final class Unavailable implements Related {

        private static final Related INSTANCE = new Unavailable();

        private Unavailable() {}

        @Override
        public Object find(String catalogue, Id<?> id) {
            return refuse(() -> catalogue + " " + id);
        }

        @Override
        public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
            return List.of(refuse(() -> "every " + catalogue + " whose " + attribute + " is " + id));
        }

        private static Object refuse(Supplier<String> needed) {
            throw new IllegalStateException("This evaluation needs " + needed.get()
                    + ", but no related records were given. Maybe load them first with BoundCondition.load(...).");
        }
    }
}
