package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Operation;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Bindings;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns commands into decisions and commits what was accepted. Thread-safe; holds no state of its own. */
public final class Shell {

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    /** How often a unit is tried when somebody else was faster; each failure means that somebody got on, so many in a row are rare. */
    private static final int ATTEMPTS = 1_000;

    /** How many commands are decided before what was accepted is committed together. */
    private static final int CHUNK = 500;

    /** How many conditions are remembered that say who may see what. */
    private static final int REMEMBERED = 1_000;

    private final Environment environment;
    private final Bindings bindings = new Bindings(REMEMBERED);

    /** A shell over this environment. */
    public Shell(Environment environment) {
        this.environment = environment;
    }

    /** The environment of this shell. */
    public Environment environment() {
        return environment;
    }

    /** Runs one command. */
    public <A extends Aggregate<A>> Decision<A> run(Command<A> command, Terms terms) {
        Decision<A> decision = committed(terms, work -> work.attempt(command, terms), Decision::isRefused);
        told(command, terms, decision);
        return decision;
    }

    /** Works on a unit and commits it; begins anew when somebody else was faster. */
    private <R> R committed(Terms terms, Function<Work, R> working, Function<R, Boolean> failed) {
        for (int attempt = 1; ; attempt++) {
            Work work = new Work(environment, bindings, terms);
            R result = working.apply(work);
            if (terms.dryRun() || failed.apply(result) || work.unit().isEmpty()) {
                return result;
            }
            try {
                environment.store().commit(work.unit().batch());
                return result;
            } catch (StaleVersionException stale) {
                LOG.debug("Attempt {} met a newer version: {}", attempt, stale.getMessage());
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    private static void told(Command<?> command, Terms terms, Decision<?> decision) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} by {}: {} {}", command.name(), terms.actor(), outcome(decision), codes(decision.reasons()));
        }
    }

