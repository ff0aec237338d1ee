package io.crmkit.core.attribute;

import io.crmkit.core.condition.Relation;

/**
 * The records of another catalogue that refer to a record, such as the opportunities of a customer.
 *
 * @param relation how they are found
 * @param <O> the record
 * @param <P> each record that refers to it
 */
public record RelatedRows<O, P>(Relation relation) implements Rows<O, P> {

    @Override
    public String name() {
        return relation.name();
    }
}
