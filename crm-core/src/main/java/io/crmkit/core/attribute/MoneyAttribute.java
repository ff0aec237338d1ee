package io.crmkit.core.attribute;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.money.RatePolicy;
import org.joda.money.Money;

/**
 * An attribute of kind money. Its comparisons hold within the currency of the bound only.
 *
 * @param <O> the record
 */
public final class MoneyAttribute<O> extends OrderedAttribute<O, Money> {

    MoneyAttribute(Spec<O, Money> spec) {
        super(spec);
    }

    /** The amount converted by a named policy with the rate of a date. */
    public Expression converted(RatePolicy policy, DatedAttribute<O, ?> on) {
        return new Expression.Converted(name(), policy, on.name());
    }
}
