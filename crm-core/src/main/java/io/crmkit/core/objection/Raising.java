package io.crmkit.core.objection;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records an objection, or corrects what was recorded; how it is answered is said by commands of their own. */
final class Raising extends Editing<Objection> {

    private static final List<Attribute<Objection, ?>> BY_COMMANDS = List.of(
            ObjectionAttributes.STATUS,
            ObjectionAttributes.RESPONSE,
            ObjectionAttributes.ANSWER,
            ObjectionAttributes.ANSWERED_ON,
            ObjectionAttributes.OUTCOME);

    Raising() {
        super(
                ObjectionAttributes.CATALOGUE,
                References.<Objection>none()
                        .to(ObjectionAttributes.OPPORTUNITY, OpportunityAttributes.CATALOGUE, ObjectionReasons.UNKNOWN)
                        .to(ObjectionAttributes.RAISED_BY, ContactAttributes.CATALOGUE, ObjectionReasons.UNKNOWN)
                        .to(ObjectionAttributes.REPEATS, ObjectionAttributes.CATALOGUE, ObjectionReasons.UNKNOWN));
    }

    @Override
    protected Values<Objection> base(Values<Objection> values, Context context) {
        return values.get(ObjectionAttributes.STATUS).isPresent()
                ? values
                : values.with(ObjectionAttributes.STATUS, ObjectionStatus.OPEN)
                        .with(ObjectionAttributes.RAISED_ON, context.day());
    }

    /** The values with the stage of the opportunity, where no stage was named. */
    @Override
    protected Values<Objection> settled(Edit<Objection> edit) {
        Values<Objection> after = edit.after();
        Optional<String> stage = after.get(ObjectionAttributes.STAGE)
                .or(() -> edit.assignments()
                        .wanted(ObjectionAttributes.OPPORTUNITY)
                        .flatMap(id -> edit.loaded().find(OpportunityAttributes.CATALOGUE, id))
                        .map(Opportunity::stage));
        return after.with(ObjectionAttributes.STAGE, stage.orElse(null));
    }

    @Override
    protected List<Reason> reasons(Edit<Objection> edit) {
        List<Reason> reasons = new ArrayList<>();
        BY_COMMANDS.forEach(attribute -> Stepping.notAssignable(edit, attribute).ifPresent(reasons::add));
        if (edit.before().isPresent()) {
            Stepping.notAssignable(edit, ObjectionAttributes.OPPORTUNITY).ifPresent(reasons::add);
        }
        Stepping.future(edit, ObjectionAttributes.RAISED_ON).ifPresent(reasons::add);
        return reasons;
    }
}
