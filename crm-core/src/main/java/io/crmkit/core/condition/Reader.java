package io.crmkit.core.condition;

import org.jspecify.annotations.Nullable;

/**
 * Takes one value out of a record.
 *
 * @param <O> the record
 * @param <V> the value
 */
@FunctionalInterface
public interface Reader<O, V> {

    /** The value, or null if it is blank; must be pure and fast. */
    @Nullable
    V read(O owner, Related related);

    /**
     * The values of several records, which are what {@link #read(Object, Related)} gives for each of them. Readers that the {@link Binder}
     * gives take less time for it than one by one.
     *
     * @param into gets the values; at least as long as the block
     */
    default void read(Block<? extends O> block, @Nullable Object[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = read(block.record(i), block.related(i));
        }
    }
}
