package io.crmkit.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final LocalDate EARLY = LocalDate.of(2025, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate MOVE = LocalDate.of(2026, 1, 1);

    private static Id<Member> m(String id) {
        return Id.of(id);
    }

    private static Id<Team> t(String id) {
        return Id.of(id);
    }

    private static Team.Builder team(String id, String lead) {
        return Team.builder().id(t(id)).version(1).name(id).lead(m(lead));
    }

    private static Member.Builder member(String id) {
        return Member.builder().id(m(id)).version(1).name(id);
    }

    private static Member in(String id, String team) {
        return member(id)
                .team(t(team))
                .addMemberships(Membership.of(t(team), LocalDate.of(2020, 1, 1)))
                .build();
    }

    /** Head of all is wang; east is led by li, west by zhao; chen moved from east to west, and sun reports to wang by name. */
    private final Organisation company = Organisation.of(
            List.of(
                    team("china", "wang").build(),
                    team("east", "li").parent(t("china")).build(),
                    team("west", "zhao").parent(t("china")).build()),
            List.of(
                    in("wang", "china"),
                    in("li", "east"),
                    in("zhao", "west"),
                    member("chen")
                            .team(t("west"))
                            .addMemberships(Membership.of(t("east"), LocalDate.of(2020, 1, 1), MOVE.minusDays(1)))
                            .addMemberships(Membership.of(t("west"), MOVE))
                            .build(),
                    Member.builder()
                            .id(m("sun"))
                            .version(1)
                            .name("sun")
                            .manager(m("wang"))
                            .leftOn(LocalDate.of(2026, 1, 31))
                            .addMemberships(
                                    Membership.of(t("east"), LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 31)))
                            .build()));

    @Test
    void a_member_reports_to_the_lead_of_the_team_of_that_day() {
        assertThat(company.superior(m("chen"), EARLY)).contains(m("li"));
        assertThat(company.superior(m("chen"), TODAY)).contains(m("zhao"));
        assertThat(company.superior(m("li"), TODAY))
                .as("a lead, to the lead above")
                .contains(m("wang"));
        assertThat(company.superior(m("wang"), TODAY)).isEmpty();
        assertThat(company.superior(m("nobody"), TODAY)).isEmpty();
    }

    @Test
    void a_manager_named_in_the_record_counts_more_than_the_lead_of_the_team() {
        assertThat(company.superior(m("sun"), EARLY)).contains(m("wang"));
    }

    @Test
    void whoever_has_left_is_below_nobody() {
        assertThat(company.isBelow(m("sun"), m("wang"), EARLY)).isTrue();
        assertThat(company.isBelow(m("sun"), m("wang"), TODAY)).isFalse();
        assertThat(company.members(t("east"), TODAY)).containsExactly(m("li"));
    }

    @Test
    void everybody_below_somebody_is_found_at_whatever_distance() {
        assertThat(company.superiors(m("chen"), TODAY)).containsExactly(m("zhao"), m("wang"));
        assertThat(company.below(m("wang"), TODAY)).containsExactly(m("li"), m("zhao"), m("chen"));
        assertThat(company.below(m("zhao"), EARLY)).isEmpty();
        assertThat(company.isBelow(m("wang"), m("wang"), TODAY)).isFalse();
    }

    @Test
    void the_path_leads_to_the_nearest_who_is_above_both() {
        assertThat(company.pathToCommon(m("chen"), m("li"), TODAY)).containsExactly(m("chen"), m("zhao"), m("wang"));
        assertThat(company.pathToCommon(m("chen"), m("li"), EARLY)).containsExactly(m("chen"), m("li"));
        assertThat(company.pathToCommon(m("li"), m("chen"), EARLY)).containsExactly(m("li"));
        assertThat(company.pathToCommon(m("li"), m("nobody"), TODAY)).isEmpty();
    }

    @Test
    void a_team_has_the_members_of_the_teams_in_it() {
        assertThat(company.teamsIn(t("china"))).containsExactly(t("china"), t("east"), t("west"));
        assertThat(company.members(t("china"), TODAY)).containsExactly(m("wang"), m("li"), m("zhao"), m("chen"));
        assertThat(company.members(t("west"), EARLY)).containsExactly(m("zhao"));
        assertThat(company.teamsIn(t("none"))).isEmpty();
    }

    @Test
    void records_that_contradict_each_other_bring_no_endless_way() {
        Organisation circle = Organisation.of(
                List.of(
                        team("a", "x").parent(t("b")).build(),
                        team("b", "x").parent(t("a")).build()),
                List.of(
                        in("x", "a"),
                        member("y").manager(m("z")).build(),
                        member("z").manager(m("y")).build()));

        assertThat(circle.superiors(m("y"), TODAY)).containsExactly(m("z"));
        assertThat(circle.superior(m("x"), TODAY)).isEmpty();
        assertThat(circle.teamsIn(t("a"))).containsExactly(t("a"), t("b"));
        assertThat(circle.pathToCommon(m("x"), m("y"), TODAY)).isEmpty();
    }
}
