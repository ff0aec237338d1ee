package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with opportunities. */
public final class OpportunityCommands {

    /** Begins an opportunity. */
    public static final String OPEN = "opportunity.open";

    /** Changes what is known about an opportunity. */
    public static final String CHANGE = "opportunity.change";

    private static final List<Attribute<Opportunity, ?>> BY_MOVES = List.of(
            OpportunityAttributes.STAGE,
            OpportunityAttributes.STATUS,
            OpportunityAttributes.EDITION,
            OpportunityAttributes.CREATED_ON,
            OpportunityAttributes.CLOSED_ON);

    private OpportunityCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours(Processes processes) {
        return List.of(new Opening(processes), new Changing(), new Advancing(processes));
    }

    static Optional<Id<Customer>> customer(Assignments<Opportunity> assignments) {
        return Optional.ofNullable(assignments.wanted(OpportunityAttributes.CUSTOMER.name()))
                .map(wanted -> OpportunityAttributes.CUSTOMER.check(wanted, OpportunityAttributes.CUSTOMER.name()));
    }

    static void loadCustomer(Assignments<Opportunity> assignments, Loading loading) {
        Catalogue<Customer> customers = loading.context().catalogue(CustomerAttributes.CATALOGUE);
        customer(assignments).ifPresent(id -> loading.refer(customers, id));
    }

    /** What speaks against the assignments: an unknown customer, and attributes that change by moves only. */
    static List<Reason> reasons(Assignments<Opportunity> assignments, Loaded loaded) {
        List<Reason> reasons = new ArrayList<>();
        customer(assignments)
                .filter(id -> loaded.find(CustomerAttributes.CATALOGUE, id).isEmpty())
                .ifPresent(id ->
                        reasons.add(OpportunityReasons.UNKNOWN_CUSTOMER.reason().with("id", id)));
        BY_MOVES.stream()
                .filter(attribute -> assignments.names().contains(attribute.name()))
                .forEach(attribute ->
                        reasons.add(OpportunityReasons.NOT_ASSIGNABLE.reason().with("attribute", attribute.label())));
        return reasons;
    }

    /** The same for an opportunity that is there already: it stays in the process in which it began. */
    static List<Reason> reasonsRunning(Assignments<Opportunity> assignments, Loaded loaded) {
        List<Reason> reasons = reasons(assignments, loaded);
        if (assignments.names().contains(OpportunityAttributes.PROCESS.name())) {
            reasons.add(OpportunityReasons.PROCESS_FIXED.reason());
        }
        return reasons;
    }

    private static final class Changing extends Change.Handler<Opportunity> {

        Changing() {
            super(CHANGE, OpportunityAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Opportunity> command, Loading loading) {
            loadCustomer(command.assignments(), loading);
        }

        @Override
        public Proposal<Opportunity> propose(Change<Opportunity> command, Loaded loaded, Context context) {
            Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
            Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
            return Proposal.change(catalogue, before, command.assignments(), Event.of("opportunity.changed"))
                    .because(reasonsRunning(command.assignments(), loaded));
        }
    }
}
