package io.crmkit.core.team;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.util.Optional;
import org.immutables.value.Value;

/** A group of people who sell together. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Team extends Aggregate<Team> permits ImmutableTeam {

    @Override
    Id<Team> id();

    @Override
    long version();

    /** What it is called. */
    String name();

    /** The team that this one is part of. */
    Optional<Id<Team>> parent();

    /** Who leads it; need not be a member of it. */
    Optional<Id<Member>> lead();

    /** The sales region. */
    Optional<String> region();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** A team in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
