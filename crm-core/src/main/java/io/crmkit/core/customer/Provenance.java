package io.crmkit.core.customer;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the present value of an attribute comes from, read from the journal. */
@Value.Immutable
public sealed interface Provenance permits ImmutableProvenance {

    /** Who gave the value. */
    String actor();

    /** When the value took effect. */
    Instant effectiveAt();

    /** When it was recorded. */
    Instant recordedAt();

    /** From where: an application, an import file, an address. */
    Optional<String> origin();

    /** What a personal value is kept for, if it was said. */
    Optional<String> purpose();

    /**
     * Where each present value comes from, by the name of the attribute, in the order in which they were last changed. Attributes
     * without a value have no entry.
     *
     * @param purposes what values are kept for, by the name of the attribute
     */
    static <A extends Aggregate<A>> Map<String, Provenance> of(
            Catalogue<A> catalogue, History<A> history, Map<String, String> purposes) {
        Map<String, Provenance> found = new LinkedHashMap<>();
        for (Entry entry : history.entries()) {
            for (Difference.Change change : entry.difference().changes()) {
                String name = catalogue.find(change.name()).map(Attribute::name).orElse(change.name());
                found.remove(name);
                if (change.after() != null) {
                    found.put(name, of(entry, Optional.ofNullable(purposes.get(name))));
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private static Provenance of(Entry entry, Optional<String> purpose) {
        return new Builder()
                .actor(entry.actor())
                .effectiveAt(entry.effectiveAt())
                .recordedAt(entry.recordedAt())
                .origin(entry.origin())
                .purpose(purpose)
                .build();
    }

    /** Makes provenances. */
    final class Builder extends ImmutableProvenance.Builder {
        Builder() {}
    }
}
