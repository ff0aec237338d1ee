package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.function.UnaryOperator;

/** Where one works with opportunities. */
public final class OpportunityDesk extends Desk<Opportunity> {

    /** A desk over a runner. */
    public OpportunityDesk(Runner runner) {
        super(runner, OpportunityAttributes.CATALOGUE);
    }

    /** Begins an opportunity in the first stage of its process. */
    public Decision<Opportunity> open(UnaryOperator<OpportunityForm> filling) {
        return runner().run(Create.of(OpportunityCommands.OPEN, filling.apply(new OpportunityForm())));
    }

    /** Changes an opportunity as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Opportunity> change(Opportunity seen, UnaryOperator<OpportunityForm> filling) {
        Assignments<Opportunity> assignments =
                filling.apply(new OpportunityForm()).assignments();
        Target<Opportunity> target = Target.of(OpportunityAttributes.CATALOGUE, seen);
        return runner().run(new Change<>(OpportunityCommands.CHANGE, target, assignments));
    }

    /** Moves an opportunity to another stage, as the caller has seen it. */
    public Decision<Opportunity> advance(Opportunity seen, String stage) {
        return advance(seen, stage, form -> form);
    }

    /** Moves an opportunity to another stage and sets values together with the move, such as the reason of a loss. */
    public Decision<Opportunity> advance(Opportunity seen, String stage, UnaryOperator<OpportunityForm> filling) {
        return advance(Target.of(OpportunityAttributes.CATALOGUE, seen), stage, filling);
    }

    /** Moves an opportunity to another stage in whatever version it is. */
    public Decision<Opportunity> advance(Id<Opportunity> id, String stage) {
        return advance(Target.of(OpportunityAttributes.CATALOGUE, id), stage, form -> form);
    }

    private Decision<Opportunity> advance(
            Target<Opportunity> target, String stage, UnaryOperator<OpportunityForm> filling) {
        return runner().run(new Advance(
                target, stage, filling.apply(new OpportunityForm()).assignments()));
    }
}
