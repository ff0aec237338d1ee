package io.crmkit.core.attribute;

/** What to do with a name that the catalogue does not know, when a record is read. */
public enum Unknown {
    /** The input is wrong: say so. Right for input that people write. */
    REFUSE,
    /**
     * Somebody else may know it: keep it with the record, or leave it out where a record has no place for it. Right for data that a
     * newer version may have stored.
     */
    KEEP
}
