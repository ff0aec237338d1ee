package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Form;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What somebody fills in for an {@link Opportunity}. Status, and the stage of something that runs, are not filled in: they result from moves. */
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

    /** Why it was won or lost. */
    public OpportunityForm outcomeReason(String reason) {
        return set(OpportunityAttributes.OUTCOME_REASON, reason);
    }

    /** Who got the business instead, or was beaten. */
    public OpportunityForm competitor(String competitor) {
        return set(OpportunityAttributes.COMPETITOR, competitor);
    }

    /** Anything else about how it ended. */
    public OpportunityForm outcomeNote(String note) {
        return set(OpportunityAttributes.OUTCOME_NOTE, note);
    }

    /** How surely it is counted on. */
    public OpportunityForm forecast(ForecastCategory category) {
        return set(OpportunityAttributes.FORECAST, category);
    }

    /** The products that it is about; the amount follows unless it is set by hand. */
    public OpportunityForm lines(Line... lines) {
        return set(OpportunityAttributes.LINES, List.of(lines));
    }

    /** The contacts that play a part in it. */
    public OpportunityForm stakeholders(Stakeholder... stakeholders) {
        return set(OpportunityAttributes.STAKEHOLDERS, List.of(stakeholders));
    }

    /** Who gets the credit. */
    public OpportunityForm splits(Split... splits) {
        return set(OpportunityAttributes.SPLITS, List.of(splits));
    }

    /** Who else wants the business. */
    public OpportunityForm competitors(String... competitors) {
        return set(OpportunityAttributes.COMPETITORS, List.of(competitors));
    }

    /** Whether amounts include tax. */
    public OpportunityForm taxIncluded(boolean included) {
        return set(OpportunityAttributes.TAX_INCLUDED, included);
    }

    /** For how many months recurring lines are agreed. */
    public OpportunityForm termMonths(long months) {
        return set(OpportunityAttributes.TERM_MONTHS, months);
    }

    /** The name of its sales process; only for something new. */
    public OpportunityForm process(String process) {
        return set(OpportunityAttributes.PROCESS, process);
    }

    /** The stage in which it begins, one of the entries of its process; only for something new. */
    public OpportunityForm stage(String stage) {
        return set(OpportunityAttributes.STAGE, stage);
    }

    /** By when the next step is to be done. */
    public OpportunityForm nextStepOn(LocalDate date) {
        return set(OpportunityAttributes.NEXT_STEP_ON, date);
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
