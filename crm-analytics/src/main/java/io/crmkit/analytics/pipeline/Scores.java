package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.kpi.GoalKpis;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/** The attainment of those of one sort, over the periods of one unit, in one book. */
final class Scores {

    /** What is told of goals together. */
    static final List<Measure> SUMS = List.of(
            GoalKpis.ATTAINMENT,
            GoalKpis.ATTAINED_VALUE,
            GoalKpis.TARGET_VALUE,
            GoalKpis.ATTAINMENT_COUNT,
            GoalKpis.ELAPSED,
            GoalKpis.PACE);
    /** Stands where a target cannot be converted. */
    static final Undefined NO_RATE = Undefined.of(Undefined.Reason.MISSING_RATE);

    private final Deals deals;
    private final Book book;
    private final Whose whose;
    private final Map<FiscalPeriod, Map<String, Aims.Aim>> aims =
            new TreeMap<>(Comparator.comparing(FiscalPeriod::first));
    private final Map<FiscalPeriod, Map<String, Came>> came = new HashMap<>();
    private final FiscalPeriod latest;
    private final Reading nothing;

    private Scores(Deals deals, Book book, Whose whose, PeriodUnit unit, List<Aims.Aim> all) {
        this.deals = deals;
        this.book = book;
        this.whose = whose;
        all.forEach(aim -> aims.computeIfAbsent(aim.key().period(), any -> new LinkedHashMap<>())
                .put(aim.key().who(), aim));
        this.latest = periods().get(aims.size() - 1);
        this.nothing = read(unit);
    }

    /** Those of one book; none where it has no such targets. */
    static Optional<Scores> of(Deals deals, Book book, Whose whose, PeriodUnit unit, Aims aims) {
        List<Aims.Aim> some = aims.in(book, whose, unit);
        return some.isEmpty() ? Optional.empty() : Optional.of(new Scores(deals, book, whose, unit, some));
    }

    /**
     * What somebody won in a period.
     *
     * @param name the name for people
     * @param value how much
     */
    private record Came(Label name, Reading value) {

        /** The amount; empty where it is undefined. */
        Optional<Money> money() {
            return value.number()
                    .flatMap(number ->
                            value.currency().map(currency -> Money.of(currency, number, RoundingMode.HALF_UP)));
        }
    }

    /**
     * One of those who are told apart.
     *
     * @param name the name for people
     * @param key what the goal is called
     * @param goal the goal; empty where target or amount is undefined
     * @param came what was won
     * @param aimed whether there is a target
     * @param target how much that is; empty where there is none or it cannot be converted
     */
    record Line(Label name, String key, Optional<Goal> goal, Reading came, boolean aimed, Optional<Money> target) {

        /** Why there is no goal: what came is undefined, or the target cannot be converted. */
        Undefined why() {
            return came.undefined().orElse(NO_RATE);
        }
    }

    /** Reads what came; gives what somebody has of whom nothing was read: zero, unless there are more groups than can be told apart. */
    private Reading read(PeriodUnit unit) {
        Table table = book.table(
                Credit.Attributes.CATALOGUE,
                book.of(Credits.won(deals), credit -> book.holds(credit.amount())),
                List.of(ForecastKpis.WON),
                Condition.always(),
                Dimension.period(Credit.Attributes.DATE, unit),
                whose.dimension());
        for (Table.Row row : table.rows()) {
            FiscalPeriod period = (FiscalPeriod) row.key().values().get(0).orElseThrow();
            String who = row.key().values().get(1).map(String::valueOf).orElse("");
            Label blank = row.key().labels().get(1);
            came.computeIfAbsent(period, any -> new HashMap<>())
                    .put(who, new Came(who.isEmpty() ? blank : name(who), book.in(row, ForecastKpis.WON)));
        }
        return table.refused()
                .map(why -> Reading.undefined(why, Unit.MONEY))
                .orElseGet(() -> Reading.of(Money.zero(book.currency())));
    }

    private Label name(String who) {
        return Label.same(whose == Whose.SELLER ? deals.member(who) : who);
    }

    /** Everybody with a target, and those without one who won something. */
    List<Line> lines(FiscalPeriod period) {
        Map<String, Aims.Aim> aimed = aims.getOrDefault(period, Map.of());
        Map<String, Came> won = came.getOrDefault(period, Map.of());
        Set<String> all = new LinkedHashSet<>(aimed.keySet());
        all.addAll(won.keySet());
        return all.stream()
                .map(who -> line(
                        period,
                        who,
                        Optional.ofNullable(aimed.get(who)),
                        Optional.ofNullable(won.get(who)).orElseGet(() -> new Came(name(who), nothing))))
                .toList();
    }

    private Line line(FiscalPeriod period, String who, Optional<Aims.Aim> aim, Came won) {
        Optional<Money> target = aim.flatMap(Aims.Aim::amount);
        boolean known = aim.isEmpty() || target.isPresent();
        Optional<Goal> goal = won.money()
                .filter(actual -> known)
                .map(actual -> Goal.builder()
                        .name(who)
                        .from(period.first())
                        .to(period.last())
                        .daysOver(daysOver(period))
                        .actual(actual)
                        .target(target)
                        .build());
        return new Line(won.name(), who, goal, won.value(), aim.isPresent(), target);
    }

    /** How many days of a period are over, today among them. */
    long daysOver(FiscalPeriod period) {
        return Math.min(
                period.days(),
                ChronoUnit.DAYS.between(period.first(), deals.frame().today()) + 1);
    }

    /** Whether no day of a period is left. */
    boolean isOver(FiscalPeriod period) {
        return daysOver(period) == period.days();
    }

    /** Figures of goals; undefined with one of those whose amount is, since a sum that leaves something out is another sum. */
    List<Reading> sums(List<Line> lines) {
        List<Line> aimed = lines.stream().filter(Line::aimed).toList();
        Optional<Undefined> missing = aimed.stream()
                .filter(line -> line.goal().isEmpty())
                .map(Line::why)
                .findFirst();
        Table table = table(aimed);
        return SUMS.stream()
                .map(measure -> missing.map(why -> Reading.undefined(why, measure.unit()))
                        .orElseGet(() -> reading(table.total(measure.name()), measure)))
                .toList();
    }

    /** The figures of goals by themselves. */
    Table table(List<Line> lines, Dimension... by) {
        List<Goal> goals = lines.stream().flatMap(line -> line.goal().stream()).toList();
        return deals.table(Goal.Attributes.CATALOGUE, goals, SUMS, Condition.always(), by);
    }

    /** The reading of one of these figures; no amount at all is zero. */
    Reading reading(Figure figure, Measure measure) {
        return measure.unit().equals(Unit.MONEY) ? Reading.of(figure, book.currency()) : Reading.of(figure);
    }

    /** The last period that has begun. */
    FiscalPeriod latest() {
        return latest;
    }

    /** All periods with targets that have begun, the earliest first. */
    List<FiscalPeriod> periods() {
        return List.copyOf(aims.keySet());
    }
}
