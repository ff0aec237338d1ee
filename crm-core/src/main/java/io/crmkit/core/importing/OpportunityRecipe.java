package io.crmkit.core.importing;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Target;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.OpportunityCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records opportunities with the way that they have gone; without one, opens them. */
final class OpportunityRecipe implements Recipe<Opportunity> {

    /** What is known only when it is over. */
    private static final List<String> OUTCOME = Stream.of(
                    OpportunityAttributes.OUTCOME_REASON,
                    OpportunityAttributes.COMPETITOR,
                    OpportunityAttributes.OUTCOME_NOTE)
            .map(Attribute::name)
            .toList();

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public Command<Opportunity> create(Id<Opportunity> id, Assignments<Opportunity> values, List<Step> path) {
        if (path.isEmpty()) {
            return new Create<>(OpportunityCommands.OPEN, catalogue(), Optional.of(id), values);
        }
        List<Backfill.Step> steps = new ArrayList<>();
        for (Step step : path) {
            boolean last = steps.size() == path.size() - 1;
            steps.add(
                    last
                            ? new Backfill.Step(step.stage(), step.at(), values.only(OUTCOME::contains))
                            : Backfill.Step.of(step.stage(), step.at()));
        }
        return new Backfill(Optional.of(id), soFar(values), steps);
    }

    @Override
    public Command<Opportunity> change(Opportunity present, Assignments<Opportunity> values) {
        return new Change<>(OpportunityCommands.CHANGE, Target.of(catalogue(), present), values);
    }

    @Override
    public boolean takesPath() {
        return true;
    }

    @Override
    public Assignments<Opportunity> soFar(Assignments<Opportunity> values) {
        return values.only(name -> !OUTCOME.contains(name));
    }

    @Override
    public boolean hasGone(Opportunity present, List<Step> path) {
        return path.isEmpty()
                || present.stage().equals(path.get(path.size() - 1).stage());
    }
}
