package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.store.Batch;
import java.time.Instant;
import java.util.List;

/** Makes states and the entries that lead to them. */
final class Writing {

    private static final Instant RECORDED = Instant.parse("2026-05-15T08:00:00.000001Z");

    private Writing() {}

    /** The write of a record that must not exist yet. */
    static <A extends Aggregate<A>> Batch.Write<A> created(Catalogue<A> catalogue, A state) {
        Difference difference = catalogue.values(state).since(catalogue.none());
        return new Batch.Write<>(catalogue, state, List.of(entry(catalogue, state, difference, "created")));
    }

    /** The write of the next version of a record. */
    static <A extends Aggregate<A>> Batch.Write<A> changed(Catalogue<A> catalogue, A before, A after) {
        Values<A> from = catalogue.values(before);
        Difference difference = catalogue.values(after).since(from).shortened(() -> from);
        return new Batch.Write<>(catalogue, after, List.of(entry(catalogue, after, difference, "changed")));
    }

    /** The write of the next version of a specimen. */
    static Batch.Write<Specimen> changed(Specimen before, Specimen after) {
        return changed(Ground.SPECIMENS, before, after);
    }

    /** The next version of a specimen, with one value replaced. */
    static <V> Specimen next(Specimen before, Attribute<Specimen, V> attribute, V value) {
        return values(before)
                .with(attribute, value)
                .identified(before.id(), before.version() + 1)
                .build();
    }

    /** A plain specimen in its first version. */
    static Specimen specimen(String id, long rank) {
        return Ground.SPECIMENS
                .none()
                .identified(Specimens.id(id), 1)
                .with(Specimens.NAME, "Specimen " + id)
                .with(Specimens.RANK, rank)
                .with(Specimens.MADE, RECORDED)
                .build();
    }

    /** A plain keeper in its first version. */
    static Keeper keeper(String id, String name) {
        return Ground.KEEPERS
                .none()
                .identified(Keepers.id(id), 1)
                .with(Keepers.NAME, name)
                .build();
    }

    static Values<Specimen> values(Specimen specimen) {
        return Ground.SPECIMENS.values(specimen);
    }

    static <A extends Aggregate<A>> Entry entry(Catalogue<A> catalogue, A state, Difference difference, String what) {
        return Entry.builder()
                .catalogue(catalogue.name())
                .id(state.id())
                .number(state.version())
                .event(Event.of(catalogue.name() + "." + what))
                .difference(difference)
                .actor("u-1")
                .cause("c-" + state.version())
                .effectiveAt(RECORDED)
                .recordedAt(RECORDED)
                .build();
    }
}
