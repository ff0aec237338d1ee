package io.crmkit.analytics.segment;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The classes of an ABC analysis. */
public enum AbcClass implements Labelled {
    /** The few that bring most. */
    A,
    /** Those between. */
    B,
    /** The many that bring little. */
    C;

    @Override
    public Label label() {
        return Label.of("Class " + name(), name() + "类");
    }
}
