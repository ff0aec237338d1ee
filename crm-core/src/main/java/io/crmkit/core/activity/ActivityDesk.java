package io.crmkit.core.activity;

import io.crmkit.core.command.Change;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where one works with activities. */
public final class ActivityDesk extends Desk<Activity> {

    /** A desk over a runner. */
    public ActivityDesk(Runner runner) {
        super(runner, ActivityAttributes.CATALOGUE);
    }

    /** Records what has happened. */
    public Decision<Activity> log(UnaryOperator<ActivityForm> filling) {
        return runner().run(Create.of(ActivityCommands.LOG, filling.apply(new ActivityForm())));
    }

    /** Corrects an activity as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Activity> correct(Activity seen, UnaryOperator<ActivityForm> filling) {
        return runner().run(new Change<>(
                ActivityCommands.CORRECT,
                Target.of(ActivityAttributes.CATALOGUE, seen),
                filling.apply(new ActivityForm()).assignments()));
    }

    /** The last activity of an opportunity that the actor may see; of two at the same moment, the one with the smaller id. */
    public Optional<Activity> latest(Id<Opportunity> opportunity) {
        return page(query().where(ActivityAttributes.OPPORTUNITY.is(opportunity))
                        .sortedBy(List.of(SortKey.descending(ActivityAttributes.AT)))
                        .limit(1))
                .items()
                .stream()
                .findFirst();
    }
}
