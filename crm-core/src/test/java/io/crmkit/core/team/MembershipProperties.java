package io.crmkit.core.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MembershipProperties {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Property
    void after_any_moves_forward_in_time_every_day_since_the_first_has_exactly_one_team(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 3) Integer> teams,
            @ForAll @Size(min = 10, max = 10) List<@IntRange(min = 0, max = 40) Integer> steps) {
        List<Membership> rows = List.of();
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < teams.size(); i++) {
            day = day.plusDays(steps.get(i));
            rows = Memberships.moved(rows, team(teams.get(i)), day);
            days.add(day);
        }

        Member member = Member.builder()
                .id(Id.of("li"))
                .version(1)
                .name("Li")
                .team(Memberships.open(rows).orElseThrow())
                .addAllMemberships(rows)
                .build();

        assertThat(member.teamOn(day)).contains(team(teams.get(teams.size() - 1)));
        assertThat(member.teamOn(rows.get(0).from().minusDays(1))).isEmpty();
        for (LocalDate each = days.get(0); !each.isAfter(day); each = each.plusDays(1)) {
            LocalDate on = each;
            assertThat(rows.stream().filter(row -> row.days().contains(on))).hasSize(1);
            assertThat(member.teamOn(on)).isEqualTo(expected(teams, days, on));
        }
    }

    /** The team of the last move on or before a day. */
    private static Optional<Id<Team>> expected(List<Integer> teams, List<LocalDate> days, LocalDate on) {
        Optional<Id<Team>> found = Optional.empty();
        for (int i = 0; i < teams.size(); i++) {
            if (!days.get(i).isAfter(on)) {
                found = Optional.of(team(teams.get(i)));
            }
        }
        return found;
    }

    private static Id<Team> team(int number) {
        return Id.of("t-" + number);
    }
}
