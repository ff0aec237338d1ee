package io.crmkit.core.condition;

import io.crmkit.core.id.Id;

/** Implement this on every record that others can refer to. */
public interface Identified {

    /** The identity of this record. */
    Id<?> id();

    /** The identity of a record that must have one. */
    static Id<?> idOf(Object record) {
        if (record instanceof Identified identified) {
            return identified.id();
        }
        throw new IllegalArgumentException("A record of class "
                + record.getClass().getSimpleName() + " has no identity, so no other record can refer to it.");
    }
}
