package io.crmkit.core.team;

import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;

/** What somebody fills in for a {@link Member}. */
public final class MemberForm extends Form<Member, MemberForm> {

    MemberForm() {
        super(MemberAttributes.CATALOGUE);
    }

    /** The full name, in the order of its language. */
    public MemberForm name(String name) {
        return set(MemberAttributes.NAME, name);
    }

    /** The position. */
    public MemberForm title(String title) {
        return set(MemberAttributes.TITLE, title);
    }

    /** The e-mail address. */
    public MemberForm email(String email) {
        return set(MemberAttributes.EMAIL, email);
    }

    /** The team: of somebody new from the first day of work, of others from the day on which the change takes effect. */
    public MemberForm team(Id<Team> team) {
        return set(MemberAttributes.TEAM, team);
    }

    /** To whom the member reports. */
    public MemberForm manager(Id<Member> manager) {
        return set(MemberAttributes.MANAGER, manager);
    }

    /** The sales region. */
    public MemberForm region(String region) {
        return set(MemberAttributes.REGION, region);
    }

    /** The first day of work. */
    public MemberForm joinedOn(LocalDate joinedOn) {
        return set(MemberAttributes.JOINED_ON, joinedOn);
    }

    /** The last day of work; a membership with an open end ends on this day. */
    public MemberForm leftOn(LocalDate leftOn) {
        return set(MemberAttributes.LEFT_ON, leftOn);
    }

    /** The teams over time, without gap or overlap, in their order. */
    public MemberForm memberships(Membership... memberships) {
        return set(MemberAttributes.MEMBERSHIPS, List.of(memberships));
    }
}
