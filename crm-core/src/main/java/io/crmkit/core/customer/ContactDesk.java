package io.crmkit.core.customer;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where one works with contacts. */
public final class ContactDesk extends Desk<Contact> {

    /** A desk over a runner. */
    public ContactDesk(Runner runner) {
        super(runner, ContactAttributes.CATALOGUE);
    }

    /** Adds a person to a customer. */
    public Decision<Contact> add(UnaryOperator<ContactForm> filling) {
        return created(CustomerCommands.ADD_CONTACT, filling.apply(new ContactForm()));
    }

    /** Changes a contact as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Contact> change(Contact seen, UnaryOperator<ContactForm> filling) {
        return changed(CustomerCommands.CHANGE_CONTACT, seen, filling.apply(new ContactForm()));
    }

    /** Where each present value of a contact comes from, by the name of the attribute; empty if the actor may not see the contact. */
    public Map<String, Provenance> provenance(Id<Contact> id) {
        Map<String, String> purposes = find(id).map(Contact::purposes).orElse(Map.of());
        return Provenance.of(ContactAttributes.CATALOGUE, history(id), purposes);
    }
}
