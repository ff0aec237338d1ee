package io.crmkit.core.monitoring;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an open deal is doing.
 *
 * @param deal which deal
 * @param reasons everything that is wrong, each weighing as many points as it takes away
 * @param dueAt when its stage is due; empty where the stage has no limit or the deal is paused
 */
public record Health(Id<Opportunity> deal, List<Reason> reasons, Optional<Instant> dueAt) {

    /** The score of a deal that nothing is wrong with. */
    static final int BEST = 100;

    /** Keeps the reasons from changing. */
    public Health {
        reasons = List.copyOf(reasons);
    }

    /** 100 less the points of all reasons, but not below 0; a whole number. */
    public int score() {
        int points = reasons.stream()
                .flatMap(reason -> reason.contribution().stream())
                .mapToInt(BigDecimal::intValueExact)
                .sum();
        return Math.max(0, BEST - points);
    }

    /** Whether anything is wrong. */
    public boolean needsAttention() {
        return !reasons.isEmpty();
    }
}
