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
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.Stage;
import java.util.ArrayList;
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
        Opportunity candidate = candidate(command, catalogue.values(before), before);
        Aim aim = aim(command, before, course);
        if (aim.stage().isPresent()) {
            course = course.loaded(candidate, before.stage(), aim.stage().get().code());
        }
        loading.keep(Course.class, course.loadedForAutomatic(candidate));
    }

    @Override
    public Proposal<Opportunity> propose(Move command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Course course = loaded.kept(Course.class);
        Assignments.Applied<Opportunity> assigned = command.assignments().applyTo(catalogue.values(before));
        Values<Opportunity> filled =
                OpportunityCommands.amountFollows(Optional.of(before), command.assignments(), assigned.values());
        Aim aim = aim(command, before, course);
        List<Reason> against = new ArrayList<>(aim.against());
        if (aim.against().isEmpty() && !aim.isReopening()) {
            Opportunity candidate = candidate(command, catalogue.values(before), before);
            against.addAll(course.against(candidate, before.stage(), aim.code(), context));
        }
        Proposal<Opportunity> proposal = aim.stage()
                .map(stage -> arrived(command, before, filled, stage, course, context))
                .orElseGet(Proposal::nothing);
        return proposal.because(against)
                .because(OpportunityCommands.movedSince(before, loaded, context))
                .invalid(assigned.faults())
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

    private static Proposal<Opportunity> arrived(
            Move command, Opportunity before, Values<Opportunity> filled, Stage stage, Course course, Context context) {
        Stage from = course.process().stage(before.stage()).orElse(stage);
        Transition how = Transition.of(course.process().direction(from, stage));
        Arrival arrival = Arrival.now(
                        stage,
                        how,
                        course.edition().number(),
                        command.assignments().names(),
                        context)
                .because(context.why());
        Values<Opportunity> after = arrival.into(filled);
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
    private static Opportunity candidate(Move command, Values<Opportunity> values, Opportunity before) {
        try {
            return OpportunityCommands.amountFollows(
                            Optional.of(before),
                            command.assignments(),
                            command.assignments().applyTo(values).values())
                    .build();
        } catch (InvalidDataException incomplete) {
            return before;
        }
    }
}
