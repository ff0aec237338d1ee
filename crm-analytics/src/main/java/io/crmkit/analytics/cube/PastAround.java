package io.crmkit.analytics.cube;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records around others as they stood at a moment, of those that the actor may see today; each is read once. */
final class PastAround implements Related {

    private final Runner runner;
    private final Related present;
    private final Stored.Moment moment;
    private final Map<List<Object>, Optional<Object>> found = new HashMap<>();
    private final Map<String, List<?>> all = new HashMap<>();

    PastAround(Runner runner, Related present, Stored.Moment moment) {
        this.runner = runner;
        this.present = present;
        this.moment = moment;
    }

    @Override
    public @Nullable Object find(String catalogue, Id<?> id) {
        return found.computeIfAbsent(List.of(catalogue, id), any -> stood(catalogue, id))
                .orElse(null);
    }

    private Optional<Object> stood(String catalogue, Id<?> id) {
        Catalogue<?> known = catalogue(catalogue);
        return known.isAggregate() ? untyped(known, id) : Optional.ofNullable(present.find(catalogue, id));
    }

    @SuppressWarnings("unchecked") // a catalogue of aggregates, and an id that refers to one of them
    private <A extends Aggregate<A>> Optional<Object> untyped(Catalogue<?> catalogue, Id<?> id) {
        return moment.state(runner.history((Catalogue<A>) catalogue, (Id<A>) id))
                .map(record -> record);
    }

    @Override
    public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
        Catalogue<?> of = catalogue(catalogue);
        return referring(of, attribute, id);
    }

    private <O> List<O> referring(Catalogue<O> catalogue, String attribute, Id<?> id) {
        Attribute<O, ?> refers = catalogue.get(attribute);
        return everything(catalogue).stream()
                .map(catalogue.type()::cast)
                .filter(record -> refers.of(record).filter(id::equals).isPresent())
                .toList();
    }

    private Collection<?> everything(Catalogue<?> catalogue) {
        List<?> known = all.get(catalogue.name());
        if (known == null) {
            known = stood(catalogue);
            all.put(catalogue.name(), known);
        }
        return known;
    }

    @SuppressWarnings("unchecked") // only aggregates have attributes that refer to others by id
    private <A extends Aggregate<A>> List<A> stood(Catalogue<?> untyped) {
        Catalogue<A> catalogue = (Catalogue<A>) untyped;
        return runner.stood(catalogue, moment.at(), moment.known());
    }

    private Catalogue<?> catalogue(String name) {
        return runner.shell().environment().catalogues().get(name);
    }
}
