package io.crmkit.core.condition;

import io.crmkit.core.kind.Shape;
import java.util.Collection;
import java.util.Optional;

/**
 * The readable attributes of one sort of record.
 *
 * @param <O> the record
 */
public interface Fields<O> extends Shape<O> {

    /** The attribute with this name, or with this name in former times. */
    Optional<? extends Field<O, ?>> find(String name);

    /** The relation with this name. */
    Optional<Relation> relation(String name);

    /**
     * The record of this name that every row carries with it, such as the order of an order line; paths lead on through it as through
     * a reference. An attribute of the same name comes first.
     */
    default Optional<Around<O>> around(String name) {
        return Optional.empty();
    }

    /** All names of attributes and relations, for hints. */
    Collection<String> names();
}
