package io.crmkit.core.opportunity;

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
import io.crmkit.core.journal.Event;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings an opportunity to another edition of its process; nothing else of it changes. */
final class Migrating implements Behaviour<Migrate, Opportunity> {

    private final Processes processes;

    Migrating(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return Migrate.NAME;
    }

    @Override
    public Class<Migrate> type() {
        return Migrate.class;
    }

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public void load(Migrate command, Loading loading) {
        Catalogue<Opportunity> catalogue = loading.context().catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        loading.keep(Goal.class, new Goal(processes.edition(before.process(), command.edition(), loading)));
    }

    @Override
    public Proposal<Opportunity> propose(Migrate command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Optional<Edition<SalesProcess>> goal = loaded.kept(Goal.class).edition();
        if (goal.isEmpty()) {
            return Proposal.nothing(OpportunityReasons.UNKNOWN_EDITION
                    .reason()
                    .with("process", before.process())
                    .with("edition", command.edition()));
        }
        String code = command.stages().getOrDefault(before.stage(), before.stage());
        Optional<Stage> stage = goal.get().value().stage(code);
        boolean fits = stage.filter(
                        found -> found.status().isClosed() == before.status().isClosed())
                .isPresent();
        if (stage.isEmpty() || !fits) {
            return Proposal.nothing(OpportunityReasons.UNMAPPED
                    .reason()
                    .with("stage", before.stage())
                    .with("to", code)
                    .with("edition", command.edition()));
        }
        return Proposal.change(
                before,
                migrated(catalogue.values(before), stage.get(), before, goal.get(), context),
                event(before, code, goal.get()));
    }

    @Override
    public Migrate read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "edition", "stages");
        Map<String, String> stages = new LinkedHashMap<>();
        Data given = data.at("stages");
        given.keys().forEach(key -> stages.put(key, given.at(key).text()));
        return new Migrate(
                Target.fromData(catalogue(), data.at("on")), data.at("edition").whole(0, 1_000_000), stages);
    }

    private static Values<Opportunity> migrated(
            Values<Opportunity> values, Stage stage, Opportunity before, Edition<SalesProcess> goal, Context context) {
        Values<Opportunity> after = values.with(OpportunityAttributes.EDITION, (long) goal.number());
        if (stage.code().equals(before.stage())) {
            return after;
        }
        Arrival arrival = Arrival.now(stage, Transition.MIGRATE, goal.number(), Set.of(), context)
                .because(context.why());
        return after.with(OpportunityAttributes.STAGE, stage.code())
                .with(OpportunityAttributes.STAYS, arrival.logged(values, stage.code(), before.status()));
    }

    private static Event event(Opportunity before, String to, Edition<SalesProcess> goal) {
        return Event.of(
                OpportunityEvents.MIGRATED, Map.of("from", before.stage(), "to", to, "edition", (long) goal.number()));
    }

    /** The edition that was found, if any. */
    private record Goal(Optional<Edition<SalesProcess>> edition) {}
}
