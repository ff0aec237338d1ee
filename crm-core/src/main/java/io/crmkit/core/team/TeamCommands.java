package io.crmkit.core.team;

import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
import java.util.List;

/** What can be done with teams and members. */
public final class TeamCommands {

    /** Forms a team. */
    public static final String FORM = "team.form";

    /** Changes what is known about a team. */
    public static final String CHANGE = "team.change";

    /** Adds a member. */
    public static final String ADD_MEMBER = "member.add";

    /** Changes what is known about a member. */
    public static final String CHANGE_MEMBER = "member.change";

    private TeamCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        Editing<Team> teams = new EditingTeams();
        Editing<Member> staffing = new Staffing();
        return List.of(
                teams.creating(FORM, "team.formed"),
                teams.changing(CHANGE, "team.changed"),
                staffing.creating(ADD_MEMBER, "member.added"),
                staffing.changing(CHANGE_MEMBER, "member.changed"));
    }
}
