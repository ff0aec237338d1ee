package io.crmkit.core.attribute;

/** Where the value of an attribute comes from. */
public enum Sort {
    /** Kept with the record. */
    STORED,
    /** A pure fact of the record itself. */
    DERIVED,
    /** An attribute of another record, seen through a reference. */
    PATH,
    /** Depends on now, calendars, rates or related records. */
    CONTEXTUAL
}
