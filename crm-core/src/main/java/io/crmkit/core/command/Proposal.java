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
import org.jspecify.annotations.Nullable;

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

    private final @Nullable Draft<A> own;
    private final List<Draft<?>> others;
    private final List<Reason> reasons;

    /** Takes lists that nobody changes. */
    private Proposal(@Nullable Draft<A> own, List<Draft<?>> others, List<Reason> reasons) {
        this.own = own;
        this.others = others;
        this.reasons = reasons;
    }

    /** A new aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> create(Id<A> id, Values<A> values, Event event) {
        return new Proposal<>(new Draft<>(id, null, Step.of(values, event), List.of()), List.of(), List.of());
    }

    /** A change of an aggregate. */
    public static <A extends Aggregate<A>> Proposal<A> change(A before, Values<A> after, Event event) {
        return new Proposal<>(new Draft<>(before.id(), before, Step.of(after, event), List.of()), List.of(), List.of());
    }

    /** No change at all, because of these reasons. */
    public static <A extends Aggregate<A>> Proposal<A> nothing(Reason... reasons) {
        return new Proposal<>(null, List.of(), List.of(reasons));
    }

    /**
     * The same with another step of the command's own aggregate, which gets an entry of its own.
     *
     * @param after its values after that step
     */
    public Proposal<A> then(Values<A> after, Event event) {
        return withOwn(own().then(Step.of(after, event)));
    }

    /**
     * The same with the last step of the command's own aggregate taking effect at a moment of its own: history that is entered late. A
     * change of something that exists begins then from the state of that moment. Steps are given in the order in which they took effect;
     * without a moment of its own, a step takes effect when the command does.
     */
    public Proposal<A> at(Instant moment) {
        return withOwn(own().at(moment.truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * The same with other aggregates that are changed together with the first.
     *
     * @throws IllegalArgumentException if one of them is changed here already
     */
    public <B extends Aggregate<B>> Proposal<A> with(Proposal<B> another) {
        List<Draft<?>> here = drafts();
        for (Draft<?> draft : another.drafts()) {
            if (here.stream().anyMatch(draft::isOfTheSame)) {
                throw new IllegalArgumentException(
                        "The %s %s is changed twice in one proposal. Give its second change as a step: then(…)."
                                .formatted(draft.catalogue().name(), draft.id()));
            }
        }
        List<Draft<?>> more = new ArrayList<>(others);
        more.addAll(another.drafts());
        return new Proposal<>(own, List.copyOf(more), reasons).because(another.reasons);
    }

    /** The same with more reasons. */
    public Proposal<A> because(Collection<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        if (reasons.isEmpty()) {
            return new Proposal<>(own, others, List.copyOf(more));
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new Proposal<>(own, others, List.copyOf(all));
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
        if (own == null) {
            return because(faults.stream().map(Reason::of).toList());
        }
        Catalogue<?> catalogue = own.catalogue();
        return because(faults.stream()
                .map(fault -> Reason.of(fault, catalogue.placeLabel(fault.path())))
                .toList());
    }

    /** The changes, that of the command's own aggregate first; empty if there is nothing to change. */
    public List<Draft<?>> drafts() {
        if (own == null) {
            return others;
        }
        if (others.isEmpty()) {
            return List.of(own);
        }
        List<Draft<?>> all = new ArrayList<>(others.size() + 1);
        all.add(own);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** All reasons. */
    public List<Reason> reasons() {
        return reasons;
    }

    private Draft<A> own() {
        if (own == null) {
            throw new IllegalStateException(
                    "Nothing was proposed that a step could follow. Begin with create(…) or change(…).");
        }
        return own;
    }

    private Proposal<A> withOwn(Draft<A> changed) {
        return new Proposal<>(changed, others, reasons);
    }

    /**
     * The change of one aggregate. Immutable.
     *
     * @param <A> the aggregate
     */
    public static final class Draft<A extends Aggregate<A>> {

        private final Id<A> id;
        private final @Nullable A before;
        private final Step<A> last;
        private final List<Step<A>> earlier;

        /** Takes a list that nobody changes. */
        private Draft(Id<A> id, @Nullable A before, Step<A> last, List<Step<A>> earlier) {
            this.id = id;
            this.before = before;
            this.last = last;
            this.earlier = earlier;
        }

        /** The catalogue of the aggregate. */
        public Catalogue<A> catalogue() {
            return last.after().catalogue();
        }

        /** The identity of the aggregate. */
        public Id<A> id() {
            return id;
        }

        /** The state before; empty if the aggregate is new. */
        public Optional<A> before() {
            return Optional.ofNullable(before);
        }

        /** What happens to the aggregate, one step or more, in the order in which they take effect. */
        public List<Step<A>> steps() {
            return earlier.isEmpty() ? List.of(last) : followed(earlier, last);
        }

        /** The values after the last step, complete or not. */
        public Values<A> after() {
            return last.after();
        }

        @Override
        public String toString() {
            return "Draft[" + catalogue().name() + " " + id + "]";
        }

        private Draft<A> then(Step<A> step) {
            return new Draft<>(id, before, step, steps());
        }

        private Draft<A> at(Instant moment) {
            return new Draft<>(id, before, new Step<>(last.after(), last.event(), Optional.of(moment)), earlier);
        }

        private boolean isOfTheSame(Draft<?> other) {
            return id.equals(other.id)
                    && catalogue().name().equals(other.catalogue().name());
        }

        private static <A extends Aggregate<A>> List<Step<A>> followed(List<Step<A>> steps, Step<A> last) {
            List<Step<A>> all = new ArrayList<>(steps);
            all.add(last);
            return List.copyOf(all);
        }
    }

    /**
     * One step of a change, which makes one entry in the journal.
     *
     * @param after the values afterwards, complete or not
     * @param event what happens
     * @param at when it takes effect, if not when the command does
     */
    public record Step<A extends Aggregate<A>>(Values<A> after, Event event, Optional<Instant> at) {

        private static <A extends Aggregate<A>> Step<A> of(Values<A> after, Event event) {
            return new Step<>(after, event, Optional.empty());
        }
    }
}
