package io.crmkit.core.measure;

/**
 * Something that an evaluator gathers for one or several measures.
 *
 * @param tally what
 * @param blanks what a row counts whose value is blank
 */
public record PlannedTally(Tally tally, Blanks blanks) {

    /** A count of rows has no values, so nothing can be blank. */
    public PlannedTally {
        blanks = tally.value().isEmpty() ? Blanks.SKIPPED : blanks;
    }
}
