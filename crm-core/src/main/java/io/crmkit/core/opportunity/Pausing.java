package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pauses an opportunity in its stage, and takes it up again there. */
final class Pausing extends Change.Handler<Opportunity> {

    private final Processes processes;
    private final boolean pauses;

    Pausing(String name, Processes processes) {
        super(name, OpportunityAttributes.CATALOGUE);
        this.processes = processes;
        this.pauses = name.equals(OpportunityCommands.HOLD);
    }

    @Override
    public void load(Change<Opportunity> command, Loading loading) {
        OpportunityCommands.loadReferences(command.assignments(), loading);
        Catalogue<Opportunity> catalogue = loading.context().catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        loading.keep(Course.class, processes.course(before, loading));
    }

    @Override
    public Proposal<Opportunity> propose(Change<Opportunity> command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        List<Reason> reasons = new ArrayList<>(OpportunityCommands.reasonsRunning(command.assignments(), loaded));
        reasons.addAll(OpportunityCommands.movedSince(before, loaded, context));
        Status wanted = pauses ? Status.OPEN : Status.ON_HOLD;
        if (before.status() != wanted) {
            reasons.add(OpportunityReasons.OTHER_STATUS
                    .reason()
                    .with("status", before.status())
                    .with("wanted", wanted));
            return Proposal.<Opportunity>nothing().because(reasons);
        }
        Assignments.Applied<Opportunity> applied = command.assignments().applyTo(catalogue.values(before));
        return Proposal.change(before, after(applied.values(), before, loaded, context), event())
                .invalid(applied.faults())
                .because(reasons);
    }

    private Values<Opportunity> after(Values<Opportunity> values, Opportunity before, Loaded loaded, Context context) {
        Course course = loaded.kept(Course.class);
        Optional<Stage> stage = course.process().stage(before.stage());
        Status status = pauses ? Status.ON_HOLD : stage.map(Stage::status).orElse(Status.OPEN);
        Transition how = pauses ? Transition.HOLD : Transition.RESUME;
        Arrival arrival = Arrival.now(
                        stage.orElse(course.process().first()),
                        how,
                        course.edition().number(),
                        Set.of(),
                        context)
                .because(pauses ? values.get(OpportunityAttributes.HOLD_REASON) : context.why());
        Values<Opportunity> after = values.with(OpportunityAttributes.STATUS, status)
                .with(OpportunityAttributes.STAYS, arrival.logged(values, before.stage(), status));
        return pauses
                ? after
                : after.with(OpportunityAttributes.HOLD_UNTIL, null).with(OpportunityAttributes.HOLD_REASON, null);
    }

    private Event event() {
        return Event.of(pauses ? OpportunityEvents.HELD : OpportunityEvents.RESUMED);
    }
}
