package io.crmkit.core.team;

import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is above whom, made from teams and members. Immutable and pure.
 *
 * <p>The superior of a member on a day is the manager named in the record, or else the lead of the team to which the member belongs on
 * that day; where that is the member, or nobody who works there on that day, the lead of the next team above. Memberships have dates;
 * managers, leads and the order of teams are those of the records that are given, so for a day in the past give the records as of then.
 * Somebody who does not work there on a day has no superior and nobody below.
 *
 * <p>Ids that are not known lead nowhere. Where records contradict each other so that somebody would be above himself, the way up ends
 * before it comes round.
 */
public final class Organisation {

    private final Map<Id<Team>, Team> teams = new LinkedHashMap<>();
    private final Map<Id<Member>, Member> members = new LinkedHashMap<>();

    private Organisation(Collection<Team> teams, Collection<Member> members) {
        teams.forEach(team -> this.teams.put(team.id(), team));
        members.forEach(member -> this.members.put(member.id(), member));
    }

    /** The organisation that these teams and members make; of two with the same id the later counts. */
    public static Organisation of(Collection<Team> teams, Collection<Member> members) {
        return new Organisation(teams, members);
    }

    /** To whom a member reports on a day. */
    public Optional<Id<Member>> superior(Id<Member> member, LocalDate day) {
        return there(member, day)
                .flatMap(known -> known.manager()
                        .filter(manager -> isSuperior(manager, member, day))
                        .or(() -> known.teamOn(day).flatMap(team -> lead(team, member, day))));
    }

    /** Everybody above a member on a day, the nearest first. */
    public List<Id<Member>> superiors(Id<Member> member, LocalDate day) {
        Set<Id<Member>> found = new LinkedHashSet<>();
        Optional<Id<Member>> next = superior(member, day);
        while (next.isPresent() && !next.get().equals(member) && found.add(next.get())) {
            next = superior(next.get(), day);
        }
        return List.copyOf(found);
    }

    /** Whether somebody is below another on a day, at whatever distance; nobody is below himself. */
    public boolean isBelow(Id<Member> member, Id<Member> another, LocalDate day) {
        return superiors(member, day).contains(another);
    }

    /** Everybody below a member on a day, in the order of the members given. */
    public List<Id<Member>> below(Id<Member> member, LocalDate day) {
        return members.keySet().stream()
                .filter(each -> superiors(each, day).contains(member))
                .toList();
    }

    /**
     * The way from a member up to the nearest who is above another as well, both ends included: that may be the other, or the member
     * alone. Empty if there is no such person.
     */
    public List<Id<Member>> pathToCommon(Id<Member> member, Id<Member> another, LocalDate day) {
        if (there(member, day).isEmpty() || there(another, day).isEmpty()) {
            return List.of();
        }
        Set<Id<Member>> up = new LinkedHashSet<>(superiors(another, day));
        up.add(another);
        List<Id<Member>> path = new ArrayList<>();
        path.add(member);
        path.addAll(superiors(member, day));
        for (int i = 0; i < path.size(); i++) {
            if (up.contains(path.get(i))) {
                return List.copyOf(path.subList(0, i + 1));
            }
        }
        return List.of();
    }

    /** A team and all teams in it, at whatever depth; empty if it is not known. */
    public Set<Id<Team>> teamsIn(Id<Team> team) {
        Set<Id<Team>> found = new LinkedHashSet<>();
        List<Id<Team>> next = teams.containsKey(team) ? List.of(team) : List.of();
        while (!next.isEmpty()) {
            List<Id<Team>> above = next.stream().filter(found::add).toList();
            next = teams.values().stream()
                    .filter(known -> known.parent().filter(above::contains).isPresent())
                    .map(Team::id)
                    .toList();
        }
        return found;
    }

    /** Who belongs to a team or a team in it on a day, in the order of the members given. */
    public List<Id<Member>> members(Id<Team> team, LocalDate day) {
        Set<Id<Team>> in = teamsIn(team);
        return members.values().stream()
                .filter(member -> member.isThereOn(day))
                .filter(member -> member.teamOn(day).filter(in::contains).isPresent())
                .map(Member::id)
                .toList();
    }

    private Optional<Id<Member>> lead(Id<Team> team, Id<Member> member, LocalDate day) {
        Set<Id<Team>> seen = new LinkedHashSet<>();
        Optional<Team> next = Optional.ofNullable(teams.get(team));
        while (next.isPresent() && seen.add(next.get().id())) {
            Optional<Id<Member>> lead = next.get().lead().filter(found -> isSuperior(found, member, day));
            if (lead.isPresent()) {
                return lead;
            }
            next = next.get().parent().map(teams::get);
        }
        return Optional.empty();
    }

    private boolean isSuperior(Id<Member> one, Id<Member> member, LocalDate day) {
        return !one.equals(member) && there(one, day).isPresent();
    }

    private Optional<Member> there(Id<Member> member, LocalDate day) {
        return Optional.ofNullable(members.get(member)).filter(known -> known.isThereOn(day));
    }
}
