package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.process.Stage;
import io.crmkit.core.process.StageMove;
import java.util.Optional;
import java.util.Set;

/** Makes the moves that happen by themselves once nothing speaks against them. */
final class Following {

    private Following() {}

    /** The proposal with all automatic moves that follow from it, each as a step of its own. */
    static Proposal<Opportunity> automatic(
            Proposal<Opportunity> proposal,
            Opportunity before,
            Values<Opportunity> after,
            Course course,
            Context context) {
        if (!course.hasAutomatic()) {
            return proposal;
        }
        Proposal<Opportunity> followed = proposal;
        Values<Opportunity> values = after;
        for (int moves = 0; moves < course.process().stages().size(); moves++) {
            Optional<Opportunity> state = built(values, before);
            Optional<StageMove> next = state.flatMap(deal -> course.automatic(deal, context));
            if (next.isEmpty()) {
                return followed;
            }
            Stage from = course.process().stage(next.get().from()).orElseThrow();
            Stage to = course.process().stage(next.get().to()).orElseThrow();
            Transition how = Transition.of(course.process().direction(from, to));
            values = Arrival.now(to, how, course.edition().number(), Set.of(), context)
                    .into(values);
            followed = followed.then(values, OpportunityEvents.movedByItself(from.code(), to.code(), how, course));
        }
        return followed;
    }

    private static Optional<Opportunity> built(Values<Opportunity> values, Opportunity before) {
        try {
            return Optional.of(values.build(before.id(), before.version()));
        } catch (InvalidDataException incomplete) {
            return Optional.empty();
        }
    }
}
