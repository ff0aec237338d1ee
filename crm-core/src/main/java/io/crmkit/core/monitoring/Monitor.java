package io.crmkit.core.monitoring;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Judges open deals. Immutable and pure.
 *
 * <p>Formula: {@code score = max(0, 100 - sum of points)}. Points: over the time limit of the stage 25, stalled 20, close date passed 20,
 * pushed too often 15, next step overdue 10, none 10, amount shrinking 10, single-threaded 10, stages skipped 5. While a deal is paused,
 * neither the limit of its stage nor a lack of activity counts; afterwards the limit is later by the pause.
 *
 * @param stalledDays after how many days without activity it is stalled: more than this, 0 or more
 * @param pushes from how many pushes on it is pushed too often, 1 or more
 * @param stakeholders how many stakeholders there should be, 0 or more
 */
public record Monitor(int stalledDays, int pushes, int stakeholders) {

    private static final Comparator<Health> WORST_FIRST =
            Comparator.comparingInt(Health::score).thenComparing(Health::deal);

    /** Checks the numbers. */
    public Monitor {
        if (stalledDays < 0 || pushes < 1 || stakeholders < 0) {
            throw new IllegalArgumentException(
                    "Days (%s) and stakeholders (%s) must be 0 or more and pushes (%s) 1 or more. Use a large number to switch a check off."
                            .formatted(stalledDays, stakeholders, pushes));
        }
    }

    /** Stalled after 14 days, pushed too often from 2 pushes on, at least 2 stakeholders. */
    public static Monitor withDefaults() {
        return new Monitor(14, 2, 2);
    }

    /** The same, stalled after so many days without activity. */
    public Monitor stalledAfter(int days) {
        return new Monitor(days, pushes, stakeholders);
    }

    /** The same, pushed too often from so many pushes on. */
    public Monitor pushedFrom(int times) {
        return new Monitor(stalledDays, times, stakeholders);
    }

    /** The same, with so many stakeholders at least. */
    public Monitor stakeholdersAtLeast(int least) {
        return new Monitor(stalledDays, pushes, least);
    }

    /**
     * How a deal is doing.
     *
     * @throws IllegalArgumentException if it has ended
     */
    public Health judge(Case found, Frame frame) {
        Opportunity deal = found.deal();
        if (!deal.isRunning()) {
            throw new IllegalArgumentException("The opportunity %s has ended (%s). Only open ones are judged."
                    .formatted(deal.id(), deal.status()));
        }
        return new Health(deal.id(), new Judgement(this, found, frame).reasons(), StageClock.dueAt(found, frame));
    }

    /** What needs attention, the worst first, those of one score by id. Deals that have ended are left out. */
    public List<Health> attention(Collection<Case> cases, Frame frame) {
        return cases.stream()
                .filter(found -> found.deal().isRunning())
                .map(found -> judge(found, frame))
                .filter(Health::needsAttention)
                .sorted(WORST_FIRST)
                .toList();
    }
}
