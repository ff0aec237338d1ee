package io.crmkit.core.activity;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.objection.Response;
import io.crmkit.core.objection.ResponseAttributes;
import io.crmkit.core.objection.TrackRecord;
import io.crmkit.core.objection.WinRate;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where one works with activities. */
public final class ActivityDesk extends Desk<Activity> {

    /** How often a script worked, by the moment of the activity in which it was tried. */
    public static final WinRate<Activity> SCRIPT_WIN_RATE = new WinRate<>(
            WinRate.measure(
                    Measure.named("script.win-rate", 1)
                            .label("Scripts that worked", "话术有效率")
                            .population("activities that know whether their script worked", "已知话术是否奏效的活动")
                            .over(ActivityAttributes.CATALOGUE)
                            .basis(Basis.OCCURRED_IN, ActivityAttributes.AT),
                    ActivityAttributes.SCRIPT_WORKED.is(true),
                    ActivityAttributes.SCRIPT_WORKED.isPresent()),
            ActivityAttributes.SCRIPT,
            ActivityAttributes.CATALOGUE);

    /** A desk over a runner. */
    public ActivityDesk(Runner runner) {
        super(runner, ActivityAttributes.CATALOGUE);
    }

    /**
     * The scripts in use for a situation, by how they worked in activities; {@link WinRate#rank} says in which order. What the actor may
     * not see does not count.
     */
    public List<TrackRecord> scripts(Choice situation) {
        List<Response> candidates = runner().all(
                        ResponseAttributes.CATALOGUE,
                        ResponseAttributes.ACTIVE.is(true).and(ResponseAttributes.SITUATION.is(situation.code())));
        return SCRIPT_WIN_RATE.rank(runner(), Condition.always(), candidates);
    }

    /** Records what has happened. */
    public Decision<Activity> log(UnaryOperator<ActivityForm> filling) {
        return created(ActivityCommands.LOG, filling.apply(new ActivityForm()));
    }

    /** Corrects an activity as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Activity> correct(Activity seen, UnaryOperator<ActivityForm> filling) {
        return changed(ActivityCommands.CORRECT, seen, filling.apply(new ActivityForm()));
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
