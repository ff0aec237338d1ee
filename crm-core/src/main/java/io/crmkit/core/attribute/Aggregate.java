package io.crmkit.core.attribute;

import io.crmkit.core.condition.Identified;
import io.crmkit.core.id.Id;

/**
 * A record that is changed, stored and versioned as one unit.
 *
 * @param <A> the record itself
 */
public interface Aggregate<A> extends Identified {

    @Override
    Id<A> id();

    /** How many changes made this state: 1 after creation, one more with every change. */
    long version();
}
