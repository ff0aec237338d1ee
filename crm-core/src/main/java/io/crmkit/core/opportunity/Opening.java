package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Begins an opportunity in the first stage of its process. */
final class Opening extends Create.Handler<Opportunity> {

    private final Processes processes;

    Opening(Processes processes) {
        super(OpportunityCommands.OPEN, OpportunityAttributes.CATALOGUE);
        this.processes = processes;
    }

    @Override
    public void load(Create<Opportunity> command, Loading loading) {
        OpportunityCommands.loadCustomer(command.assignments(), loading);
        loading.keep(Begun.class, new Begun(processes.forNew(process(command.assignments()), loading)));
    }

    @Override
    public Proposal<Opportunity> propose(Create<Opportunity> command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Optional<Edition<SalesProcess>> edition = loaded.kept(Begun.class).edition();
        String process = process(command.assignments());
        if (edition.isEmpty()) {
            return Proposal.<Opportunity>nothing(
                            OpportunityReasons.UNKNOWN_PROCESS.reason().with("process", process))
                    .invalid(command.assignments().applyTo(catalogue.none()).faults())
                    .because(OpportunityCommands.reasons(command.assignments(), loaded));
        }
        Stage first = edition.get().value().first();
        Values<Opportunity> begun = catalogue
                .none()
                .with(OpportunityAttributes.PROCESS, process)
                .with(OpportunityAttributes.EDITION, (long) edition.get().number())
                .with(OpportunityAttributes.STAGE, first.code())
                .with(OpportunityAttributes.STATUS, first.status())
                .with(OpportunityAttributes.PROBABILITY, first.probability())
                .with(
                        OpportunityAttributes.CREATED_ON,
                        LocalDate.ofInstant(
                                context.effectiveAt(), context.frame().zone()));
        Assignments.Applied<Opportunity> applied = command.assignments().applyTo(begun);
        Id<Opportunity> id = idOf(command, context);
        Event event = Event.of("opportunity.opened", Map.of("stage", first.code()));
        return Proposal.create(id, applied.values(), event)
                .invalid(applied.faults())
                .because(OpportunityCommands.reasons(command.assignments(), loaded));
    }

    private static String process(Assignments<Opportunity> assignments) {
        Object wanted = assignments.wanted(OpportunityAttributes.PROCESS.name());
        return wanted == null ? Processes.USUAL : wanted.toString();
    }

    /** The edition that was found, if any. */
    private record Begun(Optional<Edition<SalesProcess>> edition) {}
}
