package io.crmkit.core.customer;

import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What somebody fills in for a {@link Contact}. */
public final class ContactForm extends Form<Contact, ContactForm> {

    ContactForm() {
        super(ContactAttributes.CATALOGUE);
    }

    /** The full name, in the order of its language. */
    public ContactForm name(String name) {
        return set(ContactAttributes.NAME, name);
    }

    /** The customer that the person speaks for. */
    public ContactForm customer(Id<Customer> customer) {
        return set(ContactAttributes.CUSTOMER, customer);
    }

    /** The parts that the person plays in decisions. */
    public ContactForm roles(ContactRole... roles) {
        return set(ContactAttributes.ROLES, List.of(roles));
    }

    /** The position there. */
    public ContactForm title(String title) {
        return set(ContactAttributes.TITLE, title);
    }

    /** The department there. */
    public ContactForm department(String department) {
        return set(ContactAttributes.DEPARTMENT, department);
    }

    /** The e-mail address. */
    public ContactForm email(String email) {
        return set(ContactAttributes.EMAIL, email);
    }

    /** The telephone number. */
    public ContactForm phone(String phone) {
        return set(ContactAttributes.PHONE, phone);
    }

    /** The mobile number. */
    public ContactForm mobile(String mobile) {
        return set(ContactAttributes.MOBILE, mobile);
    }

    /** Further means of reaching the person. */
    public ContactForm channels(Channel... channels) {
        return set(ContactAttributes.CHANNELS, List.of(channels));
    }

    /** What values are kept for, by the name of the attribute. */
    public ContactForm purposes(Map<String, String> purposes) {
        return set(ContactAttributes.PURPOSES, purposes);
    }

    /** The last day on which the person spoke for the customer. */
    public ContactForm until(LocalDate until) {
        return set(ContactAttributes.UNTIL, until);
    }

    /** Anything else. */
    public ContactForm remark(String remark) {
        return set(ContactAttributes.REMARK, remark);
    }
}
