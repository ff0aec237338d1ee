package io.crmkit.core.attribute;

import java.util.List;

/**
 * Rows that a record owns, such as its addresses.
 *
 * @param <O> the record
 * @param <P> each row
 */
public final class RowsAttribute<O, P> extends Attribute<O, List<P>> implements Rows<O, P> {

    RowsAttribute(Spec<O, List<P>> spec) {
        super(spec);
    }
}
