package io.crmkit.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final TextAttribute<Customer> OWNER_REGION =
            MemberAttributes.of(CustomerAttributes.OWNER).then(MemberAttributes.REGION);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session admin = crm.as(Actor.of("admin", Role.SALES));

    private Team team(String id) {
        return admin.teams().form(t -> t.id(Id.of(id)).name("团队 " + id)).orThrow();
    }

    private Member member(String id, String team) {
        return admin.members()
                .add(m -> m.id(Id.of(id))
                        .name(id)
                        .joinedOn(LocalDate.of(2025, 1, 1))
                        .team(Id.of(team)))
                .orThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void teams_and_members_keep_everything_that_was_filled_in() {
        Team china = team("china");
        Member wang = member("wang", "china");
        Team east = admin.teams()
                .form(t -> t.name("华东").parent(china.id()).lead(wang.id()).region("East"))
                .orThrow();
        Member li = admin.members()
                .add(m -> m.id(Id.of("li"))
                        .name("李伟")
                        .title("销售经理")
                        .email("li@host.example")
                        .region("East")
                        .manager(wang.id())
                        .joinedOn(day("2024-01-01"))
                        .leftOn(day("2026-12-31"))
                        .memberships(
                                Membership.of(china.id(), day("2024-01-01"), day("2024-06-30")),
                                Membership.of(east.id(), day("2024-07-01"))))
                .orThrow();

        assertThat(admin.teams().get(east.id())).isEqualTo(east);
        assertThat(east.parent()).contains(china.id());
        assertThat(east.lead()).contains(wang.id());
        assertThat(east.region()).contains("East");
        assertThat(admin.members().get(li.id())).isEqualTo(li);
        assertThat(li.title()).contains("销售经理");
        assertThat(li.email()).contains("li@host.example");
        assertThat(li.manager()).contains(wang.id());
        assertThat(li.memberships()).last().isEqualTo(Membership.of(east.id(), day("2024-07-01"), day("2026-12-31")));
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(MemberAttributes.CATALOGUE, json.write(MemberAttributes.CATALOGUE, li)))
                .isEqualTo(li);
        assertThat(json.read(TeamAttributes.CATALOGUE, json.write(TeamAttributes.CATALOGUE, east)))
                .isEqualTo(east);
    }

    @Test
    void a_member_who_moves_keeps_the_team_of_the_past() {
        team("east");
        team("west");
        Member li = member("li", "east");

        Member moved =
                admin.members().move(li, Id.of("west"), day("2026-03-01")).orThrow();

        assertThat(moved.team()).contains(Id.of("west"));
        assertThat(moved.teamOn(day("2026-02-28"))).contains(Id.of("east"));
        assertThat(moved.teamOn(day("2026-03-01"))).contains(Id.of("west"));
        assertThat(moved.teamOn(day("2024-12-31"))).isEmpty();
        assertThat(admin.members().move(moved, Id.of("west"), TODAY).has(CommandReasons.NO_CHANGE))
                .isTrue();
    }

    @Test
    void a_team_named_without_dates_begins_with_the_first_day_of_work_or_on_the_day_of_the_change() {
        team("east");
        team("west");
        Member li = member("li", "east");
        Member zhao =
                admin.members().add(m -> m.name("Zhao").team(Id.of("east"))).orThrow();

        Member moved = admin.members().change(li, m -> m.team(Id.of("west"))).orThrow();
        Member alone = admin.members()
                .change(moved, m -> m.clear(MemberAttributes.TEAM))
                .orThrow();

        assertThat(li.memberships()).containsExactly(Membership.of(Id.of("east"), day("2025-01-01")));
        assertThat(zhao.memberships()).containsExactly(Membership.of(Id.of("east"), TODAY));
        assertThat(moved.memberships())
                .containsExactly(
                        Membership.of(Id.of("east"), day("2025-01-01"), day("2026-03-01")),
                        Membership.of(Id.of("west"), TODAY));
        assertThat(alone.team()).isEmpty();
        assertThat(alone.memberships()).hasSize(1);
    }

    @Test
    void who_leaves_belongs_to_the_team_until_the_last_day() {
        team("east");
        Member li = member("li", "east");

        Member left = admin.members().leave(li, day("2026-06-30")).orThrow();

        assertThat(left.team()).isEmpty();
        assertThat(left.teamOn(day("2026-06-30"))).contains(Id.of("east"));
        assertThat(left.teamOn(day("2026-07-01"))).isEmpty();
        assertThat(left.isThereOn(day("2026-06-30"))).isTrue();
        assertThat(left.isThereOn(day("2026-07-01"))).isFalse();
        assertThat(admin.members().leave(left, day("2024-12-31")).text(Locale.ENGLISH))
                .contains("Nobody leaves before joining.");
    }

    @Test
    void gaps_overlaps_and_days_in_the_wrong_order_are_refused_at_their_place() {
        team("east");
        Id<Team> east = Id.of("east");

        assertThat(refused(Membership.of(east, day("2025-01-01"), day("2025-03-31")), Membership.of(east, TODAY)))
                .contains("Memberships[1].from", "there is a gap");
        assertThat(refused(Membership.of(east, day("2025-01-01"), TODAY), Membership.of(east, TODAY)))
                .contains("Memberships[1].from", "these overlap");
        assertThat(refused(Membership.of(east, day("2025-01-01")), Membership.of(east, TODAY)))
                .contains("Memberships[1].from", "Only the last membership may have an open end.");
        assertThat(refused(Membership.of(east, TODAY, TODAY.minusDays(1))))
                .contains("Memberships[0].until", "Exchange the dates.");
        assertThat(refused(Membership.of(east, day("2020-01-01"))))
                .contains("Memberships[0]", "lies between joining and leaving");
    }

    private String refused(Membership... memberships) {
        Decision<Member> decision = admin.members()
                .add(m -> m.name("Li").joinedOn(day("2025-01-01")).memberships(memberships));
        assertThat(decision.isRefused()).isTrue();
        return decision.text(Locale.ENGLISH);
    }

    @Test
    void a_team_that_contradicts_the_memberships_is_refused() {
        team("east");
        team("west");

        assertThat(admin.members()
                        .add(m -> m.name("Li").team(Id.of("west")).memberships(Membership.of(Id.of("east"), TODAY)))
                        .text(Locale.ENGLISH))
                .contains("Leave the team out.");
    }

    @Test
    void neither_teams_nor_managers_run_in_a_circle() {
        Team a = team("a");
        Team b = admin.teams().form(t -> t.name("B").parent(a.id())).orThrow();
        Member wang = member("wang", "a");
        Member li = admin.members().add(m -> m.name("Li").manager(wang.id())).orThrow();

        Decision<Team> teams = admin.teams().change(a, t -> t.parent(b.id()));
        Decision<Member> managers = admin.members().change(wang, m -> m.manager(li.id()));

        assertThat(teams.has(TeamReasons.CYCLE)).isTrue();
        assertThat(teams.text(Locale.ENGLISH)).contains("Parent: 团队 a is above B already");
        assertThat(managers.has(TeamReasons.CYCLE)).isTrue();
        assertThat(admin.members().change(wang, m -> m.manager(wang.id())).has(TeamReasons.CYCLE))
                .isTrue();
        assertThat(admin.teams()
                        .form(t -> t.id(Id.of("c")).name("C").parent(Id.of("c")))
                        .has(TeamReasons.CYCLE))
                .isTrue();
    }

    @Test
    void what_is_entered_late_closes_no_circle_in_the_present() {
        Team a = team("a");
        Team b = team("b");
        clock.advance(Duration.ofDays(10));
        admin.teams().change(b, t -> t.parent(a.id())).orThrow();

        Decision<Team> late = admin.effective(clock.instant().minus(Duration.ofDays(5)))
                .teams()
                .change(a, t -> t.parent(b.id()));

        assertThat(late.has(TeamReasons.CYCLE)).isTrue();
    }

    @Test
    void more_than_fifty_levels_of_teams_are_refused() {
        Team above = team("0");
        for (int level = 1; level <= 50; level++) {
            Id<Team> parent = above.id();
            above = admin.teams().form(t -> t.name("T").parent(parent)).orThrow();
        }
        Id<Team> deepest = above.id();

        assertThat(admin.teams().form(t -> t.name("T").parent(deepest)).has(TeamReasons.DEPTH))
                .isTrue();
    }

    @Test
    void what_is_referred_to_must_be_there() {
        Team east = team("east");

        assertThat(admin.teams().form(t -> t.name("X").parent(Id.of("none"))).has(TeamReasons.UNKNOWN_TEAM))
                .isTrue();
        assertThat(admin.teams().change(east, t -> t.lead(Id.of("none"))).has(TeamReasons.UNKNOWN_MEMBER))
                .isTrue();
        assertThat(admin.members().add(m -> m.name("X").team(Id.of("none"))).text(Locale.ENGLISH))
                .contains("Team: there is no team none.");
        assertThat(admin.members().add(m -> m.name("X").manager(Id.of("none"))).text(Locale.SIMPLIFIED_CHINESE))
                .contains("上级：不存在成员 none。");
        assertThat(admin.members()
                        .add(m -> m.name("X").memberships(Membership.of(Id.of("none"), TODAY)))
                        .has(TeamReasons.UNKNOWN_TEAM))
                .isTrue();
    }

    @Test
    void an_owner_leads_to_the_facts_of_the_member_and_of_the_team() {
        admin.teams().form(t -> t.id(Id.of("east")).name("East").region("华东")).orThrow();
        admin.members()
                .add(m -> m.id(Id.of("li")).name("Li").region("Wuxi").team(Id.of("east")))
                .orThrow();
        Customer acme = admin.customers()
                .register(c -> c.name("Acme").owner(Id.of("li")))
                .orThrow();
        admin.customers().register(c -> c.name("Nobody's")).orThrow();
        admin.customers()
                .register(c -> c.name("Stranger's").owner(Id.of("no-member")))
                .orThrow();

        assertThat(OWNER_REGION.name()).isEqualTo("owner.region");
        assertThat(admin.customers().all(OWNER_REGION.is("Wuxi"))).containsExactly(acme);
        assertThat(admin.customers()
                        .all(MemberAttributes.of(CustomerAttributes.OWNER)
                                .then(MemberAttributes.TEAM)
                                .then(TeamAttributes.REGION)
                                .is("华东")))
                .containsExactly(acme);
        assertThat(admin.customers().all(OWNER_REGION.isBlank())).hasSize(2);
        assertThat(MemberAttributes.of(Actor.of("li").id())).isEqualTo(Id.of("li"));
        assertThat(admin.teams().all(TeamAttributes.MEMBERS.any(MemberAttributes.NAME.is("Li"))))
                .hasSize(1);
    }

    @Test
    void dry_runs_store_nothing_and_of_two_at_once_the_second_is_told() {
        team("east");
        team("west");
        Member li = member("li", "east");

        admin.dryRun().members().move(li, Id.of("west"), TODAY).orThrow();
        assertThat(admin.members().get(li.id())).isEqualTo(li);
        admin.members().change(li, m -> m.title("Director")).orThrow();

        assertThat(admin.members().move(li, Id.of("west"), TODAY).has(CommandReasons.STALE))
                .isTrue();
        assertThat(admin.merging().members().move(li, Id.of("west"), TODAY).isAccepted())
                .isTrue();
    }

    @Test
    void history_that_is_entered_late_moves_on_its_own_day() {
        team("east");
        team("west");
        Member li = member("li", "east");
        clock.advance(Duration.ofDays(10));

        Member moved = admin.effective(Instant.parse("2026-03-05T10:00:00Z"))
                .members()
                .change(li, m -> m.team(Id.of("west")))
                .orThrow();

        assertThat(moved.memberships())
                .containsExactly(
                        Membership.of(Id.of("east"), day("2025-01-01"), day("2026-03-04")),
                        Membership.of(Id.of("west"), day("2026-03-05")));
    }

    @Test
    void bad_values_are_named_all_at_once() {
        assertThat(admin.members()
                        .add(m -> m.name(" ").title("x".repeat(10_000_000)).region("r".repeat(101)))
                        .text(Locale.ENGLISH))
                .contains("Name", "Title", "Region")
                .hasSizeLessThan(2_000);
        assertThat(admin.teams().form(t -> t).text(Locale.ENGLISH)).contains("Name is required");
        assertThatIllegalArgumentException().isThrownBy(() -> admin.members().add(m -> m.id(Id.of("x".repeat(129)))));
    }
}
