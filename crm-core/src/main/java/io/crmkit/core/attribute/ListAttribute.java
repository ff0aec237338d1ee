package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import java.util.List;

/**
 * A list of simple values, such as tags.
 *
 * @param <O> the record
 * @param <V> each value
 */
public final class ListAttribute<O, V> extends Attribute<O, List<V>> {

    ListAttribute(Spec<O, List<V>> spec) {
        super(spec);
    }

    /** The list has this value as an element. */
    public Condition has(V element) {
        Kind<V> kind = ((ManyKind<V>) kind()).element();
        return value().compared(Operator.HAS, operand(kind, element));
    }
}
