package io.crmkit.core.objection;

import io.crmkit.core.command.Form;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.opportunity.Opportunity;
import java.time.LocalDate;

/** What somebody fills in for an {@link Objection}. */
public final class ObjectionForm extends Form<Objection, ObjectionForm> {

    ObjectionForm() {
        super(ObjectionAttributes.CATALOGUE);
    }

    /** The opportunity that it is held against. */
    public ObjectionForm opportunity(Id<Opportunity> opportunity) {
        return set(ObjectionAttributes.OPPORTUNITY, opportunity);
    }

    /** What it is about: one of {@link ObjectionTypes}, or the host's own. */
    public ObjectionForm type(Choice type) {
        return set(ObjectionAttributes.TYPE, type.code());
    }

    /** What was said. */
    public ObjectionForm text(String text) {
        return set(ObjectionAttributes.TEXT, text);
    }

    /** Who raised it. */
    public ObjectionForm raisedBy(Id<Contact> raisedBy) {
        return set(ObjectionAttributes.RAISED_BY, raisedBy);
    }

    /** The code of the stage in which it was raised; that in which the opportunity is, if nothing is said. */
    public ObjectionForm stage(String stage) {
        return set(ObjectionAttributes.STAGE, stage);
    }

    /** The day on which it was raised; the day on which the command takes effect, if nothing is said. */
    public ObjectionForm raisedOn(LocalDate raisedOn) {
        return set(ObjectionAttributes.RAISED_ON, raisedOn);
    }

    /** The objection that comes up again. */
    public ObjectionForm repeats(Id<Objection> repeats) {
        return set(ObjectionAttributes.REPEATS, repeats);
    }
}
