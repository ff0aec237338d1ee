package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.condition.Bindings;
import io.crmkit.core.decision.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides commands within one unit, which remembers what they read and takes what is accepted. */
final class Work {

    private final Environment environment;
    private final Unit unit;
    private final String cause;

    Work(Environment environment, Bindings bindings, Terms terms) {
        this.environment = environment;
        this.cause = environment.ids().next();
        Instant now = environment.now();
        Optional<Instant> stated = terms.effectiveAt().map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
        Context context = new Context(
                terms.actor(),
                stated.orElse(now),
                environment.catalogues(),
                environment.binder(now),
                environment.ids(),
                terms.overriding().or(terms::comment));
        this.unit = new Unit(environment, bindings, context, stated.orElse(null));
    }

    /** What was read and is going to be written. */
    Unit unit() {
        return unit;
    }

    /** The id that all entries of the commands share which are decided together. */
    String cause() {
        return cause;
    }

    <A extends Aggregate<A>> Decision<A> attempt(Command<A> command, Terms terms) {
        unit.begin(false);
        return new Attempt<>(environment, unit, terms, cause, command).decide();
    }

    /** Decides a command that has nothing to do with those before it but that it sees what they did. */
    <A extends Aggregate<A>> Decision<A> next(Command<A> command, Terms terms) {
        unit.begin(true);
        return new Attempt<>(environment, unit, terms, environment.ids().next(), command).decide();
    }
}
