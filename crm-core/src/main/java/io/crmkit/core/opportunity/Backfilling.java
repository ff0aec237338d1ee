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
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enters an opportunity with the course that it has run. */
final class Backfilling implements Behaviour<Backfill, Opportunity> {

    private final Processes processes;

    Backfilling(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return Backfill.NAME;
    }

    @Override
    public Class<Backfill> type() {
        return Backfill.class;
    }

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public void load(Backfill command, Loading loading) {
        OpportunityCommands.loadReferences(command.assignments(), loading);
        Object wanted = command.assignments().wanted(OpportunityAttributes.PROCESS.name());
        String name = wanted == null ? Processes.USUAL : wanted.toString();
        loading.keep(
                Taken.class,
                new Taken(
                        name,
                        processes.latest(name, loading).map(edition -> processes.course(name, edition, loading))));
    }

    @Override
    public Proposal<Opportunity> propose(Backfill command, Loaded loaded, Context context) {
        Taken taken = loaded.kept(Taken.class);
        List<Reason> reasons = new ArrayList<>(OpportunityCommands.unknownCustomer(command.assignments(), loaded));
        if (taken.course().isEmpty()) {
            reasons.add(OpportunityReasons.UNKNOWN_PROCESS.reason().with("process", taken.name()));
            return Proposal.<Opportunity>nothing().because(reasons);
        }
        Course course = taken.course().get();
        List<Stage> stages = stages(command, course.process(), reasons);
        if (!reasons.isEmpty()) {
            return Proposal.<Opportunity>nothing().because(reasons);
        }
        return recorded(command, stages, course, context).because(reasons);
    }

    @Override
    public Backfill read(Data data, Catalogues catalogues) {
        data.onlyKeys("id", "values", "path");
        Catalogue<Opportunity> catalogue = catalogues.of(catalogue());
        return new Backfill(
                data.optional("id", place -> place.reading(given -> Id.of(given.text()))),
                Assignments.fromData(catalogue, data.at("values")),
                data.at("path").list(step -> {
                    step.onlyKeys("stage", "at", "values");
                    return new Backfill.Step(
                            step.at("stage").text(),
                            step.at("at").instant(),
                            Assignments.fromData(catalogue, step.at("values")));
                }));
    }

    /** The stages of the path; what cannot be found, or lies in the wrong order, becomes a reason. */
    private static List<Stage> stages(Backfill command, SalesProcess process, List<Reason> reasons) {
        List<Stage> stages = new ArrayList<>();
        List<Backfill.Step> path = command.path();
        if (path.isEmpty()) {
            reasons.add(OpportunityReasons.NO_PATH.reason());
        }
        for (int i = 0; i < path.size(); i++) {
            String code = path.get(i).stage();
            Optional<Stage> stage = process.stage(code);
            List<String> known = process.stages().stream().map(Stage::code).toList();
            stage.ifPresentOrElse(
                    stages::add,
                    () -> reasons.add(OpportunityReasons.UNKNOWN_STAGE
                            .reason()
                            .with("stage", code)
                            .with("hint", Names.hints(code, known))));
            if (i > 0 && path.get(i).at().isBefore(path.get(i - 1).at())) {
                reasons.add(OpportunityReasons.PATH_ORDER
                        .reason()
                        .with("stage", code)
                        .with("at", path.get(i).at())
                        .with("before", path.get(i - 1).at()));
            }
        }
        return stages;
    }

    private Proposal<Opportunity> recorded(Backfill command, List<Stage> stages, Course course, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        List<Fault> faults = new ArrayList<>();
        Backfill.Step begin = command.path().get(0);
        Assignments<Opportunity> known = command.assignments();
        Arrival arrival = Arrival.at(
                begin.at(), stages.get(0), Transition.OPENED, course.edition().number(), known.names(), context);
        Values<Opportunity> values = arrival.into(
                assigned(begin, assigned(known, Opening.blank(catalogue, course, arrival), faults), faults));
        Id<Opportunity> id = command.id().orElseGet(() -> context.ids().nextId());
        Proposal<Opportunity> proposal = Proposal.create(
                        id,
                        values,
                        OpportunityEvents.openedEarlier(stages.get(0).code()))
                .at(begin.at());
        for (int i = 1; i < stages.size(); i++) {
            Backfill.Step step = command.path().get(i);
            Stage from = stages.get(i - 1);
            Stage to = stages.get(i);
            Transition how = Transition.of(course.process().direction(from, to));
            values = Arrival.at(
                            step.at(),
                            to,
                            how,
                            course.edition().number(),
                            step.assignments().names(),
                            context)
                    .into(assigned(step, values, faults));
            Event event = OpportunityEvents.movedEarlier(from.code(), to.code(), how, course);
            proposal = proposal.then(values, event).at(step.at());
        }
        return proposal.invalid(faults);
    }

    private static Values<Opportunity> assigned(Backfill.Step step, Values<Opportunity> values, List<Fault> faults) {
        return step.assignments().names().isEmpty() ? values : assigned(step.assignments(), values, faults);
    }

    private static Values<Opportunity> assigned(
            Assignments<Opportunity> assignments, Values<Opportunity> values, List<Fault> faults) {
        Assignments.Applied<Opportunity> applied = assignments.applyTo(values);
        faults.addAll(applied.faults());
        return OpportunityCommands.amountFollows(Optional.empty(), assignments, applied.values());
    }

    /**
     * The process that was found.
     *
     * @param name its name
     * @param course its latest edition, if there is one
     */
    private record Taken(String name, Optional<Course> course) {}
}
