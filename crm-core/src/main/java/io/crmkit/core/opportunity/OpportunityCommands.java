package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.References;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can be done with opportunities. */
public final class OpportunityCommands {

    /** Begins an opportunity. */
    public static final String OPEN = "opportunity.open";

    /** Changes what is known about an opportunity. */
    public static final String CHANGE = "opportunity.change";

    /** Pauses an opportunity. */
    public static final String HOLD = "opportunity.hold";

    /** Takes up a paused opportunity. */
    public static final String RESUME = "opportunity.resume";

    private static final List<Attribute<Opportunity, ?>> BY_COMMANDS = List.of(
            OpportunityAttributes.STATUS,
            OpportunityAttributes.EDITION,
            OpportunityAttributes.CREATED_ON,
            OpportunityAttributes.CLOSED_ON,
            OpportunityAttributes.PROBABILITY_BY_HAND,
            OpportunityAttributes.FORECAST_BY_HAND,
            OpportunityAttributes.EARLIER_OUTCOMES,
            OpportunityAttributes.CHECKLIST,
            OpportunityAttributes.STAYS);

    private static final References<Opportunity> REFERENCES = References.<Opportunity>none()
            .to(OpportunityAttributes.CUSTOMER, CustomerAttributes.CATALOGUE, OpportunityReasons.UNKNOWN_CUSTOMER);

    private OpportunityCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours(Processes processes) {
        return List.of(
                new Opening(processes),
                new Changing(processes),
                new Moving(Move.ADVANCE, processes),
                new Moving(Move.WIN, processes),
                new Moving(Move.LOSE, processes),
                new Moving(Move.REOPEN, processes),
                new Pausing(HOLD, processes),
                new Pausing(RESUME, processes),
                new Ticking(processes),
                new Migrating(processes),
                new Backfilling(processes));
    }

    static void loadReferences(Assignments<Opportunity> assignments, Loading loading) {
        REFERENCES.load(assignments, loading);
    }

    /** What speaks against the assignments of something new. */
    static List<Reason> reasonsNew(Assignments<Opportunity> assignments, Loaded loaded) {
        List<Reason> reasons = reasons(assignments, loaded);
        if (assignments.wanted(OpportunityAttributes.CUSTOMER.name()) == null) {
            reasons.add(OpportunityReasons.NO_CUSTOMER.reason());
        }
        return reasons;
    }

    /** The same for an opportunity that is there already: it stays in the process in which it began, and moves from stage to stage. */
    static List<Reason> reasonsRunning(Assignments<Opportunity> assignments, Loaded loaded) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = reasons(assignments, loaded);
        if (assignments.mentions(OpportunityAttributes.STAGE)) {
            reasons.add(notAssignable(OpportunityAttributes.STAGE));
        }
        if (assignments.mentions(OpportunityAttributes.PROCESS)) {
            reasons.add(OpportunityReasons.PROCESS_FIXED.reason());
        }
        return reasons;
    }

    /** What speaks against a move that is entered late: that there was one since, so the stage log would not be in order any more. */
    static List<Reason> movedSince(Opportunity before, Loaded loaded, Context context) {
        List<Stay> stays = loaded.present(context.catalogue(OpportunityAttributes.CATALOGUE), before.id())
                .map(Opportunity::stays)
                .orElse(List.of());
        if (stays.isEmpty()) {
            return List.of();
        }
        Instant last = stays.get(stays.size() - 1).enteredAt();
        return last.isAfter(context.effectiveAt())
                ? List.of(OpportunityReasons.MOVED_SINCE.reason().with("at", last))
                : List.of();
    }

    /** What speaks against recorded history: only that it refers to a customer that is not there. */
    static List<Reason> unknownCustomer(Assignments<Opportunity> assignments, Loaded loaded) {
        return REFERENCES.reasons(assignments, loaded);
    }

    /** The amount follows the lines unless somebody set another one by hand, now or before. */
    static Values<Opportunity> amountFollows(
            Optional<Opportunity> before, Assignments<Opportunity> assignments, Values<Opportunity> after) {
        boolean lines = assignments.mentions(OpportunityAttributes.LINES)
                || assignments.mentions(OpportunityAttributes.TERM_MONTHS);
        if (!lines || assignments.mentions(OpportunityAttributes.AMOUNT)) {
            return after;
        }
        boolean byHand = before.filter(
                        deal -> deal.amount().isPresent() && !deal.amount().equals(OpportunityRules.linesTotal(deal)))
                .isPresent();
        if (byHand) {
            return after;
        }
        Optional<Money> total = OpportunityRules.total(
                after.get(OpportunityAttributes.LINES).orElse(List.of()),
                after.get(OpportunityAttributes.TERM_MONTHS).orElse(OpportunityRules.YEAR));
        return total.map(amount -> after.with(OpportunityAttributes.AMOUNT, amount))
                .orElse(after);
    }

    private static List<Reason> reasons(Assignments<Opportunity> assignments, Loaded loaded) {
        List<Reason> reasons = new ArrayList<>(unknownCustomer(assignments, loaded));
        for (Attribute<Opportunity, ?> attribute : BY_COMMANDS) {
            if (assignments.mentions(attribute)) {
                reasons.add(notAssignable(attribute));
            }
        }
        return reasons;
    }

    private static Reason notAssignable(Attribute<Opportunity, ?> attribute) {
        return OpportunityReasons.NOT_ASSIGNABLE.reason().with("attribute", attribute.label());
    }
}
