package io.crmkit.core.message;

/** Implement this on everything that a person gets to see by name, above all on enums. */
@FunctionalInterface
public interface Labelled {

    /** The name for people. */
    Label label();
}
