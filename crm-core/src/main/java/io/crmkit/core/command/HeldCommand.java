package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A command that waits for an approval. When it is approved it is decided anew, with everything that has changed meanwhile. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface HeldCommand extends Aggregate<HeldCommand> permits ImmutableHeldCommand {

    @Override
    Id<HeldCommand> id();

    @Override
    long version();

    /** The name of the command. */
    String command();

    /** The command itself, in its plain form, as text. */
    @Value.Redacted
    String content();

    /** Who asked for it. */
    Id<Actor> requestedBy();

    /** The roles in which it was asked for. */
    List<String> requestedAs();

    /** When it was asked for. */
    Instant requestedAt();

    /** When it is to take effect, if the request named a moment. */
    Optional<Instant> effectiveAt();

    /** The justification with which the request overrides what can be overridden; empty if it does not. */
    Optional<String> justification();

    /** The comment that came with the request. */
    Optional<String> comment();

    /** From where the request came. */
    Optional<String> origin();

    /** Whether whoever asked for it accepted warnings. */
    default boolean acceptsWarnings() {
        return false;
    }

    /** Whether it is merged with what others change meanwhile, where no attribute conflicts. */
    default boolean merges() {
        return false;
    }

    /** The codes of the reasons that hold it. */
    List<String> heldBecause();

    /** How far it is. */
    HeldState state();

    /** Who decided. */
    Optional<Id<Actor>> decidedBy();

    /** A held command in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes held commands. */
    final class Builder extends ImmutableHeldCommand.Builder {
        Builder() {}
    }
}
