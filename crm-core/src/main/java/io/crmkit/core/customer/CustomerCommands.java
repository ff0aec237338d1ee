package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with customers and contacts. */
public final class CustomerCommands {

    /** Takes a customer into the books. */
    public static final String REGISTER = "customer.register";

    /** Changes what is known about a customer. */
    public static final String CHANGE = "customer.change";

    /** Adds a person to a customer. */
    public static final String ADD_CONTACT = "contact.add";

    /** Changes what is known about a contact. */
    public static final String CHANGE_CONTACT = "contact.change";

    private CustomerCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        return List.of(new Register(), new ChangeCustomer(), new Classifying(), new AddContact(), new ChangeContact());
    }

    private static final class Register extends Create.Handler<Customer> {

        Register() {
            super(REGISTER, CustomerAttributes.CATALOGUE);
        }

        @Override
        public void load(Create<Customer> command, Loading loading) {
            Hierarchy.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Customer> propose(Create<Customer> command, Loaded loaded, Context context) {
            Catalogue<Customer> catalogue = context.catalogue(catalogue());
            Id<Customer> id = idOf(command, context);
            String name = String.valueOf(command.assignments().wanted(CustomerAttributes.NAME.name()));
            return Proposal.create(catalogue, id, command.assignments(), Event.of("customer.registered"))
                    .because(Hierarchy.reasons(id, name, command.assignments(), loaded))
                    .because(Classes.reasons(command.assignments()))
                    .because(Purposes.reasons(catalogue, CustomerAttributes.PURPOSES, command.assignments()));
        }
    }

    private static final class ChangeCustomer extends Change.Handler<Customer> {

        ChangeCustomer() {
            super(CHANGE, CustomerAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Customer> command, Loading loading) {
            Hierarchy.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Customer> propose(Change<Customer> command, Loaded loaded, Context context) {
            Catalogue<Customer> catalogue = context.catalogue(catalogue());
            Customer before = loaded.find(catalogue, command.on().id()).orElseThrow();
            Assignments.Applied<Customer> applied = command.assignments().applyTo(catalogue.values(before));
            Values<Customer> after = renamed(before, applied.values(), command.assignments());
            return Proposal.change(before, after, Event.of("customer.changed"))
                    .invalid(applied.faults())
                    .because(Hierarchy.reasons(before.id(), before.name(), command.assignments(), loaded))
                    .because(Classes.reasons(catalogue, before, command.assignments()))
                    .because(Purposes.reasons(catalogue, CustomerAttributes.PURPOSES, command.assignments()));
        }

        /** The values with the old name among the former ones, unless the caller says what the former names are. */
        private static Values<Customer> renamed(
                Customer before, Values<Customer> after, Assignments<Customer> assignments) {
            boolean same = after.get(CustomerAttributes.NAME).equals(Optional.of(before.name()));
            if (same
                    || before.formerNames().contains(before.name())
                    || assignments.names().contains(CustomerAttributes.FORMER_NAMES.name())) {
                return after;
            }
            List<String> former = new ArrayList<>(before.formerNames());
            former.add(before.name());
            return after.with(CustomerAttributes.FORMER_NAMES, former);
        }
    }

    private static final class AddContact extends Create.Handler<Contact> {

        AddContact() {
            super(ADD_CONTACT, ContactAttributes.CATALOGUE);
        }

        @Override
        public void load(Create<Contact> command, Loading loading) {
            customer(command.assignments())
                    .ifPresent(id -> loading.refer(loading.context().catalogue(CustomerAttributes.CATALOGUE), id));
        }

        @Override
        public Proposal<Contact> propose(Create<Contact> command, Loaded loaded, Context context) {
            Catalogue<Contact> catalogue = context.catalogue(catalogue());
            Id<Contact> id = idOf(command, context);
            return Proposal.create(catalogue, id, command.assignments(), Event.of("contact.added"))
                    .because(unknown(command.assignments(), loaded))
                    .because(Purposes.reasons(catalogue, ContactAttributes.PURPOSES, command.assignments()));
        }
    }

    private static final class ChangeContact extends Change.Handler<Contact> {

        ChangeContact() {
            super(CHANGE_CONTACT, ContactAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Contact> command, Loading loading) {
            customer(command.assignments())
                    .ifPresent(id -> loading.refer(loading.context().catalogue(CustomerAttributes.CATALOGUE), id));
        }

        @Override
        public Proposal<Contact> propose(Change<Contact> command, Loaded loaded, Context context) {
            Catalogue<Contact> catalogue = context.catalogue(catalogue());
            Contact before = loaded.find(catalogue, command.on().id()).orElseThrow();
            return Proposal.change(catalogue, before, command.assignments(), Event.of("contact.changed"))
                    .because(unknown(command.assignments(), loaded))
                    .because(Purposes.reasons(catalogue, ContactAttributes.PURPOSES, command.assignments()));
        }
    }

    private static Optional<Id<Customer>> customer(Assignments<Contact> assignments) {
        return Optional.ofNullable(assignments.wanted(ContactAttributes.CUSTOMER.name()))
                .map(wanted -> ContactAttributes.CUSTOMER.check(wanted, ContactAttributes.CUSTOMER.name()));
    }

    private static List<Reason> unknown(Assignments<Contact> assignments, Loaded loaded) {
        return customer(assignments)
                .filter(id -> loaded.find(CustomerAttributes.CATALOGUE, id).isEmpty())
                .map(id -> List.of(CustomerReasons.UNKNOWN_CUSTOMER
                        .reason()
                        .with("attribute", ContactAttributes.CUSTOMER.label())
                        .with("id", id)))
                .orElse(List.of());
    }
}
