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
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import io.crmkit.core.lifecycle.BoundLifecycle;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves an opportunity to another stage. */
final class Advancing implements Behaviour<Advance, Opportunity> {

    private final Processes processes;

    Advancing(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return Advance.NAME;
    }

    @Override
    public Class<Advance> type() {
        return Advance.class;
    }

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public void load(Advance command, Loading loading) {
        OpportunityCommands.loadCustomer(command.assignments(), loading);
        Context context = loading.context();
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        Edition<SalesProcess> edition = processes
                .forRunning(before, loading)
                .orElseThrow(() -> new IllegalStateException(
                        "Edition %s of the process \"%s\" is gone, but the opportunity %s runs on it."
                                .formatted(before.edition(), before.process(), before.id())));
        BoundLifecycle<String, Opportunity> moves = processes.lifecycle(edition).bind(context.binder(), catalogue);
        Opportunity candidate = candidate(command, catalogue.values(before), before);
        loading.keep(
                Course.class,
                new Course(edition, moves, moves.load(candidate, before.stage(), command.to(), loading.around())));
    }

    @Override
    public Proposal<Opportunity> propose(Advance command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Course course = loaded.kept(Course.class);
        Assignments.Applied<Opportunity> assigned = command.assignments().applyTo(catalogue.values(before));
        Opportunity candidate = candidate(command, catalogue.values(before), before);
        List<Reason> against = course.moves().step(candidate, before.stage(), command.to(), course.around());
        Optional<Stage> stage = course.edition().value().stage(command.to());
        Proposal<Opportunity> proposal = stage.isEmpty()
                ? Proposal.nothing()
                : Proposal.change(
                        before,
                        entered(command, assigned.values(), stage.get(), before, context),
                        moved(before, command.to(), course.edition()));
        return proposal.because(against)
                .invalid(assigned.faults())
                .because(OpportunityCommands.reasonsRunning(command.assignments(), loaded));
    }

    @Override
    public Advance read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "to", "values");
        return new Advance(
                Target.fromData(catalogue(), data.at("on")),
                data.at("to").text(),
                Assignments.fromData(catalogues.of(catalogue()), data.at("values")));
    }

    /** The opportunity with everything that is set together with the move, as far as that is possible. */
    private static Opportunity candidate(Advance command, Values<Opportunity> values, Opportunity before) {
        try {
            return command.assignments().applyTo(values).values().build();
        } catch (InvalidDataException incomplete) {
            return before;
        }
    }

    private static Values<Opportunity> entered(
            Advance command, Values<Opportunity> values, Stage stage, Opportunity before, Context context) {
        boolean byHand = !stage.status().isClosed()
                && command.assignments().names().contains(OpportunityAttributes.PROBABILITY.name());
        LocalDate today =
                LocalDate.ofInstant(context.effectiveAt(), context.frame().zone());
        boolean stays = before.status() == stage.status() && before.closedOn().isPresent();
        LocalDate closedOn =
                stage.status().isClosed() ? (stays ? before.closedOn().get() : today) : null;
        Values<Opportunity> weighed =
                byHand ? values : values.with(OpportunityAttributes.PROBABILITY, stage.probability());
        return weighed.with(OpportunityAttributes.STAGE, stage.code())
                .with(OpportunityAttributes.STATUS, stage.status())
                .with(OpportunityAttributes.CLOSED_ON, closedOn);
    }

    private static Event moved(Opportunity before, String to, Edition<SalesProcess> edition) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("from", before.stage());
        payload.put("to", to);
        payload.put("process", before.process());
        payload.put("edition", (long) edition.number());
        return Event.of("opportunity.stage-moved", payload);
    }
}
