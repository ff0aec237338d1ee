package io.crmkit.core.journal;

import io.crmkit.core.attribute.Difference;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One change of one aggregate, as it was recorded. */
@Value.Immutable
public sealed interface Entry permits ImmutableEntry {

    /** Where it stands in the whole store: 1 or more, growing, possibly with gaps; 0 before it is committed. */
    default long position() {
        return 0;
    }

    /** The name of the catalogue of the aggregate, such as {@code customer}. */
    String catalogue();

    /** The aggregate. */
    Id<?> id();

    /** The version of the aggregate that this change made, from 1 without gaps. */
    long number();

    /** What happened. */
    Event event();

    /** What is different, attribute by attribute, against the state at {@link #effectiveAt()}. */
    Difference difference();

    /** Who did it. */
    String actor();

    /** The id of the command that caused it; all entries of one command share it. */
    String cause();

    /** When it took effect in the world, to the microsecond. */
    Instant effectiveAt();

    /** When it was recorded here, to the microsecond. */
    Instant recordedAt();

    /** Why, in the words of the actor: a justification of an override, or a comment. */
    Optional<String> why();

    /** From where: an application, an import file, an address. */
    Optional<String> origin();

    /** Who approved it, if somebody had to. */
    Optional<String> approvedBy();

    /** Keeps the numbers in range. */
    @Value.Check
    default void check() {
        if (number() < 1 || position() < 0) {
            throw new IllegalArgumentException(
                    "The number (%s) of an entry must be 1 or more and its position (%s) 0 or more."
                            .formatted(number(), position()));
        }
    }

    /** The same entry at its place in the store. */
    default Entry at(long position) {
        return ((ImmutableEntry) this).withPosition(position);
    }

    /** An entry in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes entries. */
    final class Builder extends ImmutableEntry.Builder {
        Builder() {}
    }
}
