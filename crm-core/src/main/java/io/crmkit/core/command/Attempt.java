package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Operation;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to run one command within a unit: everything up to the commit. */
final class Attempt<A extends Aggregate<A>> {

    private final Environment environment;
    private final Unit unit;
    private final Terms terms;
    private final String cause;
    private final Command<A> command;
    private final Behaviour<Command<A>, A> behaviour;
    private final Catalogue<A> catalogue;
    private final List<Reason> reasons = new ArrayList<>();

    Attempt(Environment environment, Unit unit, Terms terms, String cause, Command<A> command) {
        this.environment = environment;
        this.unit = unit;
        this.terms = terms;
        this.cause = cause;
        this.command = command;
        this.behaviour = environment.behaviours().of(command);
        this.catalogue = environment.catalogues().of(behaviour.catalogue());
    }

    /** The decision; what is accepted has been taken into the unit, what is pending as a held command. */
    Decision<A> decide() {
        Instant now = unit.context().now();
        if (unit.context().effectiveAt().isAfter(now)) {
            return Decision.refused(
                    CommandReasons.FUTURE.reason().with("at", unit.context().effectiveAt()));
        }
        Optional<Target<A>> target = command.target();
        if (target.isPresent()) {
            Row<A> row = unit.row(catalogue, target.get().id());
            if (behaviour.reachesRetracted()) {
                unit.reach(row);
            }
            Optional<Decision<A>> refusal = refusedTarget(target.get(), row);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return judged(proposed());
    }

    private Proposal<A> proposed() {
        behaviour.load(command, unit);
        unit.freeze();
        try {
            return behaviour.propose(command, unit, unit.context());
        } finally {
            unit.thaw();
        }
    }

    /** Why the target cannot be worked on: not there, not visible, not allowed, or stale. */
    private Optional<Decision<A>> refusedTarget(Target<A> target, Row<A> row) {
        A present = row.present;
        if (row.shown == null || present == null || unit.isHidden(row) || !unit.isVisible(catalogue, present)) {
            return Optional.of(Decision.refused(CommandReasons.NOT_FOUND
                    .reason()
                    .with("what", catalogue.label())
                    .with("id", target.id())));
        }
        if (!may(terms.actor(), environment.behaviours().operation(command.name()), present)) {
            return Optional.of(Decision.refused(notAllowed()));
        }
        return stale(target, present);
    }

    private Optional<Decision<A>> stale(Target<A> target, A present) {
        if (target.expected().isEmpty() || target.expected().getAsLong() == present.version()) {
            return Optional.empty();
        }
        Conflict<A> conflict = Conflict.of(catalogue, unit, target, present, this::proposed);
        if (terms.merging() && conflict.canMerge()) {
            reasons.add(conflict.merged());
            return Optional.empty();
        }
        return Optional.of(Decision.refused(conflict.reasons()));
    }

    private Decision<A> judged(Proposal<A> proposal) {
        reasons.addAll(proposal.reasons());
        Recording recording = new Recording(unit, terms, cause, reasons);
        List<Proposal.Draft<?>> drafts = proposal.drafts();
        List<Recording.Written<?>> changes = new ArrayList<>(drafts.size());
        for (Proposal.Draft<?> draft : drafts) {
            recording.of(draft).ifPresent(changes::add);
        }
        if (command.target().isEmpty() && !mayCreate(changes)) {
            return Decision.refused(notAllowed());
        }
        boolean mayOverride = terms.overriding().isPresent()
                && may(terms.actor(), new Operation(catalogue.name(), Operation.OVERRIDE), concerned(changes));
        if (changes.isEmpty() && reasons.isEmpty()) {
            reasons.add(CommandReasons.NO_CHANGE.reason());
        }
        Verdict verdict = Verdict.of(reasons, terms, mayOverride);
        if (verdict.refuses(terms)) {
            return Decision.refused(verdict.reasons());
        }
        if (verdict.holds(terms)) {
            return Holding.held(environment, unit, terms, cause, command, verdict.reasons());
        }
        changes.forEach(change -> change.into(unit, verdict));
        return Decision.accepted(result(drafts), verdict.reasons());
    }

    private A result(List<Proposal.Draft<?>> drafts) {
        if (!drafts.isEmpty()) {
            @SuppressWarnings("unchecked") // the first change is that of the command's own aggregate
            Proposal.Draft<A> first = (Proposal.Draft<A>) drafts.get(0);
            return unit.present(catalogue, first.id()).orElseThrow();
        }
        return command.target()
                .flatMap(target -> unit.present(catalogue, target.id()))
                .orElseThrow(() -> new IllegalStateException("The command \"" + command.name()
                        + "\" was neither refused nor proposed anything. Its behaviour must do one of the two."));
    }

    private boolean mayCreate(List<Recording.Written<?>> changes) {
        return may(terms.actor(), environment.behaviours().operation(command.name()), created(changes));
    }

    /** The record that rights are asked for: as it is now, or as it is to be where it is new. */
    private @Nullable A concerned(List<Recording.Written<?>> changes) {
        return command.target()
                .flatMap(target -> unit.present(catalogue, target.id()))
                .orElseGet(() -> created(changes));
    }

    private @Nullable A created(List<Recording.Written<?>> changes) {
        for (Recording.Written<?> change : changes) {
            if (catalogue.type().isInstance(change.state())) {
                return catalogue.type().cast(change.state());
            }
        }
        return null;
    }

    private boolean may(Actor actor, Operation operation, @Nullable A state) {
        return environment
                .access()
                .may(
                        actor,
                        operation,
                        catalogue,
                        state,
                        unit.presently(),
                        unit.context().binder());
    }

    private Reason notAllowed() {
        return CommandReasons.NOT_ALLOWED.reason().with("actor", terms.actor()).with("operation", command.name());
    }
}
