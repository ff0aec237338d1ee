package io.crmkit.core.team;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The time for which somebody belongs to a team. */
@Value.Immutable
@SuppressWarnings("immutables:from") // the day needs the name; nobody copies a membership
public sealed interface Membership permits ImmutableMembership {

    /** The team. */
    Id<Team> team();

    /** The first day. */
    LocalDate from();

    /** The last day; empty if the end is open. */
    Optional<LocalDate> until();

    /** The days from the first to the last; they must not be in the wrong order. */
    @Value.NonAttribute
    default DateRange days() {
        return new DateRange(from(), until().orElse(LocalDate.MAX));
    }

    /** A membership with an open end. */
    static Membership of(Id<Team> team, LocalDate from) {
        return builder().team(team).from(from).build();
    }

    /** A membership from the first to the last day. */
    static Membership of(Id<Team> team, LocalDate from, LocalDate until) {
        return builder().team(team).from(from).until(until).build();
    }

    /** A membership in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes memberships. */
    final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }

    /** The attributes of a membership. */
    final class Attributes {

        private static final Definition<Membership, Builder> DEFINITION = Catalogue.define(
                "membership", "Membership", "团队归属", Membership.class, Membership::builder, Builder::build);

        /** The team. */
        public static final IdAttribute<Membership, Team> TEAM = DEFINITION
                .<Team>reference("team", "team")
                .label("Team", "团队")
                .required(Membership::team, Builder::team);

        /** The first day. */
        public static final DatedAttribute<Membership, LocalDate> FROM =
                DEFINITION.date("from").label("From", "起始日期").required(Membership::from, Builder::from);

        /** The last day. */
        public static final DatedAttribute<Membership, LocalDate> UNTIL =
                DEFINITION.date("until").label("Until", "截止日期").optional(Membership::until, Builder::until);

        /** All of them. */
        public static final Catalogue<Membership> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
