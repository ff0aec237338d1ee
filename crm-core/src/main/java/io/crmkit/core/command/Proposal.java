package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Fault;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a behaviour proposes: changes, and all reasons for and against them. Immutable.
 *
 * <p>What is entered late may come with its whole history, each step with its event and its moment:
 *
 * <pre>{@code
 * Proposal.create(id, opened, Event.of("deal.opened")).at(january)
 *         .then(moved, Event.of("deal.moved")).at(march)
 *         .then(won, Event.of("deal.won")).at(may);
 * }</pre>
 *
 * @param <A> the aggregate that the command is about: that of the first change
 */
public final class Proposal<A extends Aggregate<A>> {

    private final List<Draft<?>> drafts;
    private final List<Reason> reasons;

    /** Takes lists that nobody changes. */
    private Proposal(List<Draft<?>> drafts, List<Reason> reasons) {
        this.drafts = drafts;
        this.reasons = reasons;
    }

    /** A new aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> create(Id<A> id, Values<A> values, Event event) {
        Step<A> step = new Step<>(values, event, Optional.empty());
        return new Proposal<>(List.of(new Draft<>(values.catalogue(), id, Optional.empty(), List.of(step))), List.of());
    }

    /** A change of an aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> change(A before, Values<A> after, Event event) {
        Step<A> step = new Step<>(after, event, Optional.empty());
        return new Proposal<>(
                List.of(new Draft<>(after.catalogue(), before.id(), Optional.of(before), List.of(step))), List.of());
    }

    /** No change at all, because of these reasons. */
    public static <A extends Aggregate<A>> Proposal<A> nothing(Reason... reasons) {
        return new Proposal<>(List.of(), List.of(reasons));
    }

    /**
     * The same with another step of the command's own aggregate, which gets an entry of its own.
     *
     * @param after its values after that step
     */
    public Proposal<A> then(Values<A> after, Event event) {
        Draft<A> own = own();
        List<Step<A>> steps = new ArrayList<>(own.steps());
        steps.add(new Step<>(after, event, Optional.empty()));
        return withOwn(steps);
    }

    /**
     * The same with the last step of the command's own aggregate taking effect at a moment of its own: history that is entered late. A
     * change of something that exists begins then from the state of that moment. Steps are given in the order in which they took effect;
     * without a moment of its own, a step takes effect when the command does.
     */
    public Proposal<A> at(Instant moment) {
        Draft<A> own = own();
        List<Step<A>> steps = new ArrayList<>(own.steps());
        Step<A> last = steps.remove(steps.size() - 1);
        steps.add(new Step<>(last.after(), last.event(), Optional.of(moment.truncatedTo(ChronoUnit.MICROS))));
        return withOwn(steps);
    }

    /**
     * The same with other aggregates that are changed together with the first.
     *
     * @throws IllegalArgumentException if one of them is changed here already
     */
    public <B extends Aggregate<B>> Proposal<A> with(Proposal<B> another) {
        List<Draft<?>> more = new ArrayList<>(drafts);
        for (Draft<?> draft : another.drafts) {
            if (drafts.stream().anyMatch(draft::isOfTheSame)) {
                throw new IllegalArgumentException(
                        "The %s %s is changed twice in one proposal. Give its second change as a step: then(…)."
                                .formatted(draft.catalogue().name(), draft.id()));
            }
            more.add(draft);
        }
        return new Proposal<A>(List.copyOf(more), reasons).because(another.reasons);
    }

    /** The same with more reasons. */
    public Proposal<A> because(Collection<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        if (reasons.isEmpty()) {
            return new Proposal<>(drafts, List.copyOf(more));
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new Proposal<>(drafts, List.copyOf(all));
    }

    /** The same with one more reason. */
    public Proposal<A> because(Reason reason) {
        return because(List.of(reason));
    }

    /** The same with these faults as reasons. */
    public Proposal<A> invalid(Collection<Fault> faults) {
        if (faults.isEmpty()) {
            return this;
        }
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

    @SuppressWarnings("unchecked") // the first change is that of the command's own aggregate
    private Draft<A> own() {
        if (drafts.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing was proposed that a step could follow. Begin with create(…) or change(…).");
        }
        return (Draft<A>) drafts.get(0);
    }

    private Proposal<A> withOwn(List<Step<A>> steps) {
        Draft<A> own = own();
        List<Draft<?>> all = new ArrayList<>(drafts);
        all.set(0, new Draft<>(own.catalogue(), own.id(), own.before(), steps));
        return new Proposal<>(List.copyOf(all), reasons);
    }

    /**
     * The change of one aggregate.
     *
     * @param catalogue its catalogue
     * @param id its identity
     * @param before its state before; empty if it is new
     * @param steps what happens to it, one or more, in the order in which it takes effect
     */
    public record Draft<A extends Aggregate<A>>(
            Catalogue<A> catalogue, Id<A> id, Optional<A> before, List<Step<A>> steps) {

        /** Keeps the steps from changing. */
        public Draft {
            steps = List.copyOf(steps);
        }

        /** Its values after the last step, complete or not. */
        public Values<A> after() {
            return steps.get(steps.size() - 1).after();
        }

        boolean isOfTheSame(Draft<?> other) {
            return id.equals(other.id) && catalogue.name().equals(other.catalogue.name());
        }
    }

    /**
     * One step of a change, which makes one entry in the journal.
     *
     * @param after the values afterwards, complete or not
     * @param event what happens
     * @param at when it takes effect, if not when the command does
     */
    public record Step<A extends Aggregate<A>>(Values<A> after, Event event, Optional<Instant> at) {}
}
