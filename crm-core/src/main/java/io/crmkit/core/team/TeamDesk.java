package io.crmkit.core.team;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.Decision;
import java.util.function.UnaryOperator;

/** Where one works with teams. */
public final class TeamDesk extends Desk<Team> {

    /** A desk over a runner. */
    public TeamDesk(Runner runner) {
        super(runner, TeamAttributes.CATALOGUE);
    }

    /** Forms a team. */
    public Decision<Team> form(UnaryOperator<TeamForm> filling) {
        return created(TeamCommands.FORM, filling.apply(new TeamForm()));
    }

    /** Changes a team as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Team> change(Team seen, UnaryOperator<TeamForm> filling) {
        return changed(TeamCommands.CHANGE, seen, filling.apply(new TeamForm()));
    }

    /** The organisation that the teams and members make which the actor may see, as they are recorded now. */
    public Organisation organisation() {
        return Organisation.of(all(Condition.always()), runner().all(MemberAttributes.CATALOGUE, Condition.always()));
    }
}
