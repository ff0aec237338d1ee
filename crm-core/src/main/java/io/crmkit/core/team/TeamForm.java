package io.crmkit.core.team;

import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;

/** What somebody fills in for a {@link Team}. */
public final class TeamForm extends Form<Team, TeamForm> {

    TeamForm() {
        super(TeamAttributes.CATALOGUE);
    }

    /** What it is called. */
    public TeamForm name(String name) {
        return set(TeamAttributes.NAME, name);
    }

    /** The team that this one is part of. */
    public TeamForm parent(Id<Team> parent) {
        return set(TeamAttributes.PARENT, parent);
    }

    /** Who leads it. */
    public TeamForm lead(Id<Member> lead) {
        return set(TeamAttributes.LEAD, lead);
    }

    /** The sales region. */
    public TeamForm region(String region) {
        return set(TeamAttributes.REGION, region);
    }
}
