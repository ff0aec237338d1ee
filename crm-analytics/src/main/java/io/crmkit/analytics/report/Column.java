package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;

/**
 * A column of a table.
 *
 * @param label its heading; unit and currency are added by whoever shows the table
 * @param kind what stands in it, which also says how it is aligned
 */
public record Column(Label label, Kind kind) {

    /** What stands in a column. */
    public enum Kind {
        /** Words, aligned to the start. */
        WORDS(Alignment.START),
        /** Days, aligned to the start. */
        DAY(Alignment.START),
        /** Readings, aligned to the end, so that digits stand below each other. */
        NUMBER(Alignment.END),
        /** Readings with a small bar beside each; the bars of the column share one scale that begins at zero. */
        BAR(Alignment.END);

        private final Alignment alignment;

        Kind(Alignment alignment) {
            this.alignment = alignment;
        }

        /** On which side its cells stand. */
        public Alignment alignment() {
            return alignment;
        }
    }

    /** On which side of a column its cells stand. */
    public enum Alignment {
        /** Where reading begins. */
        START,
        /** Where reading ends. */
        END
    }
}
