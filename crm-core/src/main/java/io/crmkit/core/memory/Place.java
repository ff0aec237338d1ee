package io.crmkit.core.memory;

/** A place in an order, known only by how it stands against values. */
@FunctionalInterface
interface Place<T> {

    /** Negative if this place comes before the value, positive if after it, zero if the value stands here. */
    int against(T value);
}
