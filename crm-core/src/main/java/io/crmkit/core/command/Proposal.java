package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Fault;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a behaviour proposes: changes, and all reasons for and against them. Immutable.
 *
 * @param <A> the aggregate that the command is about: that of the first change
 */
public final class Proposal<A extends Aggregate<A>> {

    private final List<Draft<?>> drafts;
    private final List<Reason> reasons;

    private Proposal(List<Draft<?>> drafts, List<Reason> reasons) {
        this.drafts = List.copyOf(drafts);
        this.reasons = List.copyOf(reasons);
    }

    /** A new aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> create(Id<A> id, Values<A> values, Event event) {
        return new Proposal<>(List.of(new Draft<>(values.catalogue(), id, Optional.empty(), values, event)), List.of());
    }

    /** A new aggregate with the assigned values; what cannot be assigned becomes a reason. */
    public static <A extends Aggregate<A>> Proposal<A> create(
            Catalogue<A> catalogue, Id<A> id, Assignments<A> assignments, Event event) {
        Assignments.Applied<A> applied = assignments.applyTo(catalogue.none());
        return create(id, applied.values(), event).invalid(applied.faults());
    }

    /** A change of an aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> change(A before, Values<A> after, Event event) {
        return new Proposal<>(
                List.of(new Draft<>(after.catalogue(), before.id(), Optional.of(before), after, event)), List.of());
    }

    /** A change of an aggregate to the assigned values; what cannot be assigned becomes a reason. */
    public static <A extends Aggregate<A>> Proposal<A> change(
            Catalogue<A> catalogue, A before, Assignments<A> assignments, Event event) {
        Assignments.Applied<A> applied = assignments.applyTo(catalogue.values(before));
        return change(before, applied.values(), event).invalid(applied.faults());
    }

    /** No change at all, because of these reasons. */
    public static <A extends Aggregate<A>> Proposal<A> nothing(Reason... reasons) {
        return new Proposal<>(List.of(), List.of(reasons));
    }

    /** The same with another change that is made together with the first. */
    public <B extends Aggregate<B>> Proposal<A> with(Proposal<B> another) {
        List<Draft<?>> more = new ArrayList<>(drafts);
        more.addAll(another.drafts);
        return new Proposal<A>(more, reasons).because(another.reasons);
    }

    /** The same with more reasons. */
    public Proposal<A> because(Collection<Reason> more) {
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new Proposal<>(drafts, all);
    }

    /** The same with one more reason. */
    public Proposal<A> because(Reason reason) {
        return because(List.of(reason));
    }

    /** The same with these faults as reasons. */
    public Proposal<A> invalid(Collection<Fault> faults) {
        if (drafts.isEmpty()) {
            return because(faults.stream().map(Reason::of).toList());
        }
        Catalogue<?> catalogue = drafts.get(0).catalogue();
        return because(faults.stream()
                .map(fault -> Reason.of(fault, catalogue.placeLabel(fault.path())))
                .toList());
    }

    /** The changes, that of the command's own aggregate first; empty if there is nothing to change. */
    public List<Draft<?>> drafts() {
        return drafts;
    }

    /** All reasons. */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * The change of one aggregate.
     *
     * @param catalogue its catalogue
     * @param id its identity
     * @param before its state before; empty if it is new
     * @param after its values afterwards, complete or not
     * @param event what happens
     */
    public record Draft<A extends Aggregate<A>>(
            Catalogue<A> catalogue, Id<A> id, Optional<A> before, Values<A> after, Event event) {}
}
