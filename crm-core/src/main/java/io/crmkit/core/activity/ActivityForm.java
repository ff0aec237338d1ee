package io.crmkit.core.activity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Form;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.objection.Response;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;

/** What somebody fills in for an {@link Activity}. */
public final class ActivityForm extends Form<Activity, ActivityForm> {

    ActivityForm() {
        super(ActivityAttributes.CATALOGUE);
    }

    /** What sort of activity it was. */
    public ActivityForm kind(ActivityKind kind) {
        return set(ActivityAttributes.KIND, kind);
    }

    /** What it was about, in a few words. */
    public ActivityForm subject(String subject) {
        return set(ActivityAttributes.SUBJECT, subject);
    }

    /** The opportunity. */
    public ActivityForm opportunity(Id<Opportunity> opportunity) {
        return set(ActivityAttributes.OPPORTUNITY, opportunity);
    }

    /** The customer; that of the opportunity, if nothing is said. */
    public ActivityForm customer(Id<Customer> customer) {
        return set(ActivityAttributes.CUSTOMER, customer);
    }

    /** With whom. */
    public ActivityForm contact(Id<Contact> contact) {
        return set(ActivityAttributes.CONTACT, contact);
    }

    /** Who did it; whoever logs it, if nothing is said. */
    public ActivityForm by(Id<Actor> by) {
        return set(ActivityAttributes.BY, by);
    }

    /** When it happened; the moment at which the command takes effect, if nothing is said. */
    public ActivityForm at(Instant at) {
        return set(ActivityAttributes.AT, at);
    }

    /** How long it took, in minutes. */
    public ActivityForm minutes(long minutes) {
        return set(ActivityAttributes.MINUTES, minutes);
    }

    /** What was said. */
    public ActivityForm note(String note) {
        return set(ActivityAttributes.NOTE, note);
    }

    /** The script that was tried. */
    public ActivityForm script(Id<Response> script) {
        return set(ActivityAttributes.SCRIPT, script);
    }

    /** Whether the script worked. */
    public ActivityForm scriptWorked(boolean worked) {
        return set(ActivityAttributes.SCRIPT_WORKED, worked);
    }

    /** From whom it came. */
    public ActivityForm direction(Direction direction) {
        return set(ActivityAttributes.DIRECTION, direction);
    }
}
