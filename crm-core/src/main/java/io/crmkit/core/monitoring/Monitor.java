package io.crmkit.core.monitoring;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Judges open deals by numbers that a host may change. Immutable and pure.
 *
 * <p>Formula: {@code score = max(0, 100 - sum of points)}. Points, unless {@linkplain #counting others are given}: over the time limit of
 * the stage 25, stalled 20, unmoved 20, close date passed 20, pushed too often 15, next step overdue 10, none 10, amount shrinking 10,
 * single-threaded 10, stages skipped 5. While a deal is paused, neither the limit of its stage nor a lack of activity counts; afterwards
 * the limit is later by the pause.
 *
 * <p>What a house does not record cannot be judged: without activities every deal looks stalled. Such checks can be switched off.
 */
public final class Monitor {

    private static final Comparator<Health> WORST_FIRST =
            Comparator.comparingInt(Health::score).thenComparing(Health::deal);

    private final int stalledDays;
    private final int pushes;
    private final int stakeholders;
    private final boolean nextSteps;
    private final int unmovedDays;
    private final Map<ReasonCode, Integer> points;

    private Monitor(
            int stalledDays,
            int pushes,
            int stakeholders,
            boolean nextSteps,
            int unmovedDays,
            Map<ReasonCode, Integer> points) {
        if (stalledDays < 0 || unmovedDays < 0 || pushes < 1 || stakeholders < 0) {
            throw new IllegalArgumentException(
                    "Days (%s, %s) and stakeholders (%s) must be 0 or more and pushes (%s) 1 or more. Use a large number to switch a check off."
                            .formatted(stalledDays, unmovedDays, stakeholders, pushes));
        }
        this.stalledDays = stalledDays;
        this.pushes = pushes;
        this.stakeholders = stakeholders;
        this.nextSteps = nextSteps;
        this.unmovedDays = unmovedDays;
        this.points = points;
    }

    /** Stalled after 14 days, pushed too often from 2 pushes on, at least 2 stakeholders, a next step for every deal. */
    public static Monitor withDefaults() {
        return new Monitor(14, 2, 2, true, Integer.MAX_VALUE, MonitoringReasons.points());
    }

    /**
     * The same, stalled after more than so many days without activity.
     *
     * @param days 0 or more
     */
    public Monitor stalledAfter(int days) {
        return new Monitor(days, pushes, stakeholders, nextSteps, unmovedDays, points);
    }

    /** The same, whatever was done last: for a house that records no activities. */
    public Monitor withoutActivities() {
        return stalledAfter(Integer.MAX_VALUE);
    }

    /**
     * The same, unmoved after more than so many days in one stage, whatever its limit: for a house that records no activities. Not asked
     * unless somebody says so.
     *
     * @param days 0 or more
     */
    public Monitor unmovedAfter(int days) {
        return new Monitor(stalledDays, pushes, stakeholders, nextSteps, days, points);
    }

    /**
     * The same, pushed too often from so many pushes on.
     *
     * @param times 1 or more
     */
    public Monitor pushedFrom(int times) {
        return new Monitor(stalledDays, times, stakeholders, nextSteps, unmovedDays, points);
    }

    /**
     * The same, with so many stakeholders at least.
     *
     * @param least 0 or more; 0 for a house that records no stakeholders
     */
    public Monitor stakeholdersAtLeast(int least) {
        return new Monitor(stalledDays, pushes, least, nextSteps, unmovedDays, points);
    }

    /** The same, whether or not there is a next step: for a house that records none. */
    public Monitor withoutNextSteps() {
        return new Monitor(stalledDays, pushes, stakeholders, false, unmovedDays, points);
    }

    /**
     * The same, with another number of points for a reason.
     *
     * @param reason one of {@link MonitoringReasons#all()}
     * @param taken how many points it takes away, 0 to 100; with 0 the reason is told and takes nothing
     * @throws IllegalArgumentException for another reason or number
     */
    public Monitor counting(ReasonCode reason, int taken) {
        if (taken < 0 || taken > Health.BEST) {
            throw new IllegalArgumentException("A reason takes 0 to %s points away, but \"%s\" is given %s."
                    .formatted(Health.BEST, reason.code(), taken));
        }
        points(reason);
        Map<ReasonCode, Integer> changed = new HashMap<>(points);
        changed.put(reason, taken);
        return new Monitor(stalledDays, pushes, stakeholders, nextSteps, unmovedDays, Map.copyOf(changed));
    }

    /**
     * How many points a reason takes away.
     *
     * @param reason one of {@link MonitoringReasons#all()}
     * @throws IllegalArgumentException for another reason
     */
    public int points(ReasonCode reason) {
        Integer taken = points.get(reason);
        if (taken == null) {
            throw new IllegalArgumentException("\"%s\" is no reason of a monitor. Take one of MonitoringReasons: %s."
                    .formatted(reason.code(), codes()));
        }
        return taken;
    }

    private static String codes() {
        return MonitoringReasons.all().stream().map(ReasonCode::code).collect(Collectors.joining(", "));
    }

    /** After how many days without activity a deal is stalled: more than this, 0 or more. */
    public int stalledDays() {
        return stalledDays;
    }

    /** After how many days in one stage a deal is unmoved: more than this, 0 or more. */
    public int unmovedDays() {
        return unmovedDays;
    }

    /** From how many pushes on a deal is pushed too often, 1 or more. */
    public int pushes() {
        return pushes;
    }

    /** How many stakeholders there should be, 0 or more. */
    public int stakeholders() {
        return stakeholders;
    }

    /** Whether there should be a next step. */
    public boolean asksForNextStep() {
        return nextSteps;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Monitor that
                && stalledDays == that.stalledDays
                && pushes == that.pushes
                && stakeholders == that.stakeholders
                && nextSteps == that.nextSteps
                && unmovedDays == that.unmovedDays
                && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stalledDays, pushes, stakeholders, nextSteps, unmovedDays, points);
    }

    @Override
    public String toString() {
        return "monitor: stalled after %d days, unmoved after %d, pushed from %d, stakeholders %d, next step %s"
                .formatted(stalledDays, unmovedDays, pushes, stakeholders, nextSteps);
    }
}
