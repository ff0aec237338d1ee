package io.crmkit.core.team;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
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
        return List.of(new Forming(), new Changing(), new AddingMember(), new ChangingMember());
    }

    private static References<Member> lead(Values<Team> wanted) {
        return new References<>(
                TeamAttributes.LEAD,
                MemberAttributes.CATALOGUE,
                wanted.get(TeamAttributes.LEAD).stream().toList(),
                TeamReasons.UNKNOWN_MEMBER);
    }

    private static void load(Values<Team> wanted, Loading loading) {
        Ladder.TEAMS.load(wanted, loading);
        lead(wanted).load(loading);
    }

    private static List<Reason> reasons(Id<Team> id, String name, Values<Team> wanted, Loaded loaded) {
        List<Reason> reasons = new ArrayList<>(Ladder.TEAMS.reasons(id, name, wanted, loaded));
        reasons.addAll(lead(wanted).reasons(loaded));
        return reasons;
    }

    private static final class Forming extends Create.Handler<Team> {

        Forming() {
            super(FORM, TeamAttributes.CATALOGUE);
        }

        @Override
        public void load(Create<Team> command, Loading loading) {
            TeamCommands.load(wanted(command, loading.context()), loading);
        }

        @Override
        public Proposal<Team> propose(Create<Team> command, Loaded loaded, Context context) {
            Id<Team> id = idOf(command, context);
            Values<Team> wanted = wanted(command, context);
            String name = wanted.get(TeamAttributes.NAME).orElse(id.value());
            return Proposal.create(context.catalogue(catalogue()), id, command.assignments(), Event.of("team.formed"))
                    .because(reasons(id, name, wanted, loaded));
        }

        private Values<Team> wanted(Create<Team> command, Context context) {
            return command.assignments()
                    .applyTo(context.catalogue(catalogue()).none())
                    .values();
        }
    }

    private static final class Changing extends Change.Handler<Team> {

        Changing() {
            super(CHANGE, TeamAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Team> command, Loading loading) {
            TeamCommands.load(wanted(command, loading.context()), loading);
        }

        @Override
        public Proposal<Team> propose(Change<Team> command, Loaded loaded, Context context) {
            Team before = loaded.find(catalogue(), command.on().id()).orElseThrow();
            return Proposal.change(
                            context.catalogue(catalogue()), before, command.assignments(), Event.of("team.changed"))
                    .because(reasons(before.id(), before.name(), wanted(command, context), loaded));
        }

        private Values<Team> wanted(Change<Team> command, Context context) {
            return command.assignments()
                    .applyTo(context.catalogue(catalogue()).none())
                    .values();
        }
    }
}
