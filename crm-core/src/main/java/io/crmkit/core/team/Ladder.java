package io.crmkit.core.team;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is above what a tree: the parents of teams, the managers of members.
 *
 * @param catalogue the records
 * @param name what they are called
 * @param above the reference to the one above
 * @param unknown the reason where there is no such record
 */
record Ladder<A extends Aggregate<A>>(
        Catalogue<A> catalogue, TextAttribute<A> name, IdAttribute<A, A> above, ReasonCode unknown) {

    private static final int DEEPEST = 50;

    static final Ladder<Team> TEAMS = new Ladder<>(
            TeamAttributes.CATALOGUE, TeamAttributes.NAME, TeamAttributes.PARENT, TeamReasons.UNKNOWN_TEAM);

    static final Ladder<Member> MEMBERS = new Ladder<>(
            MemberAttributes.CATALOGUE, MemberAttributes.NAME, MemberAttributes.MANAGER, TeamReasons.UNKNOWN_MEMBER);

    /** Loads the wanted one above and everything above it, so that none of it can change before the commit. */
    void load(Values<A> wanted, Loading loading) {
        Catalogue<A> records = loading.context().catalogue(catalogue);
        Optional<Id<A>> next =
                wanted.get(above).flatMap(id -> loading.refer(records, id)).flatMap(above::of);
        for (int level = 1; next.isPresent() && level <= DEEPEST; level++) {
            next = next.flatMap(id -> loading.find(records, id)).flatMap(above::of);
        }
    }

    /** What speaks against the wanted one above a record that may be new. */
    List<Reason> reasons(Id<A> id, String called, Values<A> wanted, Loaded loaded) {
        Optional<Id<A>> next = wanted.get(above);
        if (next.isPresent()
                && !next.get().equals(id)
                && loaded.find(catalogue, next.get()).isEmpty()) {
            return List.of(unknown.reason().with("attribute", above.label()).with("id", next.get()));
        }
        for (int level = 0; next.isPresent() && level < DEEPEST; level++) {
            if (next.get().equals(id)) {
                return List.of(TeamReasons.CYCLE
                        .reason()
                        .with("attribute", above.label())
                        .with("name", called)
                        .with("above", aboveName(wanted, loaded).orElse(called)));
            }
            next = loaded.find(catalogue, next.get()).flatMap(above::of);
        }
        return next.isPresent()
                ? List.of(TeamReasons.DEPTH
                        .reason()
                        .with("attribute", above.label())
                        .with("most", DEEPEST))
                : List.of();
    }

    private Optional<String> aboveName(Values<A> wanted, Loaded loaded) {
        return wanted.get(above).flatMap(id -> loaded.find(catalogue, id)).flatMap(name::of);
    }
}
