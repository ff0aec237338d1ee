package io.crmkit.core.store;

import io.crmkit.core.attribute.Attribute;

/**
 * One key of an order.
 *
 * @param path the attribute, or a path to one
 * @param descending whether the largest come first; blanks come last all the same
 */
public record SortKey(String path, boolean descending) {

    /** Smallest first. */
    public static SortKey ascending(Attribute<?, ?> attribute) {
        return new SortKey(attribute.name(), false);
    }

    /** Largest first. */
    public static SortKey descending(Attribute<?, ?> attribute) {
        return new SortKey(attribute.name(), true);
    }
}
