package io.crmkit.core.team;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;

/** Adds a member; a team that is named without dates is that of the first day of work. */
final class AddingMember extends Create.Handler<Member> {

    AddingMember() {
        super(TeamCommands.ADD_MEMBER, MemberAttributes.CATALOGUE);
    }

    @Override
    public void load(Create<Member> command, Loading loading) {
        Catalogue<Member> catalogue = loading.context().catalogue(catalogue());
        Staffing.load(command.assignments().applyTo(catalogue.none()).values(), loading);
    }

    @Override
    public Proposal<Member> propose(Create<Member> command, Loaded loaded, Context context) {
        Id<Member> id = idOf(command, context);
        Assignments.Applied<Member> applied =
                command.assignments().applyTo(context.catalogue(catalogue()).none());
        Values<Member> wanted = applied.values();
        Values<Member> placed = Staffing.placed(wanted, wanted, Staffing.day(context));
        String name = wanted.get(MemberAttributes.NAME).orElse(id.value());
        return Proposal.create(id, placed, Event.of("member.added"))
                .invalid(applied.faults())
                .because(Staffing.reasons(id, name, wanted, loaded));
    }
}
