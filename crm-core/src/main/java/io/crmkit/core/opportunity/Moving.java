package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.Stage;
import java.util.List;
import java.util.Optional;

/** What a {@link Move} does: it finds out where it leads, asks the process what speaks against it, and proposes the arrival there. */
final class Moving implements Behaviour<Move, Opportunity> {

    private final String name;
    private final Processes processes;

    Moving(String name, Processes processes) {
        this.name = name;
        this.processes = processes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<Move> type() {
        return Move.class;
    }

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public void load(Move command, Loading loading) {
        OpportunityCommands.loadReferences(command.assignments(), loading);
        Catalogue<Opportunity> catalogue = loading.context().catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        Course course = processes.course(before, loading);
        Assignments.Applied<Opportunity> assigned = command.assignments().applyTo(catalogue.values(before));
        Values<Opportunity> filled =
                OpportunityCommands.amountFollows(Optional.of(before), command.assignments(), assigned.values());
        Opportunity candidate = candidate(filled, before);
        Aim aim = aim(command, before, course);
        if (aim.stage().isPresent()) {
            course = course.loaded(candidate, before.stage(), aim.code());
        }
        course = course.loadedForAutomatic(candidate);
        loading.keep(Start.class, new Start(before, filled, assigned.faults(), candidate, aim, course));
    }

    @Override
    public Proposal<Opportunity> propose(Move command, Loaded loaded, Context context) {
        Start start = loaded.kept(Start.class);
        Aim aim = start.aim;
        List<Reason> against = aim.against().isEmpty() && !aim.isReopening()
                ? start.course.against(start.candidate, start.before.stage(), aim.code(), context)
                : aim.against();
        Proposal<Opportunity> proposal =
                aim.stage().isPresent() ? arrived(command, start, aim.stage().get(), context) : Proposal.nothing();
        return proposal.because(against)
                .because(OpportunityCommands.movedSince(start.before, loaded, context))
                .invalid(start.faults)
                .because(OpportunityCommands.reasonsRunning(command.assignments(), loaded));
    }

    @Override
    public Move read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "to", "values");
        return new Move(
                name,
                Target.fromData(catalogue(), data.at("on")),
                data.optional("to", Data::text),
                Assignments.fromData(catalogues.of(catalogue()), data.at("values")));
    }

    private static Proposal<Opportunity> arrived(Move command, Start start, Stage stage, Context context) {
        Opportunity before = start.before;
        Course course = start.course;
        Stage from = course.process().stage(before.stage()).orElse(stage);
        Transition how = Transition.of(course.process().direction(from, stage));
        Arrival arrival = Arrival.now(
                        stage,
                        how,
                        course.edition().number(),
                        command.assignments().names(),
                        context)
                .because(context.why());
        Values<Opportunity> after = arrival.into(start.filled);
        Proposal<Opportunity> moved =
                Proposal.change(before, after, OpportunityEvents.moved(before.stage(), stage.code(), how, course));
        return Following.automatic(moved, before, after, course, context);
    }

    /** Where the command wants to go, or why that cannot be said. */
    private Aim aim(Move command, Opportunity before, Course course) {
        return switch (name) {
            case Move.WIN -> Aim.ending(Status.WON, command.to(), before, course);
            case Move.LOSE -> Aim.ending(Status.LOST, command.to(), before, course);
            case Move.REOPEN -> Aim.reopening(command.to(), before, course);
            default -> Aim.at(command.to(), before, course);
        };
    }

    /** The opportunity with everything that is set together with the move, as far as that is possible. */
    private static Opportunity candidate(Values<Opportunity> filled, Opportunity before) {
        try {
            return filled.build();
        } catch (InvalidDataException incomplete) {
            return before;
        }
    }

    /**
     * Where a move starts, as far as it can be said while loading.
     *
     * @param before the opportunity
     * @param filled its values with everything that is set together with the move
     * @param faults what of that is not allowed
     * @param candidate the opportunity with these values, as far as that is possible
     * @param aim where the move leads
     * @param course the process
     */
    private record Start(
            Opportunity before,
            Values<Opportunity> filled,
            List<Fault> faults,
            Opportunity candidate,
            Aim aim,
            Course course) {}
}
