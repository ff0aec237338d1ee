package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;

/**
 * An attribute of kind text.
 *
 * @param <O> the record
 */
public final class TextAttribute<O> extends OrderedAttribute<O, String> {

    TextAttribute(Spec<O, String> spec) {
        super(spec);
    }

    /** The text stands somewhere inside, exactly as written. */
    public Condition contains(String part) {
        return compared(Operator.CONTAINS, part);
    }

    /** The value begins with the text, exactly as written. */
    public Condition startsWith(String beginning) {
        return compared(Operator.STARTS_WITH, beginning);
    }
}
