package io.crmkit.core.store;

import io.crmkit.core.attribute.Aggregate;
import java.util.List;
import java.util.Optional;

/**
 * Some of the aggregates that a query is about.
 *
 * @param items the aggregates in the order of the query
 * @param next the query for the rest; empty if there was no more
 */
public record Page<A extends Aggregate<A>>(List<A> items, Optional<Query<A>> next) {

    /** Keeps the items from changing. */
    public Page {
        items = List.copyOf(items);
    }
}
