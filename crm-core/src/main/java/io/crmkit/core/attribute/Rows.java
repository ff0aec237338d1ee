package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Quantifier;

/**
 * Something that leads from a record to a list of rows.
 *
 * @param <O> the record
 * @param <P> each row
 */
public sealed interface Rows<O, P> permits RowsAttribute, RelatedRows {

    /** The name under which conditions ask for the rows. */
    String name();

    /** At least one row satisfies the condition. */
    default Condition any(Condition where) {
        return new Condition.Rows(name(), Quantifier.ANY, where);
    }

    /** Every row satisfies the condition; true if there is none. */
    default Condition all(Condition where) {
        return new Condition.Rows(name(), Quantifier.ALL, where);
    }

    /** No row satisfies the condition; true if there is none. */
    default Condition none(Condition where) {
        return new Condition.Rows(name(), Quantifier.NONE, where);
    }
}
