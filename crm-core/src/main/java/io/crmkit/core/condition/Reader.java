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
}
