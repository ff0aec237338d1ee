package io.crmkit.core.customer;

import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
import java.util.List;

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
        Editing<Customer> customers = new EditingCustomers();
        Editing<Contact> contacts = new EditingContacts();
        return List.of(
                customers.creating(REGISTER, "customer.registered"),
                customers.changing(CHANGE, "customer.changed"),
                new Classifying(),
                contacts.creating(ADD_CONTACT, "contact.added"),
                contacts.changing(CHANGE_CONTACT, "contact.changed"));
    }
}
