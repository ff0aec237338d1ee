package io.crmkit.core.team;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.journal.Event;

/** Changes a member; a team that is named without dates begins on the day on which the change takes effect. */
final class ChangingMember extends Change.Handler<Member> {

    ChangingMember() {
        super(TeamCommands.CHANGE_MEMBER, MemberAttributes.CATALOGUE);
    }

    @Override
    public void load(Change<Member> command, Loading loading) {
        Catalogue<Member> catalogue = loading.context().catalogue(catalogue());
        Staffing.load(command.assignments().applyTo(catalogue.none()).values(), loading);
    }

    @Override
    public Proposal<Member> propose(Change<Member> command, Loaded loaded, Context context) {
        Catalogue<Member> catalogue = context.catalogue(catalogue());
        Member before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Assignments<Member> assignments = command.assignments();
        Values<Member> wanted = assignments.applyTo(catalogue.none()).values();
        Assignments.Applied<Member> applied = assignments.applyTo(catalogue.values(before));
        boolean teamless = assignments.names().contains(MemberAttributes.TEAM.name())
                && assignments.wanted(MemberAttributes.TEAM.name()) == null;
        Values<Member> after = teamless
                ? Staffing.withoutTeam(applied.values(), Staffing.day(context))
                : Staffing.placed(applied.values(), wanted, Staffing.day(context));
        return Proposal.change(before, after, Event.of("member.changed"))
                .invalid(applied.faults())
                .because(Staffing.reasons(before.id(), before.name(), wanted, loaded));
    }
}
