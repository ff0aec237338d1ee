package io.crmkit.core.team;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody of the host's users who sells. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Member extends Aggregate<Member> permits ImmutableMember {

    /** The same text as the id of the actor. */
    @Override
    Id<Member> id();

    @Override
    long version();

    /** The full name, in the order of its language. */
    String name();

    /** The position. */
    Optional<String> title();

    /** The e-mail address. */
    Optional<String> email();

    /** The team of the last membership, if its end is open; for any other day ask {@link #teamOn}. */
    Optional<Id<Team>> team();

    /** To whom the member reports; where nobody is named, it is the lead of the team. */
    Optional<Id<Member>> manager();

    /** The sales region. */
    Optional<String> region();

    /** The first day of work. */
    Optional<LocalDate> joinedOn();

    /** The last day of work. */
    Optional<LocalDate> leftOn();

    /** The teams over time: each begins on the day after the one before has ended, and only the last may have an open end. */
    List<Membership> memberships();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** The team on a day; empty where the member belonged to none. */
    @Value.NonAttribute
    default Optional<Id<Team>> teamOn(LocalDate day) {
        return memberships().stream()
                .filter(row -> row.days().contains(day))
                .map(Membership::team)
                .findFirst();
    }

    /** Whether the member works here on a day; an end that is not named is open. */
    @Value.NonAttribute
    default boolean isThereOn(LocalDate day) {
        return joinedOn().filter(day::isBefore).isEmpty()
                && leftOn().filter(day::isAfter).isEmpty();
    }

    /** Refuses dates that contradict each other. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        Memberships.check(this, faults);
        faults.refuse();
    }

    /** A member in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableMember.Builder {
        Builder() {}
    }
}
