package io.crmkit.core.forecast;

import io.crmkit.core.opportunity.Opportunity;

/** Counts what changed from state to state. */
final class Counting {

    private final Pipeline pipeline;
    int moves;
    int pushes;
    int pulls;
    int amounts;
    int owners;

    Counting(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    void count(Opportunity before, Opportunity after) {
        moves += before.stage().equals(after.stage()) ? 0 : 1;
        amounts += before.amount().equals(after.amount()) ? 0 : 1;
        owners += before.owner().equals(after.owner()) ? 0 : 1;
        if (before.closeDate().isPresent() && after.closeDate().isPresent()) {
            int direction = pipeline.compare(before.closeDate(), after.closeDate());
            pushes += direction > 0 ? 1 : 0;
            pulls += direction < 0 ? 1 : 0;
        }
    }
}
