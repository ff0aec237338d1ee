/**
 * Who sells: teams, their members, and which customers are whose.
 *
 * <p>A {@link io.crmkit.core.team.Team} has a place in the organisation; a {@link io.crmkit.core.team.Member} is somebody of the host's
 * users who sells. An actor is known by the id of its member record: the actor {@code li} is the member {@code li}. So an owner, who is
 * an actor, leads to the facts of a member; {@link io.crmkit.core.team.MemberAttributes#of} makes the path. An actor without a member
 * record simply has no such facts.
 *
 * <p>Members change teams. Their {@linkplain io.crmkit.core.team.Membership memberships} have dates, follow one another without gap or
 * overlap, and stay, so that figures of the past can stay with the team of the past.
 *
 * <p>An {@link io.crmkit.core.team.Organisation} is made from teams and members and answers who is above whom. A
 * {@link io.crmkit.core.team.Territory} says by a condition which customers are whose;
 * {@link io.crmkit.core.team.Territories} find customers that belong to none or to several.
 *
 * <pre>{@code
 * Team east = admin.teams().form(t -> t.name("East").region("East")).orThrow();
 * Member li = admin.members().add(m -> m.id(Id.of("li")).name("Li Wei").joinedOn(day).team(east.id())).orThrow();
 * admin.members().move(li, west.id(), LocalDate.of(2026, 7, 1));
 * TextAttribute<Customer> ownerRegion = MemberAttributes.of(CustomerAttributes.OWNER).then(MemberAttributes.REGION);
 * }</pre>
 */
@NullMarked
package io.crmkit.core.team;

import org.jspecify.annotations.NullMarked;
