package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** On which terms commands are run: by whom, and what the caller has agreed to beforehand. */
@Value.Immutable
public sealed interface Terms permits ImmutableTerms {

    /** Who wants it. */
    Actor actor();

    /** Whether everything is only tried and nothing stored. */
    default boolean dryRun() {
        return false;
    }

    /** Whether warnings are accepted. */
    default boolean acceptingWarnings() {
        return false;
    }

    /** Whether a stale command is merged where no attribute conflicts. */
    default boolean merging() {
        return false;
    }

    /** The justification with which overridable reasons are overridden; empty if they are not. */
    Optional<String> overriding();

    /** When the change takes effect, if not now. */
    Optional<Instant> effectiveAt();

    /** A comment for the journal. */
    Optional<String> comment();

    /** From where: an application, an import file, an address. */
    Optional<String> origin();

    /** Who approved it, when it is taken up again. */
    Optional<Actor> approvedBy();

    /** Refuses an override that says nothing. */
    @Value.Check
    default void check() {
        if (overriding().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("Overriding needs a justification, but it is blank. Say why.");
        }
    }

    /** The usual terms of an actor. */
    static Terms of(Actor actor) {
        return builder().actor(actor).build();
    }

    /** Terms in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** The same terms in the making, to change some. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Makes terms. */
    final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }
}
