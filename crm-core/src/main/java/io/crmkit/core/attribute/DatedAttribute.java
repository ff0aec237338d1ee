package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.time.RelativePeriod;

/**
 * An attribute of kind date or moment.
 *
 * @param <O> the record
 * @param <V> {@code LocalDate} or {@code Instant}
 */
public final class DatedAttribute<O, V> extends OrderedAttribute<O, V> {

    DatedAttribute(Spec<O, V> spec) {
        super(spec);
    }

    /** The value is earlier. */
    public Condition before(V bound) {
        return below(bound);
    }

    /** The value is later. */
    public Condition after(V bound) {
        return above(bound);
    }

    /** The value is earlier than the first day of the period. */
    public Condition before(RelativePeriod period) {
        return value().compared(Operator.BELOW, period);
    }

    /** The value is later than the last day of the period. */
    public Condition after(RelativePeriod period) {
        return value().compared(Operator.ABOVE, period);
    }

    /** The value lies within the period; of a moment, its date in the zone of the asker. */
    public Condition within(RelativePeriod period) {
        return value().compared(Operator.WITHIN, period);
    }

    /** Whole days from another date or moment to this one. */
    public Expression daysSince(DatedAttribute<O, ?> earlier) {
        return new Expression.Days(earlier.name(), name());
    }
}
