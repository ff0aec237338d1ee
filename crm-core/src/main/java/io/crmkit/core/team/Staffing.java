package io.crmkit.core.team;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What adding and changing members have in common: team, memberships and last day are brought into line. */
final class Staffing {

    private Staffing() {}

    /** The day on which a change takes effect. */
    static LocalDate day(Context context) {
        return LocalDate.ofInstant(context.effectiveAt(), context.frame().zone());
    }

    /** Loads everything that the wanted values refer to. */
    static void load(Values<Member> wanted, Loading loading) {
        Ladder.MEMBERS.load(wanted, loading);
        teams(wanted).load(loading);
    }

    /** What speaks against the wanted values of a member who may be new. */
    static List<Reason> reasons(Id<Member> id, String name, Values<Member> wanted, Loaded loaded) {
        List<Reason> reasons = new ArrayList<>(Ladder.MEMBERS.reasons(id, name, wanted, loaded));
        reasons.addAll(teams(wanted).reasons(loaded));
        return reasons;
    }

    /** The values with memberships that follow a team named without dates, or a last day; and with the team that results. */
    static Values<Member> placed(Values<Member> after, Values<Member> wanted, LocalDate day) {
        List<Membership> rows = after.get(MemberAttributes.MEMBERSHIPS).orElse(List.of());
        Optional<Id<Team>> team = wanted.get(MemberAttributes.TEAM);
        if (wanted.get(MemberAttributes.MEMBERSHIPS).isPresent()) {
            return team.isPresent() ? after : closed(after, rows);
        }
        if (team.isPresent()) {
            LocalDate from =
                    rows.isEmpty() ? after.get(MemberAttributes.JOINED_ON).orElse(day) : day;
            rows = Memberships.moved(rows, team.get(), from);
        }
        return closed(after, rows);
    }

    /** The values of somebody who belongs to no team from a day on. */
    static Values<Member> withoutTeam(Values<Member> after, LocalDate day) {
        List<Membership> rows = after.get(MemberAttributes.MEMBERSHIPS).orElse(List.of());
        return closed(after, Memberships.ended(rows, day.minusDays(1)));
    }

    private static Values<Member> closed(Values<Member> after, List<Membership> rows) {
        List<Membership> ended = after.get(MemberAttributes.LEFT_ON)
                .map(last -> Memberships.ended(rows, last))
                .orElse(rows);
        return after.with(MemberAttributes.MEMBERSHIPS, ended)
                .with(MemberAttributes.TEAM, Memberships.open(ended).orElse(null));
    }

    private static References<Team> teams(Values<Member> wanted) {
        Set<Id<Team>> teams = new LinkedHashSet<>();
        wanted.get(MemberAttributes.TEAM).ifPresent(teams::add);
        wanted.get(MemberAttributes.MEMBERSHIPS).ifPresent(rows -> rows.forEach(row -> teams.add(row.team())));
        return new References<>(MemberAttributes.TEAM, TeamAttributes.CATALOGUE, teams, TeamReasons.UNKNOWN_TEAM);
    }
}
