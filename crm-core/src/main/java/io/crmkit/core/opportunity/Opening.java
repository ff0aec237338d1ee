package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins an opportunity in an entry stage of its process. */
final class Opening extends Create.Handler<Opportunity> {

    private final Processes processes;

    Opening(Processes processes) {
        super(OpportunityCommands.OPEN, OpportunityAttributes.CATALOGUE);
        this.processes = processes;
    }

    @Override
    public void load(Create<Opportunity> command, Loading loading) {
        OpportunityCommands.loadReferences(command.assignments(), loading);
        String name = process(command, loading);
        Optional<Edition<SalesProcess>> edition = processes.forNew(name, loading);
        loading.keep(Begun.class, new Begun(name, edition.map(found -> processes.course(name, found, loading))));
    }

    @Override
    public Proposal<Opportunity> propose(Create<Opportunity> command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Begun begun = loaded.kept(Begun.class);
        List<Reason> reasons = new ArrayList<>(OpportunityCommands.reasonsNew(command.assignments(), loaded));
        if (begun.course().isEmpty()) {
            return Proposal.<Opportunity>nothing(
                            OpportunityReasons.UNKNOWN_PROCESS.reason().with("process", begun.name()))
                    .invalid(command.assignments().applyTo(catalogue.none()).faults())
                    .because(reasons);
        }
        Course course = begun.course().get();
        Stage stage = entry(command, course.process(), reasons);
        Arrival arrival = Arrival.now(
                        stage,
                        Transition.OPENED,
                        course.edition().number(),
                        command.assignments().names(),
                        context)
                .because(context.why());
        Assignments.Applied<Opportunity> applied = command.assignments().applyTo(blank(catalogue, course, arrival));
        Values<Opportunity> values = arrival.into(
                OpportunityCommands.amountFollows(Optional.empty(), command.assignments(), applied.values()));
        missing(values, stage).forEach(reasons::add);
        return Proposal.create(idOf(command, context), values, OpportunityEvents.opened(stage.code()))
                .invalid(applied.faults())
                .because(reasons);
    }

    /** What every opportunity has before anything is assigned. */
    static Values<Opportunity> blank(Catalogue<Opportunity> catalogue, Course course, Arrival arrival) {
        return catalogue
                .none()
                .with(OpportunityAttributes.PROCESS, course.name())
                .with(OpportunityAttributes.EDITION, (long) course.edition().number())
                .with(OpportunityAttributes.TAX_INCLUDED, false)
                .with(OpportunityAttributes.CREATED_ON, arrival.on());
    }

    private String process(Create<Opportunity> command, Loading loading) {
        Object wanted = command.assignments().wanted(OpportunityAttributes.PROCESS.name());
        return wanted != null ? wanted.toString() : processes.applying(candidate(command, loading), loading);
    }

    /** What the conditions of processes look at: the opportunity as far as it can be made already. */
    private Optional<Opportunity> candidate(Create<Opportunity> command, Loading loading) {
        Context context = loading.context();
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        try {
            return processes.forNew(Processes.USUAL, loading).map(edition -> {
                Course course = processes.course(Processes.USUAL, edition, loading);
                Stage first = course.process().first();
                Arrival arrival = Arrival.now(
                        first,
                        Transition.OPENED,
                        edition.number(),
                        command.assignments().names(),
                        context);
                Values<Opportunity> blank = blank(catalogue, course, arrival);
                return arrival.into(command.assignments().applyTo(blank).values())
                        .build(Id.of("new"), 1);
            });
        } catch (InvalidDataException incomplete) {
            return Optional.empty();
        }
    }

    private static Stage entry(Create<Opportunity> command, SalesProcess process, List<Reason> reasons) {
        Object wanted = command.assignments().wanted(OpportunityAttributes.STAGE.name());
        if (wanted == null) {
            return process.first();
        }
        Optional<Stage> entry = process.entries().stream()
                .filter(stage -> stage.code().equals(wanted))
                .findFirst();
        if (entry.isEmpty()) {
            reasons.add(OpportunityReasons.NO_ENTRY
                    .reason()
                    .with("stage", wanted)
                    .with("allowed", Aim.labels(process.entries())));
        }
        return entry.orElse(process.first());
    }

    /** What the stage requires and the opportunity lacks. */
    private static List<Reason> missing(Values<Opportunity> values, Stage stage) {
        return stage.requires().stream()
                .filter(name -> values.catalogue().find(name).isPresent()
                        && values.get(name).isEmpty())
                .map(name -> LifecycleReasons.REQUIRED
                        .reason()
                        .with("attribute", values.catalogue().get(name).label())
                        .with("to", stage.label()))
                .toList();
    }

    /**
     * The process that was found.
     *
     * @param name its name
     * @param course its edition, if there is one
     */
    private record Begun(String name, Optional<Course> course) {}
}
