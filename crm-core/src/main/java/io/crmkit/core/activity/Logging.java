package io.crmkit.core.activity;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import io.crmkit.core.objection.ResponseAttributes;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.List;

/** Records what has happened, or corrects it. */
final class Logging extends Editing<Activity> {

    Logging() {
        super(
                ActivityAttributes.CATALOGUE,
                References.<Activity>none()
                        .to(ActivityAttributes.OPPORTUNITY, OpportunityAttributes.CATALOGUE, ActivityReasons.UNKNOWN)
                        .to(ActivityAttributes.CUSTOMER, CustomerAttributes.CATALOGUE, ActivityReasons.UNKNOWN)
                        .to(ActivityAttributes.CONTACT, ContactAttributes.CATALOGUE, ActivityReasons.UNKNOWN)
                        .to(ActivityAttributes.SCRIPT, ResponseAttributes.CATALOGUE, ActivityReasons.UNKNOWN));
    }

    @Override
    protected Values<Activity> base(Values<Activity> values, Context context) {
        return values.get(ActivityAttributes.BY).isPresent()
                ? values
                : values.with(ActivityAttributes.BY, context.actor().id())
                        .with(ActivityAttributes.AT, context.effectiveAt());
    }

    /** The values of a new activity with the customer of the opportunity, where no customer was named. */
    @Override
    protected Values<Activity> settled(Edit<Activity> edit) {
        Values<Activity> after = edit.after();
        if (edit.before().isPresent() || after.get(ActivityAttributes.CUSTOMER).isPresent()) {
            return after;
        }
        return after.get(ActivityAttributes.OPPORTUNITY)
                .flatMap(id -> edit.loaded().find(OpportunityAttributes.CATALOGUE, id))
                .flatMap(Opportunity::customer)
                .map(customer -> after.with(ActivityAttributes.CUSTOMER, customer))
                .orElse(after);
    }

    @Override
    protected List<Reason> reasons(Edit<Activity> edit) {
        return edit.assignments()
                .wanted(ActivityAttributes.AT)
                .filter(at -> at.isAfter(edit.context().now()))
                .map(at -> List.of(ActivityReasons.FUTURE.reason().with("at", at)))
                .orElse(List.of());
    }
}
