package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import java.util.List;
import java.util.Optional;

/** Changes what is known about an opportunity. */
final class Changing extends Change.Handler<Opportunity> {

    private static final List<Attribute<Opportunity, ?>> OF_RUNNING =
            List.of(OpportunityAttributes.PROBABILITY, OpportunityAttributes.FORECAST);

    private final Processes processes;

    Changing(Processes processes) {
        super(OpportunityCommands.CHANGE, OpportunityAttributes.CATALOGUE);
        this.processes = processes;
    }

    @Override
    public void load(Change<Opportunity> command, Loading loading) {
        OpportunityCommands.loadReferences(command.assignments(), loading);
        Catalogue<Opportunity> catalogue = loading.context().catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        Course course = processes.course(before, loading);
        loading.keep(Course.class, course.loadedForAutomatic(before));
    }

    @Override
    public Proposal<Opportunity> propose(Change<Opportunity> command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Assignments<Opportunity> assignments = command.assignments();
        Assignments.Applied<Opportunity> applied = assignments.applyTo(catalogue.values(before));
        Values<Opportunity> after = byHand(
                assignments, OpportunityCommands.amountFollows(Optional.of(before), assignments, applied.values()));
        Proposal<Opportunity> changed = Proposal.change(before, after, Event.of(OpportunityEvents.CHANGED));
        return Following.automatic(changed, before, after, loaded.kept(Course.class), context)
                .invalid(applied.faults())
                .because(OpportunityCommands.reasonsRunning(assignments, loaded))
                .because(ended(before, assignments));
    }

    private static Values<Opportunity> byHand(Assignments<Opportunity> assignments, Values<Opportunity> values) {
        Values<Opportunity> after = values;
        if (assignments.mentions(OpportunityAttributes.PROBABILITY)) {
            after = after.with(OpportunityAttributes.PROBABILITY_BY_HAND, true);
        }
        return assignments.mentions(OpportunityAttributes.FORECAST)
                ? after.with(OpportunityAttributes.FORECAST_BY_HAND, true)
                : after;
    }

    /** What has ended has no chance and no category of its own any more. */
    private static List<Reason> ended(Opportunity before, Assignments<Opportunity> assignments) {
        return before.isRunning()
                ? List.of()
                : OF_RUNNING.stream()
                        .filter(attribute -> assignments.mentions(attribute))
                        .map(attribute -> OpportunityReasons.ENDED.reason().with("attribute", attribute.label()))
                        .toList();
    }
}
