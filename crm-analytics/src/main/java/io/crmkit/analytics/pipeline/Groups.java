package io.crmkit.analytics.pipeline;

import io.crmkit.core.Session;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.Organisation;
import io.crmkit.core.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** By whom a forecast is rolled up: by teams where there are any, else by those who lead somebody. */
final class Groups {

    private static final int MOST = 24;

    private final Session session;
    private final Organisation organisation;
    private final LocalDate today;

    Groups(Session session, Organisation organisation, LocalDate today) {
        this.session = session;
        this.organisation = organisation;
        this.today = today;
    }

    /** Whoever stands higher comes first; none where nobody leads anybody. */
    List<Group> all() {
        List<Team> teams = session.teams().all(Condition.always());
        return teams.isEmpty() ? managers() : teams(teams);
    }

    private List<Group> teams(List<Team> teams) {
        return teams.stream()
                .sorted(Comparator.comparingInt(
                                (Team team) -> -organisation.teamsIn(team.id()).size())
                        .thenComparing(Team::name))
                .limit(MOST)
                .<Group>map(team -> new Group.OfTeam(team))
                .toList();
    }

    private List<Group> managers() {
        List<Leading> leading = new ArrayList<>();
        for (Member member : session.members().all(Condition.always())) {
            int below = organisation.below(member.id(), today).size();
            if (below > 0) {
                leading.add(new Leading(member, below));
            }
        }
        return leading.stream()
                .sorted(Comparator.comparingInt((Leading one) -> -one.below())
                        .thenComparing(one -> one.member().name()))
                .limit(MOST)
                .<Group>map(one -> new Group.OfManager(one.member()))
                .toList();
    }

    private record Leading(Member member, int below) {}
}
