package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs commands and reads records for one actor on some terms. Cheap, immutable; desks are sugar over it.
 */
public final class Runner {

    private final Shell shell;
    private final Terms terms;

    /** A runner on these terms. */
    public Runner(Shell shell, Terms terms) {
        this.shell = shell;
        this.terms = terms;
    }

    /** The shell that does the work. */
    public Shell shell() {
        return shell;
    }

    /** On which terms. */
    public Terms terms() {
        return terms;
    }

    /** For whom. */
    public Actor actor() {
        return terms.actor();
    }

    /** Runs one command. */
    public <A extends Aggregate<A>> Decision<A> run(Command<A> command) {
        return shell.run(command, terms);
    }

    /** A binder for the present moment. */
    public Binder binder() {
        return environment().binder(environment().now());
    }

    /** The record with this id, if there is one that the actor may see and that was not retracted. */
    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> plain, Id<A> id) {
        Catalogue<A> catalogue = environment().catalogues().of(plain);
        return known(catalogue, id).filter(record -> !catalogue.isRetracted(record));
    }

    /**
     * The record with this id.
     *
     * @throws UnknownRecordException if there is none that the actor may see
     */
    public <A extends Aggregate<A>> A get(Catalogue<A> plain, Id<A> id) {
        return find(plain, id).orElseThrow(() -> new UnknownRecordException(plain.name(), id));
    }

    /** A query for the records that the actor may see; narrow it down and give it to {@link #page(Query)}. */
    public <A extends Aggregate<A>> Query<A> query(Catalogue<A> plain) {
        Catalogue<A> catalogue = environment().catalogues().of(plain);
        return Query.of(catalogue, binder()).where(environment().access().visible(actor(), catalogue));
    }

    /** One page of a query; however the query was made, only records that the actor may see are on it. */
    public <A extends Aggregate<A>> Page<A> page(Query<A> query) {
        Condition visible = environment().access().visible(actor(), query.catalogue());
        boolean within = parts(query.condition()).containsAll(parts(visible));
        return environment().store().query(within ? query : query.where(visible));
    }

    /** What has to hold together. */
    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    /** All records that the actor may see and that satisfy a condition, by id. Reads page by page; meant for small results. */
    public <A extends Aggregate<A>> List<A> all(Catalogue<A> plain, Condition condition) {
        List<A> all = new ArrayList<>();
        pages(query(plain).where(condition), all::addAll);
        return all;
    }

    /**
     * All records as they stood at a moment, with what had been recorded until another one: of those that the actor may see today, also
     * those that were retracted since. Reads all records of the catalogue and their journals, page by page.
     */
    public <A extends Aggregate<A>> List<A> stood(Catalogue<A> plain, Instant moment, Instant known) {
        List<A> stood = new ArrayList<>();
        histories(plain, history -> history.asKnownAt(moment, known).ifPresent(stood::add));
        return stood;
    }

    /** Everything that ever happened to the records of a catalogue that the actor may see, also to those that were retracted, by id. */
    public <A extends Aggregate<A>> Map<Id<A>, History<A>> histories(Catalogue<A> plain) {
        Map<Id<A>, History<A>> histories = new LinkedHashMap<>();
        histories(
                plain,
                history -> history.entries().stream()
                        .findFirst()
                        .ifPresent(entry -> histories.put(Id.of(entry.id().value()), history)));
        return histories;
    }

    private <A extends Aggregate<A>> void histories(Catalogue<A> plain, Consumer<History<A>> each) {
        Catalogue<A> catalogue = environment().catalogues().of(plain);
        pages(
                query(plain).withRetracted(),
                page -> environment()
                        .store()
                        .journals(catalogue, page.stream().map(Aggregate::id).toList())
                        .values()
                        .forEach(entries -> each.accept(History.of(catalogue, entries))));
    }

    private <A extends Aggregate<A>> void pages(Query<A> query, Consumer<List<A>> each) {
        Optional<Query<A>> next = Optional.of(query.limit(1_000));
        while (next.isPresent()) {
            Page<A> page = page(next.get());
            each.accept(page.items());
            next = page.next();
        }
    }

    /** Everything that ever happened to a record that the actor may see, also if it was retracted; empty if there is none. */
    public <A extends Aggregate<A>> History<A> history(Catalogue<A> plain, Id<A> id) {
        Catalogue<A> catalogue = environment().catalogues().of(plain);
        return known(catalogue, id).isEmpty()
                ? History.of(catalogue, List.of())
                : History.of(catalogue, environment().store().journal(catalogue, id));
    }

    /** Everything that ever happened to these records, by id; records that the actor may not see, or that are not there, are left out. */
    public <A extends Aggregate<A>> Map<Id<A>, History<A>> histories(Catalogue<A> plain, Collection<A> records) {
        Catalogue<A> catalogue = environment().catalogues().of(plain);
        List<Id<A>> ids = records.stream()
                .filter(record -> isVisible(catalogue, record))
                .map(Aggregate::id)
                .toList();
        Map<Id<A>, History<A>> histories = new LinkedHashMap<>();
        environment()
                .store()
                .journals(catalogue, ids)
                .forEach((id, entries) -> histories.put(id, History.of(catalogue, entries)));
        return histories;
    }

    /**
     * The records around records, read from the store when they are asked for and remembered by this object: what a measure or a
     * condition with paths needs. What the actor may not see is not found.
     */
    public Related around() {
        return unit().openly();
    }

    private <A extends Aggregate<A>> Optional<A> known(Catalogue<A> catalogue, Id<A> id) {
        return environment().store().find(catalogue, id).filter(record -> isVisible(catalogue, record));
    }

    private <A extends Aggregate<A>> boolean isVisible(Catalogue<A> catalogue, A record) {
        return unit().isVisible(catalogue, record);
    }

    private Unit unit() {
        Binder binder = binder();
        Context context = new Context(
                actor(),
                binder.frame().now(),
                environment().catalogues(),
                binder,
                environment().ids(),
                terms.comment());
        return new Unit(environment(), shell.bindings(), context, null);
    }

    private Environment environment() {
        return shell.environment();
    }
}
