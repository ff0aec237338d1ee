package io.crmkit.core.team;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.Ladder;
import io.crmkit.core.editing.References;
import java.util.List;

/** Forms teams, and changes what is known about them. */
final class EditingTeams extends Editing<Team> {

    private static final Ladder<Team> PARENTS = new Ladder<>(
            TeamAttributes.CATALOGUE,
            TeamAttributes.NAME,
            TeamAttributes.PARENT,
            TeamReasons.UNKNOWN_TEAM,
            TeamReasons.CYCLE,
            TeamReasons.DEPTH);

    EditingTeams() {
        super(
                TeamAttributes.CATALOGUE,
                References.<Team>none()
                        .to(TeamAttributes.LEAD, MemberAttributes.CATALOGUE, TeamReasons.UNKNOWN_MEMBER));
    }

    @Override
    protected void load(Assignments<Team> assignments, Loading loading) {
        PARENTS.load(assignments, loading);
    }

    @Override
    protected List<Reason> reasons(Edit<Team> edit) {
        return PARENTS.reasons(edit);
    }
}
