package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;

/**
 * An attribute whose values can be larger and smaller: text, numbers, money, dates and moments.
 *
 * @param <O> the record
 * @param <V> the value
 */
public sealed class OrderedAttribute<O, V> extends Attribute<O, V>
        permits TextAttribute, DatedAttribute, MoneyAttribute {

    OrderedAttribute(Spec<O, V> spec) {
        super(spec);
    }

    /** The value is larger. */
    public final Condition above(V bound) {
        return compared(Operator.ABOVE, bound);
    }

    /** The value is equal or larger. */
    public final Condition atLeast(V bound) {
        return compared(Operator.AT_LEAST, bound);
    }

    /** The value is smaller. */
    public final Condition below(V bound) {
        return compared(Operator.BELOW, bound);
    }

    /** The value is equal or smaller. */
    public final Condition atMost(V bound) {
        return compared(Operator.AT_MOST, bound);
    }

    /** The value lies between the bounds, both included. */
    public final Condition between(V least, V most) {
        return value().compared(Operator.BETWEEN, operand(least), operand(most));
    }
}
