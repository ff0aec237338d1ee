package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import java.util.List;
import java.util.Optional;

/**
 * How records of a catalogue are created and changed. Extend this where a concept has more to say than that what it refers to must be
 * there. Stateless and thread-safe.
 *
 * @param <A> the records
 */
public abstract class Editing<A extends Aggregate<A>> {

    private final Catalogue<A> catalogue;
    private final References<A> references;

    /** Edits records that refer to others. */
    protected Editing(Catalogue<A> catalogue, References<A> references) {
        this.catalogue = catalogue;
        this.references = references;
    }

    /** Edits records of which there is nothing more to say. */
    public static <A extends Aggregate<A>> Editing<A> of(Catalogue<A> catalogue, References<A> references) {
        return new Editing<>(catalogue, references) {};
    }

    /**
     * What the command of this name does: it makes a record.
     *
     * @param event the name of what happens
     */
    public final Behaviour<Create<A>, A> creating(String name, String event) {
        return new Creating(name, Event.of(event));
    }

    /**
     * What the command of this name does: it changes a record.
     *
     * @param event the name of what happens
     */
    public final Behaviour<Change<A>, A> changing(String name, String event) {
        return new Changing(name, Event.of(event));
    }

    /** Loads what is needed besides the record and what it refers to; nothing, unless overridden. */
    protected void load(Assignments<A> assignments, Loading loading) {}

    /**
     * What is there before anything is assigned: what was there, unless overridden.
     *
     * @param values those of the record; none of a new one
     */
    protected Values<A> base(Values<A> values, Context context) {
        return values;
    }

    /** The values that result: those that were assigned, unless overridden. */
    protected Values<A> settled(Edit<A> edit) {
        return edit.after();
    }

    /** What speaks against it, besides references that lead nowhere; nothing, unless overridden. */
    protected List<Reason> reasons(Edit<A> edit) {
        return List.of();
    }

    private void loadAll(Assignments<A> assignments, Loading loading) {
        references.load(assignments, loading);
        load(assignments, loading);
    }

    private Proposal<A> judged(Proposal<A> proposal, Assignments.Applied<A> applied, Edit<A> edit) {
        return proposal.invalid(applied.faults())
                .because(references.reasons(edit.assignments(), edit.loaded()))
                .because(reasons(edit));
    }

    private final class Creating extends Create.Handler<A> {

        private final Event event;

        Creating(String name, Event event) {
            super(name, catalogue);
            this.event = event;
        }

        @Override
        public void load(Create<A> command, Loading loading) {
            loadAll(command.assignments(), loading);
        }

        @Override
        public Proposal<A> propose(Create<A> command, Loaded loaded, Context context) {
            Values<A> base = base(context.catalogue(catalogue).none(), context);
            Assignments.Applied<A> applied = command.assignments().applyTo(base);
            Edit<A> edit = new Edit<>(
                    idOf(command, context), Optional.empty(), command.assignments(), applied.values(), loaded, context);
            return judged(Proposal.create(edit.id(), settled(edit), event), applied, edit);
        }
    }

    private final class Changing extends Change.Handler<A> {

        private final Event event;

        Changing(String name, Event event) {
            super(name, catalogue);
            this.event = event;
        }

        @Override
        public void load(Change<A> command, Loading loading) {
            loadAll(command.assignments(), loading);
        }

        @Override
        public Proposal<A> propose(Change<A> command, Loaded loaded, Context context) {
            Catalogue<A> records = context.catalogue(catalogue);
            A before = loaded.find(records, command.on().id()).orElseThrow();
            Assignments.Applied<A> applied = command.assignments().applyTo(base(records.values(before), context));
            Edit<A> edit = new Edit<>(
                    before.id(), Optional.of(before), command.assignments(), applied.values(), loaded, context);
            return judged(Proposal.change(before, settled(edit), event), applied, edit);
        }
    }
}
