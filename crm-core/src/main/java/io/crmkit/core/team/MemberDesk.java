package io.crmkit.core.team;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Where one works with members. */
public final class MemberDesk extends Desk<Member> {

    /** A desk over a runner. */
    public MemberDesk(Runner runner) {
        super(runner, MemberAttributes.CATALOGUE);
    }

    /** Adds a member; give it the id of the actor. */
    public Decision<Member> add(UnaryOperator<MemberForm> filling) {
        return created(TeamCommands.ADD_MEMBER, filling.apply(new MemberForm()));
    }

    /** Changes a member as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Member> change(Member seen, UnaryOperator<MemberForm> filling) {
        return changed(TeamCommands.CHANGE_MEMBER, seen, filling.apply(new MemberForm()));
    }

    /** Moves a member to another team from a day on; the membership before ends on the day before. */
    public Decision<Member> move(Member seen, Id<Team> team, LocalDate from) {
        return change(
                seen, m -> m.set(MemberAttributes.MEMBERSHIPS, Memberships.moved(seen.memberships(), team, from)));
    }

    /** Records that a member works for the last time on a day; so does the membership end. */
    public Decision<Member> leave(Member seen, LocalDate lastDay) {
        return change(seen, m -> m.leftOn(lastDay));
    }
}
