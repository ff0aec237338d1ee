package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Form;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What somebody fills in for an {@link Opportunity}. Stage, status and process are not filled in: they result from moves. */
public final class OpportunityForm extends Form<Opportunity, OpportunityForm> {

    OpportunityForm() {
        super(OpportunityAttributes.CATALOGUE);
    }

    /** What it is about. */
    public OpportunityForm name(String name) {
        return set(OpportunityAttributes.NAME, name);
    }

    /** Who may buy. */
    public OpportunityForm customer(Id<Customer> customer) {
        return set(OpportunityAttributes.CUSTOMER, customer);
    }

    /** What the customer would pay. */
    public OpportunityForm amount(Money amount) {
        return set(OpportunityAttributes.AMOUNT, amount);
    }

    /** The chance of winning as a fraction: 0.35 means 35 %. Set by the stage, or by hand. */
    public OpportunityForm probability(BigDecimal probability) {
        return set(OpportunityAttributes.PROBABILITY, probability);
    }

    /** Who is in charge. */
    public OpportunityForm owner(Id<Actor> owner) {
        return set(OpportunityAttributes.OWNER, owner);
    }

    /** The date on which it is expected to close. */
    public OpportunityForm closeDate(LocalDate closeDate) {
        return set(OpportunityAttributes.CLOSE_DATE, closeDate);
    }

    /** Why it was lost. */
    public OpportunityForm lostReason(String lostReason) {
        return set(OpportunityAttributes.LOST_REASON, lostReason);
    }

    /** What is to be done next. */
    public OpportunityForm nextStep(String nextStep) {
        return set(OpportunityAttributes.NEXT_STEP, nextStep);
    }

    /** Where it came from. */
    public OpportunityForm source(String source) {
        return set(OpportunityAttributes.SOURCE, source);
    }

    /** Free words to find it by. */
    public OpportunityForm tags(String... tags) {
        return set(OpportunityAttributes.TAGS, List.of(tags));
    }
}
