package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import java.util.List;
import java.util.Optional;

/**
 * Where one works with the records of a catalogue: sugar over a {@link Runner}. The desk of a concept adds a method for each command.
 *
 * @param <A> the records
 */
public abstract class Desk<A extends Aggregate<A>> {

    private final Runner runner;
    private final Catalogue<A> catalogue;

    /** A desk for the records of a catalogue. */
    protected Desk(Runner runner, Catalogue<A> catalogue) {
        this.runner = runner;
        this.catalogue = catalogue;
    }

    /** The record with this id, if there is one that the actor may see. */
    public final Optional<A> find(Id<A> id) {
        return runner.find(catalogue, id);
    }

    /**
     * The record with this id.
     *
     * @throws UnknownRecordException if there is none that the actor may see
     */
    public final A get(Id<A> id) {
        return runner.get(catalogue, id);
    }

    /** A query for the records that the actor may see; narrow it down and give it to {@link #page}. */
    public final Query<A> query() {
        return runner.query(catalogue);
    }

    /** One page of a query. */
    public final Page<A> page(Query<A> query) {
        return runner.page(query);
    }

    /** All records that the actor may see and that satisfy a condition, by id; meant for small results. */
    public final List<A> all(Condition condition) {
        return runner.all(catalogue, condition);
    }

    /** Everything that ever happened to a record. */
    public final History<A> history(Id<A> id) {
        return runner.history(catalogue, id);
    }

    /** Makes the record that a filled-in form asks for. */
    protected final Decision<A> created(String command, Form<A, ?> form) {
        return runner.run(Create.of(command, form));
    }

    /** Changes a record as the caller has seen it to what a filled-in form asks for. */
    protected final Decision<A> changed(String command, A seen, Form<A, ?> form) {
        return changed(command, Target.of(catalogue, seen), form);
    }

    /** Changes a record to what a filled-in form asks for. */
    protected final Decision<A> changed(String command, Target<A> target, Form<A, ?> form) {
        return runner.run(new Change<>(command, target, form.assignments()));
    }

    /** What runs the commands of this desk. */
    protected final Runner runner() {
        return runner;
    }
}
