package io.crmkit.analytics.cube;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Environment;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.journal.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The records of a catalogue that an actor may see, as they are or as they were.
 *
 * @param past which moment is looked at; empty for the present one
 */
record Stored<A extends Aggregate<A>>(Runner runner, Catalogue<A> catalogue, Optional<Moment> past)
        implements Source<A> {

    static <A extends Aggregate<A>> Stored<A> of(Runner runner, Catalogue<A> plain) {
        return new Stored<>(runner, runner.shell().environment().catalogues().of(plain), Optional.empty());
    }

    /** A moment that is looked at, with what was recorded until another one. */
    record Moment(Instant at, Instant known) {

        <A extends Aggregate<A>> Optional<A> state(History<A> history) {
            return history.asKnownAt(at, known);
        }
    }

    @Override
    public Setting<A> setting() {
        Environment environment = runner.shell().environment();
        return new Setting<>(
                environment.binder(past.map(Moment::at).orElseGet(environment::now)),
                catalogue,
                confidentiality -> environment.access().cleared(runner.actor(), confidentiality));
    }

    @Override
    public Taken<A> records(Condition where) {
        // What a record satisfied then is not what it satisfies today, so all of them are looked at.
        List<A> records = past.map(moment -> runner.stood(catalogue, moment.at(), moment.known()))
                .orElseGet(() -> runner.all(catalogue, where));
        Related present = runner.around();
        Related around = past.<Related>map(moment -> new PastAround(runner, present, moment))
                .orElse(present);
        return new Taken.Records<>(records, around);
    }

    @Override
    public Source<A> past(Instant moment, Instant known) {
        return new Stored<>(runner, catalogue, Optional.of(new Moment(moment, known)));
    }
}