    private static String outcome(Decision<?> decision) {
        return decision.getClass().getSimpleName();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.code().code()).toList();
    }

    /**
     * Runs several commands, each on its own: in order, one decision for each, and whatever fails harms no other. What is accepted is
     * committed in chunks; where somebody else was faster, the commands of the chunk are run one by one. If the store itself fails, nothing
     * of the present chunk may be stored.
     */
    public <A extends Aggregate<A>> List<Decision<A>> runEach(List<? extends Command<A>> commands, Terms terms) {
        return each(
                commands.stream().map(command -> new Asked<A>(command, terms)).toList());
    }

    /**
     * The same, where each command comes from a place of its own, such as a row of a file.
     *
     * @param origins the origin of each command; it stands in the journal
     * @throws IllegalArgumentException if there are not as many origins as commands
     */
    public <A extends Aggregate<A>> List<Decision<A>> runEach(
            List<? extends Command<A>> commands, List<String> origins, Terms terms) {
        if (commands.size() != origins.size()) {
            throw new IllegalArgumentException(
                    "%d commands came with %d origins. Give one for each.".formatted(commands.size(), origins.size()));
        }
        List<Asked<A>> asked = new ArrayList<>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            asked.add(new Asked<>(
                    commands.get(i), terms.toBuilder().origin(origins.get(i)).build()));
        }
        return each(asked);
    }

    private <A extends Aggregate<A>> List<Decision<A>> each(List<Asked<A>> asked) {
        List<Decision<A>> decisions = new ArrayList<>(asked.size());
        while (decisions.size() < asked.size()) {
            Asked<A> first = asked.get(decisions.size());
            int until = Math.min(asked.size(), decisions.size() + (first.terms.dryRun() ? 1 : CHUNK));
            List<Asked<A>> next = asked.subList(decisions.size(), until);
            decisions.addAll(next.size() == 1 ? List.of(run(first.command, first.terms)) : chunk(next));
        }
        return decisions;
    }

    /** Decides commands and commits them together; fewer than given if one of them has to see what those before it wrote. */
    private <A extends Aggregate<A>> List<Decision<A>> chunk(List<Asked<A>> asked) {
        Work work = new Work(environment, bindings, asked.get(0).terms);
        List<Decision<A>> decisions = new ArrayList<>(asked.size());
        Optional<RuntimeException> failure = decide(asked, work, decisions);
        try {
            if (!work.unit().isEmpty()) {
                environment.store().commit(work.unit().batch());
            }
            for (int i = 0; i < decisions.size(); i++) {
                told(asked.get(i).command, asked.get(i).terms, decisions.get(i));
            }
        } catch (StaleVersionException stale) {
            LOG.debug("A chunk of {} met a newer version: {}", decisions.size(), stale.getMessage());
            for (int i = 0; i < decisions.size(); i++) {
                decisions.set(i, run(asked.get(i).command, asked.get(i).terms));
            }
        }
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return decisions;
    }

    private <A extends Aggregate<A>> Optional<RuntimeException> decide(
            List<Asked<A>> asked, Work work, List<Decision<A>> decisions) {
        try {
            for (Asked<A> next : asked) {
                decisions.add(work.next(next.command, next.terms));
            }
        } catch (Unsettled wait) {
            LOG.trace("A chunk ends after {} commands.", decisions.size());
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
        return Optional.empty();
    }

    Bindings bindings() {
        return bindings;
    }

    /** Runs several commands as one unit: later ones see the results of earlier ones, and either all happen or none. */
    public <A extends Aggregate<A>> List<Decision<A>> runTogether(List<? extends Command<A>> commands, Terms terms) {
        return committed(
                terms,
                work -> together(commands, terms, work),
                decisions -> decisions.stream().anyMatch(decision -> !decision.isAccepted()));
    }

    /**
     * Approves a held command: it is decided anew, for whoever asked for it, with everything that has changed meanwhile.
     *
     * @param terms the approver's terms
     */
    public Decision<?> approve(Id<HeldCommand> held, Terms terms) {
        return ended(held, terms, HeldState.APPROVED);
    }

    /** Rejects a held command: it will not happen. */
    public Decision<?> reject(Id<HeldCommand> held, Terms terms) {
        return ended(held, terms, HeldState.REJECTED);
    }

    /** Takes a held command back; only whoever asked for it can. */
    public Decision<?> withdraw(Id<HeldCommand> held, Terms terms) {
        return ended(held, terms, HeldState.WITHDRAWN);
    }

    private <A extends Aggregate<A>> List<Decision<A>> together(
            List<? extends Command<A>> commands, Terms terms, Work work) {
        List<Decision<A>> decisions = new ArrayList<>(commands.size());
        for (Command<A> command : commands) {
            decisions.add(work.attempt(command, terms));
        }
        int failed = 0;
        while (failed < decisions.size() && decisions.get(failed).isAccepted()) {
            failed++;
        }
        if (failed == decisions.size()) {
            return decisions;
        }
        Reason reason =
                CommandReasons.NOT_TOGETHER.reason().with("number", failed + 1).with("count", commands.size());
        decisions.replaceAll(decision -> undone(decision, reason));
        return decisions;
    }

    /** What a decision becomes when nothing of its unit is stored: also nothing waits then. */
    private static <A> Decision<A> undone(Decision<A> decision, Reason reason) {
        return decision.isAccepted()
                ? Decision.refused(reason)
                : decision.isPending() ? new Decision.Pending<>(Optional.empty(), decision.reasons()) : decision;
    }

    private Decision<?> ended(Id<HeldCommand> held, Terms terms, HeldState state) {
        Catalogue<HeldCommand> catalogue = environment.catalogues().of(HeldCommands.CATALOGUE);
        Terms acting = environment
                .store()
                .find(catalogue, held)
                .filter(known -> state == HeldState.APPROVED)
                .map(known -> requester(known, terms))
                .orElse(terms);
        return committed(acting, work -> ended(held, terms, acting, state, work), Decision::isRefused);
    }

    private Decision<?> ended(Id<HeldCommand> id, Terms terms, Terms acting, HeldState state, Work work) {
        Catalogue<HeldCommand> catalogue = environment.catalogues().of(HeldCommands.CATALOGUE);
        Optional<HeldCommand> found = work.unit()
                .present(catalogue, id)
                .filter(known -> isOwn(known, terms) || work.unit().isVisible(terms.actor(), catalogue, known));
        if (found.isEmpty()) {
            return Decision.refused(CommandReasons.NOT_FOUND
                    .reason()
                    .with("what", catalogue.label())
                    .with("id", id));
        }
        HeldCommand held = found.get();
        Optional<Reason> refusal = refusal(held, terms, state, work);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (state != HeldState.APPROVED) {
            return Decision.accepted(
                    Holding.ended(work.unit(), terms, work.cause(), catalogue, held, state), List.of());
        }
        Decision<?> decision = resumed(held, acting, work);
        if (decision.isAccepted()) {
            Holding.ended(work.unit(), terms, work.cause(), catalogue, held, state);
        }
        return decision;
    }

    private static boolean isOwn(HeldCommand held, Terms terms) {
        return held.requestedBy().equals(terms.actor().id());
    }

    private Optional<Reason> refusal(HeldCommand held, Terms terms, HeldState state, Work work) {
        boolean own = isOwn(held, terms);
        if (held.state() != HeldState.WAITING) {
            return Optional.of(CommandReasons.NOT_WAITING.reason().with("state", held.state()));
        }
        if (state == HeldState.WITHDRAWN) {
            return own ? Optional.empty() : Optional.of(notAllowed(terms, "withdraw"));
        }
        if (own) {
            return Optional.of(CommandReasons.OWN_REQUEST.reason());
        }
        return mayApprove(environment.behaviours().get(held.command()), held, terms, work)
                ? Optional.empty()
                : Optional.of(notAllowed(terms, Operation.APPROVE));
    }

    /** Whether the actor may approve changes of the very record that the held command is about. */
    private <A extends Aggregate<A>> boolean mayApprove(
            Behaviour<?, A> behaviour, HeldCommand held, Terms terms, Work work) {
        Catalogue<A> about = environment.catalogues().of(behaviour.catalogue());
        A state = read(behaviour, held)
                .target()
                .flatMap(target -> work.unit().present(about, target.id()))
                .orElse(null);
        return environment
                .access()
                .may(
                        terms.actor(),
                        new Operation(about.name(), Operation.APPROVE),
                        about,
                        state,
                        work.unit().presently(),
                        work.unit().context().binder());
    }

    private Decision<?> resumed(HeldCommand held, Terms acting, Work work) {
        return work.attempt(read(environment.behaviours().get(held.command()), held), acting);
    }

    private <A extends Aggregate<A>> Command<A> read(Behaviour<?, A> behaviour, HeldCommand held) {
        return behaviour.read(Data.of(environment.text().read(held.content()), "$"), environment.catalogues());
    }

    /** The terms of whoever asked for it, approved; the approver may agree to more, but takes nothing back. */
    private static Terms requester(HeldCommand held, Terms approver) {
        Role[] roles = held.requestedAs().stream().map(Role::new).toArray(Role[]::new);
        return Terms.builder()
                .actor(Actor.of(held.requestedBy().value(), roles))
                .acceptingWarnings(held.acceptsWarnings() || approver.acceptingWarnings())
                .effectiveAt(held.effectiveAt())
                .overriding(held.justification())
                .comment(held.comment())
                .merging(held.merges() || approver.merging())
                .origin(held.origin())
                .approvedBy(approver.actor())
                .dryRun(approver.dryRun())
                .build();
    }

    private static Reason notAllowed(Terms terms, String operation) {
        return CommandReasons.NOT_ALLOWED.reason().with("actor", terms.actor()).with("operation", operation);
    }

    /** A command and its terms; those of one chunk differ in nothing but the origin. */
    private record Asked<A extends Aggregate<A>>(Command<A> command, Terms terms) {}
}
