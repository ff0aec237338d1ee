package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What happened to a pipeline between two instants.
 *
 * <p>Formula: {@code opening + sum of changes = closing}, in every currency, to the minor unit, for all deals and for those of any
 * owners. Currencies are never added. What happens at one moment to one deal counts as one change and may make several movements.
 * Changes that take effect after the first instant count, up to and with the second. A deal that is retracted goes out, and comes in again
 * when it is restored. A deal that has ended is out already, so nothing is told of it when it is retracted or restored; {@link
 * #dealsEndedAtClosing} holds it as long as it is there.
 *
 * <p>Open deals whose close date has passed at an instant are overdue. They stay in the pipeline of the period of their close date, and
 * those of all periods are shown apart.
 */
public final class Movements {

    private final List<Course> courses;
    private final List<Standing> opening;
    private final List<Standing> closing;
    private final List<Movement> all;

    private Movements(List<Course> courses, List<Standing> opening, List<Standing> closing, List<Movement> all) {
        this.courses = List.copyOf(courses);
        this.opening = List.copyOf(opening);
        this.closing = List.copyOf(closing);
        this.all = List.copyOf(all);
    }

    /**
     * What happened after one instant, up to and with another.
     *
     * @param histories one for each deal, also for those that were retracted since
     * @throws IllegalArgumentException if the second instant is the earlier one
     */
    public static Movements between(
            Instant from, Instant to, Pipeline pipeline, Collection<History<Opportunity>> histories) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The second instant (%s) must not be before the first (%s). Exchange them.".formatted(to, from));
        }
        return in(
                pipeline,
                histories.stream().map(history -> Course.of(history, from, to)).toList());
    }

    /** What the same happenings did to another pipeline. */
    public Movements in(Pipeline pipeline) {
        return in(pipeline, courses);
    }

    private static Movements in(Pipeline pipeline, List<Course> courses) {
        List<Standing> opening = new ArrayList<>();
        List<Standing> closing = new ArrayList<>();
        List<Movement> all = new ArrayList<>();
        for (Course course : courses) {
            Optional<Opportunity> before = course.before();
            boolean known = course.known();
            before.ifPresent(deal -> opening.add(Standing.of(deal, pipeline, course.from())));
            for (States.State state : course.states()) {
                all.addAll(Telling.of(pipeline, state.at(), known, before, state.deal()));
                known |= state.deal().isPresent();
                before = state.deal();
            }
            before.ifPresent(deal -> closing.add(Standing.of(deal, pipeline, course.to())));
        }
        all.sort(Comparator.comparing(Movement::at).thenComparing(Movement::deal));
        return new Movements(courses, opening, closing, all);
    }

    /** The deals that counted in the pipeline at the first instant, as they were then. */
    public List<Opportunity> dealsAtOpening() {
        return deals(opening);
    }

    /** The deals that counted in the pipeline at the second instant, as they were then. */
    public List<Opportunity> dealsAtClosing() {
        return deals(closing);
    }

    /** The deals of all periods that had been won or lost by the second instant, whenever that was, and not been retracted. */
    public List<Opportunity> dealsEndedAtClosing() {
        return closing.stream()
                .map(Standing::deal)
                .filter(deal -> !deal.isRunning())
                .toList();
    }

    private static List<Opportunity> deals(List<Standing> standings) {
        return standings.stream().filter(Standing::counts).map(Standing::deal).toList();
    }

    /** What was open at the first instant. */
    public MoneyByCurrency opening() {
        return sum(opening, Standing::worth);
    }

    /** What was open at the second instant. */
    public MoneyByCurrency closing() {
        return sum(closing, Standing::worth);
    }

    /** Of all open deals those whose close date had passed at the first instant, in whatever period. */
    public MoneyByCurrency overdueAtOpening() {
        return sum(opening, Standing::overdue);
    }

    /** Of all open deals those whose close date had passed at the second instant, in whatever period. */
    public MoneyByCurrency overdueAtClosing() {
        return sum(closing, Standing::overdue);
    }

    /** All movements by time; of one moment by deal, then in the order of their kinds. */
    public List<Movement> all() {
        return all;
    }

    /** The movements of one kind. */
    public List<Movement> all(MovementKind kind) {
        return all.stream().filter(movement -> movement.kind() == kind).toList();
    }

    /** By how much all movements changed the pipeline. */
    public MoneyByCurrency change() {
        return sum(all, Movement::change);
    }

    /** By how much the movements of one kind changed the pipeline. */
    public MoneyByCurrency change(MovementKind kind) {
        return sum(all(kind), Movement::change);
    }

    /** The same for the pipeline of these owners, say of a team: what passes between them cancels out. */
    public Movements of(Set<Id<Actor>> owners) {
        return where(owner -> owner.filter(owners::contains).isPresent());
    }

    /** The same for the deals that nobody owns. */
    public Movements ofNobody() {
        return where(Optional::isEmpty);
    }

    private Movements where(Predicate<Optional<Id<Actor>>> owner) {
        return new Movements(
                courses,
                opening.stream().filter(one -> owner.test(one.owner())).toList(),
                closing.stream().filter(one -> owner.test(one.owner())).toList(),
                all.stream().filter(one -> owner.test(one.owner())).toList());
    }

    private static <T> MoneyByCurrency sum(List<T> rows, Function<T, MoneyByCurrency> amount) {
        MoneyByCurrency sum = MoneyByCurrency.none();
        for (T row : rows) {
            sum = sum.plus(amount.apply(row));
        }
        return sum;
    }

    /** What one deal is worth at one end. */
    private record Standing(Opportunity deal, boolean counts, MoneyByCurrency overdue) {

        static Standing of(Opportunity deal, Pipeline pipeline, Instant moment) {
            Position position = Position.of(deal);
            return new Standing(
                    deal,
                    position.isOpen() && pipeline.holds(position.closeDate()),
                    pipeline.isOverdue(deal, moment) ? position.money() : MoneyByCurrency.none());
        }

        Optional<Id<Actor>> owner() {
            return deal.owner();
        }

        MoneyByCurrency worth() {
            return counts
                    ? deal.amount().map(MoneyByCurrency::of).orElse(MoneyByCurrency.none())
                    : MoneyByCurrency.none();
        }
    }
}
