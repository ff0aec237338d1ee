package io.crmkit.core.activity;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with activities. */
public final class ActivityCommands {

    /** Records what has happened. */
    public static final String LOG = "activity.log";

    /** Corrects what was recorded. */
    public static final String CORRECT = "activity.correct";

    private static final List<Reference<?>> REFERENCES = List.of(
            new Reference<>(ActivityAttributes.OPPORTUNITY, OpportunityAttributes.CATALOGUE),
            new Reference<>(ActivityAttributes.CUSTOMER, CustomerAttributes.CATALOGUE),
            new Reference<>(ActivityAttributes.CONTACT, ContactAttributes.CATALOGUE));

    private ActivityCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        return List.of(new Logging(), new Correcting());
    }

    private static void load(Assignments<Activity> assignments, Loading loading) {
        Values<Activity> wanted = wanted(assignments, loading.context());
        REFERENCES.forEach(reference -> reference.load(wanted, loading));
    }

    private static List<Reason> reasons(Assignments<Activity> assignments, Loaded loaded, Context context) {
        Values<Activity> wanted = wanted(assignments, context);
        List<Reason> reasons = new ArrayList<>();
        REFERENCES.forEach(reference -> reference.reason(wanted, loaded).ifPresent(reasons::add));
        wanted.get(ActivityAttributes.AT)
                .filter(at -> at.isAfter(context.now()))
                .ifPresent(at -> reasons.add(ActivityReasons.FUTURE.reason().with("at", at)));
        return reasons;
    }

    private static Values<Activity> wanted(Assignments<Activity> assignments, Context context) {
        return assignments
                .applyTo(context.catalogue(ActivityAttributes.CATALOGUE).none())
                .values();
    }

    /** The values with the customer of the opportunity, where no customer was named. */
    private static Values<Activity> withCustomer(Values<Activity> values, Loaded loaded) {
        if (values.get(ActivityAttributes.CUSTOMER).isPresent()) {
            return values;
        }
        return values.get(ActivityAttributes.OPPORTUNITY)
                .flatMap(id -> loaded.find(OpportunityAttributes.CATALOGUE, id))
                .flatMap(Opportunity::customer)
                .map(customer -> values.with(ActivityAttributes.CUSTOMER, customer))
                .orElse(values);
    }

    private static final class Logging extends Create.Handler<Activity> {

        Logging() {
            super(LOG, ActivityAttributes.CATALOGUE);
        }

        @Override
        public void load(Create<Activity> command, Loading loading) {
            ActivityCommands.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Activity> propose(Create<Activity> command, Loaded loaded, Context context) {
            Instant at = context.effectiveAt();
            Values<Activity> usual = context.catalogue(catalogue())
                    .none()
                    .with(ActivityAttributes.BY, context.actor().id())
                    .with(ActivityAttributes.AT, at);
            Assignments.Applied<Activity> applied = command.assignments().applyTo(usual);
            return Proposal.create(
                            idOf(command, context), withCustomer(applied.values(), loaded), Event.of("activity.logged"))
                    .invalid(applied.faults())
                    .because(reasons(command.assignments(), loaded, context));
        }
    }

    private static final class Correcting extends Change.Handler<Activity> {

        Correcting() {
            super(CORRECT, ActivityAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Activity> command, Loading loading) {
            ActivityCommands.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Activity> propose(Change<Activity> command, Loaded loaded, Context context) {
            Catalogue<Activity> catalogue = context.catalogue(catalogue());
            Activity before = loaded.find(catalogue, command.on().id()).orElseThrow();
            return Proposal.change(catalogue, before, command.assignments(), Event.of("activity.corrected"))
                    .because(reasons(command.assignments(), loaded, context));
        }
    }

    /** A reference to a record that must be there. */
    private record Reference<A extends Aggregate<A>>(IdAttribute<Activity, A> attribute, Catalogue<A> catalogue) {

        void load(Values<Activity> wanted, Loading loading) {
            Catalogue<A> records = loading.context().catalogue(catalogue);
            wanted.get(attribute).ifPresent(id -> loading.refer(records, id));
        }

        Optional<Reason> reason(Values<Activity> wanted, Loaded loaded) {
            Optional<Id<A>> id = wanted.get(attribute);
            return id.filter(named -> loaded.find(catalogue, named).isEmpty())
                    .map(named -> ActivityReasons.UNKNOWN
                            .reason()
                            .with("attribute", attribute.label())
                            .with("id", named));
        }
    }
}
