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
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import io.crmkit.core.process.ChecklistItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks items of the checklist as done, or as open again. */
final class Ticking implements Behaviour<Tick, Opportunity> {

    private final Processes processes;

    Ticking(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return Tick.NAME;
    }

    @Override
    public Class<Tick> type() {
        return Tick.class;
    }

    @Override
    public Catalogue<Opportunity> catalogue() {
        return OpportunityAttributes.CATALOGUE;
    }

    @Override
    public void load(Tick command, Loading loading) {
        Catalogue<Opportunity> catalogue = loading.context().catalogue(catalogue());
        Opportunity before = loading.find(catalogue, command.on().id()).orElseThrow();
        loading.keep(Course.class, processes.course(before, loading).loadedForAutomatic(before));
    }

    @Override
    public Proposal<Opportunity> propose(Tick command, Loaded loaded, Context context) {
        Catalogue<Opportunity> catalogue = context.catalogue(catalogue());
        Opportunity before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Course course = loaded.kept(Course.class);
        Set<String> done = new LinkedHashSet<>(before.checklist());
        command.items().forEach(item -> {
            if (command.isDone()) {
                done.add(item);
            } else {
                done.remove(item);
            }
        });
        Values<Opportunity> after = catalogue.values(before).with(OpportunityAttributes.CHECKLIST, List.copyOf(done));
        Event event = Event.of(OpportunityEvents.TICKED, Map.of("items", command.items(), "done", command.isDone()));
        return Following.automatic(Proposal.change(before, after, event), before, after, course, context)
                .because(unknown(command, course));
    }

    @Override
    public Tick read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "items", "done");
        return new Tick(
                Target.fromData(catalogue(), data.at("on")),
                data.at("items").list(Data::text),
                data.at("done").flag());
    }

    private static List<Reason> unknown(Tick command, Course course) {
        List<String> known = course.process().stages().stream()
                .flatMap(stage -> stage.checklist().stream())
                .map(ChecklistItem::code)
                .toList();
        return command.items().stream()
                .filter(item -> !known.contains(item))
                .map(item -> OpportunityReasons.UNKNOWN_ITEM
                        .reason()
                        .with("item", item)
                        .with("hint", Names.hints(item, known)))
                .toList();
    }
}
