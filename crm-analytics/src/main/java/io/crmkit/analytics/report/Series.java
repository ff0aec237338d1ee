package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;

/**
 * Readings under one name, in the order that their block gives: a line of a trend, a bar with its further figures, a row of a matrix.
 *
 * @param label the name
 * @param values the readings
 */
public record Series(Label label, List<Reading> values) {

    /** Keeps its own list. */
    public Series {
        values = List.copyOf(values);
    }

    /** Readings under a name. */
    public static Series of(Label label, Reading... values) {
        return new Series(label, List.of(values));
    }
}
