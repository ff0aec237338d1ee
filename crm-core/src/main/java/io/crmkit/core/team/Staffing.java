package io.crmkit.core.team;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.Ladder;
import io.crmkit.core.editing.References;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Adds and changes members, and brings team, memberships and last day into line. A team that is named without dates is that of the first
 * day of work of somebody new; otherwise it begins on the day on which the change takes effect.
 */
final class Staffing extends Editing<Member> {

    private static final Ladder<Member> MANAGERS = new Ladder<>(
            MemberAttributes.CATALOGUE,
            MemberAttributes.NAME,
            MemberAttributes.MANAGER,
            TeamReasons.UNKNOWN_MEMBER,
            TeamReasons.CYCLE,
            TeamReasons.DEPTH);

    Staffing() {
        super(
                MemberAttributes.CATALOGUE,
                References.<Member>none()
                        .to(MemberAttributes.TEAM, TeamAttributes.CATALOGUE, TeamReasons.UNKNOWN_TEAM)
                        .to(
                                MemberAttributes.MEMBERSHIPS,
                                rows -> rows.stream().map(Membership::team).toList(),
                                TeamAttributes.CATALOGUE,
                                TeamReasons.UNKNOWN_TEAM));
    }

    @Override
    protected void load(Assignments<Member> assignments, Loading loading) {
        MANAGERS.load(assignments, loading);
    }

    @Override
    protected List<Reason> reasons(Edit<Member> edit) {
        return MANAGERS.reasons(edit);
    }

    @Override
    protected Values<Member> settled(Edit<Member> edit) {
        Assignments<Member> wanted = edit.assignments();
        boolean teamless = edit.before().isPresent()
                && wanted.names().contains(MemberAttributes.TEAM.name())
                && wanted.wanted(MemberAttributes.TEAM.name()) == null;
        return teamless
                ? withoutTeam(edit.after(), edit.context().day())
                : placed(edit.after(), wanted, edit.context().day());
    }

    /** The values with memberships that follow a team named without dates, or a last day; and with the team that results. */
    private static Values<Member> placed(Values<Member> after, Assignments<Member> wanted, LocalDate day) {
        List<Membership> rows = after.get(MemberAttributes.MEMBERSHIPS).orElse(List.of());
        Optional<Id<Team>> team = wanted.wanted(MemberAttributes.TEAM);
        boolean told = wanted.wanted(MemberAttributes.MEMBERSHIPS)
                .filter(given -> !given.isEmpty())
                .isPresent();
        if (told) {
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
    private static Values<Member> withoutTeam(Values<Member> after, LocalDate day) {
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
}
