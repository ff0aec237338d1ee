package io.crmkit.core.team;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the memberships of one member follow one another. */
final class Memberships {

    private static final Label ORDER =
            Label.of("The last day cannot be before the first. Exchange the dates.", "截止日期不能早于起始日期，请检查。");
    private static final Label OPEN = Label.of(
            "Only the last membership may have an open end. Give the last day of this one.", "只有最后一段团队归属可以没有截止日期，请补充。");
    private static final Label OVERLAP = Label.of(
            "A membership begins on the day after the one before has ended, but these overlap. Order them by date and correct the days.",
            "团队归属须首尾相接，但此处重叠，请按日期排列并更正。");
    private static final Label GAP = Label.of(
            "A membership begins on the day after the one before has ended, but there is a gap. Correct the days.",
            "团队归属须首尾相接，但此处有间隔，请更正日期。");
    private static final Label OUTSIDE =
            Label.of("A membership lies between joining and leaving. Correct the days.", "团队归属须在入职与离职日期之间，请更正。");
    private static final Label TEAM = Label.of(
            "The team is that of the last membership, if its end is open. Leave the team out.",
            "团队须与未结束的最后一段归属一致，可不填团队。");
    private static final Label LEFT =
            Label.of("Nobody leaves before joining. Exchange the dates.", "离职日期不能早于入职日期，请检查。");

    private Memberships() {}

    /** The team of the last membership, if its end is open. */
    static Optional<Id<Team>> open(List<Membership> memberships) {
        return last(memberships).filter(last -> last.until().isEmpty()).map(Membership::team);
    }

    /** The memberships of somebody who belongs to another team from a day on. */
    static List<Membership> moved(List<Membership> memberships, Id<Team> team, LocalDate from) {
        if (open(memberships).filter(team::equals).isPresent()) {
            return memberships;
        }
        List<Membership> moved = new ArrayList<>(ended(memberships, from.minusDays(1)));
        moved.add(Membership.of(team, from));
        return moved;
    }

    /** The memberships of somebody who belongs to no team after a day; one that would begin later falls away. */
    static List<Membership> ended(List<Membership> memberships, LocalDate on) {
        List<Membership> ended = new ArrayList<>(memberships);
        last(memberships).filter(last -> last.until().isEmpty()).ifPresent(last -> {
            ended.remove(ended.size() - 1);
            if (!last.from().isAfter(on)) {
                ended.add(Membership.of(last.team(), last.from(), on));
            }
        });
        return ended;
    }

    /** Finds what contradicts itself in the dates of a member. */
    static void check(Member member, Faults faults) {
        List<Membership> rows = member.memberships();
        for (int i = 0; i < rows.size(); i++) {
            String place = MemberAttributes.MEMBERSHIPS.name() + "[" + i + "]";
            check(rows.get(i), place, faults);
            if (i > 0) {
                checkFollows(rows.get(i - 1), rows.get(i), place, faults);
            }
            checkWithin(member, rows.get(i), place, faults);
        }
        if (!open(rows).equals(member.team())) {
            faults.add(Fault.at(MemberAttributes.TEAM.name(), member.team().orElse(null), TEAM));
        }
        LocalDate left = member.leftOn().orElse(LocalDate.MAX);
        if (member.joinedOn().filter(left::isBefore).isPresent()) {
            faults.add(Fault.at(MemberAttributes.LEFT_ON.name(), left, LEFT));
        }
    }

    private static void check(Membership row, String place, Faults faults) {
        if (row.until().filter(row.from()::isAfter).isPresent()) {
            faults.add(Fault.at(place + ".until", row.until().get(), ORDER));
        }
    }

    private static void checkFollows(Membership earlier, Membership later, String place, Faults faults) {
        if (earlier.until().isEmpty()) {
            faults.add(Fault.at(place + ".from", later.from(), OPEN));
            return;
        }
        LocalDate next = earlier.until().get().plusDays(1);
        if (!later.from().equals(next)) {
            faults.add(Fault.at(place + ".from", later.from(), later.from().isBefore(next) ? OVERLAP : GAP));
        }
    }

    private static void checkWithin(Member member, Membership row, String place, Faults faults) {
        LocalDate last = row.until().orElse(LocalDate.MAX);
        boolean early = member.joinedOn().filter(row.from()::isBefore).isPresent();
        boolean late = member.leftOn().filter(last::isAfter).isPresent();
        if (early || late) {
            faults.add(Fault.at(place, null, OUTSIDE));
        }
    }

    private static Optional<Membership> last(List<Membership> memberships) {
        return memberships.isEmpty() ? Optional.empty() : Optional.of(memberships.get(memberships.size() - 1));
    }
}
