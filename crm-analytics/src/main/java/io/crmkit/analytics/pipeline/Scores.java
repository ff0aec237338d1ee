package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.kpi.GoalKpis;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private static final int MOST_PERIODS = 24;
    private static final List<Measure> SUMS = List.of(
            GoalKpis.ATTAINMENT,
            GoalKpis.ATTAINED_VALUE,
            GoalKpis.TARGET_VALUE,
            GoalKpis.ATTAINMENT_COUNT,
            GoalKpis.ELAPSED,
            GoalKpis.PACE);
    private static final Undefined NONE = Undefined.of(Undefined.Reason.NO_DATA);
    private static final Undefined NO_RATE = Undefined.of(Undefined.Reason.MISSING_RATE);

    private final Deals deals;
    private final Book book;
    private final Whose whose;
    private final Map<FiscalPeriod, Map<String, Aims.Aim>> aims =
            new TreeMap<>(Comparator.comparing(FiscalPeriod::first));
    private final Map<FiscalPeriod, Map<String, Came>> came = new HashMap<>();
    private final FiscalPeriod latest;
    private final Reading nothing;

    Scores(Deals deals, Book book, Whose whose, PeriodUnit unit, List<Aims.Aim> all) {
        this.deals = deals;
        this.book = book;
        this.whose = whose;
        all.forEach(aim -> aims.computeIfAbsent(aim.key().period(), any -> new LinkedHashMap<>())
                .put(aim.key().who(), aim));
        List<FiscalPeriod> periods = List.copyOf(aims.keySet());
        this.latest = periods.get(periods.size() - 1);
        this.nothing = read(unit);
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
     */
    private record Line(Label name, String key, Optional<Goal> goal, Reading came, boolean aimed) {

        /** Why there is no goal: what came is undefined, or the target cannot be converted. */
        Undefined why() {
            return came.undefined().orElse(NO_RATE);
        }
    }

    /** Reads what came; gives what somebody has of whom nothing was read: zero, unless there are more groups than can be told apart. */
    private Reading read(PeriodUnit unit) {
        LocalDate today = deals.frame().today();
        List<Credit> credits = new ArrayList<>();
        for (Opportunity deal : deals.all()) {
            deal.closedOn()
                    .filter(day -> deal.status() == Status.WON && !day.isAfter(today))
                    .ifPresent(day -> credits.addAll(Credit.of(deal, ForecastCategory.CLOSED, day, false)));
        }
        Table table = book.table(
                Credit.Attributes.CATALOGUE,
                book.of(credits, credit -> book.holds(credit.amount())),
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

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = lines(latest);
        blocks.add(tiles(lines));
        blocks.add(chart(lines));
        if (aims.size() > 1) {
            blocks.add(periods());
        }
        return blocks;
    }

    /** Everybody with a target, and those without one who won something. */
    private List<Line> lines(FiscalPeriod period) {
        Map<String, Aims.Aim> aimed = aims.getOrDefault(period, Map.of());
        Map<String, Came> won = came.getOrDefault(period, Map.of());
        Set<String> all = new LinkedHashSet<>(aimed.keySet());
        all.addAll(won.keySet());
        return all.stream()
                .map(who -> line(
                        period,
                        who,
                        Optional.ofNullable(aimed.get(who)),
                        won.getOrDefault(who, new Came(name(who), nothing))))
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
        return new Line(won.name(), who, goal, won.value(), aim.isPresent());
    }

    private long daysOver(FiscalPeriod period) {
        return Math.min(
                period.days(),
                ChronoUnit.DAYS.between(period.first(), deals.frame().today()) + 1);
    }

    private boolean isOver(FiscalPeriod period) {
        return daysOver(period) == period.days();
    }

    /** Figures of goals; undefined with one of those whose amount is, since a sum that leaves something out is another sum. */
    private List<Reading> sums(List<Line> lines) {
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

    private Table table(List<Line> lines, Dimension... by) {
        List<Goal> goals = lines.stream().flatMap(line -> line.goal().stream()).toList();
        return deals.table(Goal.Attributes.CATALOGUE, goals, SUMS, Condition.always(), by);
    }

    private Reading reading(Figure figure, Measure measure) {
        return measure.unit().equals(Unit.MONEY) ? Reading.of(figure, book.currency()) : Reading.of(figure);
    }

    private KeyFigures tiles(List<Line> lines) {
        Label period = latest.label();
        KeyFigures.Builder tiles = KeyFigures.builder()
                .title(book.title(
                        "Targets by " + whose.label().en() + ", " + period.en(),
                        period.zh() + whose.label().zh() + "目标"))
                .note(howFar());
        List<Reading> sums = sums(lines);
        for (int i = 0; i < sums.size(); i++) {
            tiles.addFigure(KeyFigure.of(SUMS.get(i).label(), sums.get(i)));
        }
        return tiles.build();
    }

    private Label howFar() {
        String days = latest.first() + " to " + latest.last();
        String zh = latest.first() + " 至 " + latest.last();
        if (isOver(latest)) {
            return Label.of(days + ", which is over.", zh + "，已结束。");
        }
        long over = daysOver(latest);
        return Label.of(
                "%s, of which %s of %s days are over. Attainment is that to date, beside the target of the whole period; the even pace is the"
                                .formatted(days, over, latest.days())
                        + " target times the share of the days that are over.",
                "%s，已过 %s / %s 天。完成率为截至目前的完成金额与整个期间目标之比；时间进度为目标乘以已过天数比例。".formatted(zh, over, latest.days()));
    }

    private Bars chart(List<Line> lines) {
        Label period = latest.label();
        Bars.Builder bars = Bars.builder()
                .title(book.title(
                        "Attainment by " + whose.label().en() + ", " + period.en(),
                        period.zh() + "按" + whose.label().zh() + "目标完成率"))
                .note(chartNote(lines))
                .addMeasure(GoalKpis.ATTAINMENT.label())
                .addMeasure(GoalKpis.ATTAINED_VALUE.label())
                .addMeasure(GoalKpis.TARGET_VALUE.label())
                .mark("Target", "目标", Reading.of(BigDecimal.ONE, Unit.FRACTION));
        if (!isOver(latest)) {
            bars.mark("Share of the period elapsed", "期间已过比例", sums(lines).get(SUMS.indexOf(GoalKpis.ELAPSED)));
        }
        Table table = table(lines, Dimension.of(Goal.Attributes.NAME));
        lines.stream()
                .map(line -> bar(line, table))
                .sorted(Comparator.comparing(
                                (Bar bar) -> bar.attainment().number().orElse(BigDecimal.valueOf(-1)))
                        .reversed()
                        .thenComparing(bar -> bar.line().aimed() ? 0 : 1)
                        .thenComparing(bar -> bar.line().name().en()))
                .forEach(bar -> bars.bar(bar.line().name(), bar.attainment(), bar.attained(), bar.target()));
        return bars.build();
    }

    /** One bar with what stands beside it. */
    private record Bar(Line line, Reading attainment, Reading attained, Reading target) {}

    private Bar bar(Line line, Table table) {
        if (line.goal().isEmpty()) {
            Undefined target = line.came().undefined().isPresent() ? NONE : NO_RATE;
            return new Bar(
                    line,
                    Reading.undefined(line.why(), Unit.FRACTION),
                    line.came(),
                    Reading.undefined(target, Unit.MONEY));
        }
        Table.Row row = table.row(line.key()).orElseThrow();
        Reading attainment = reading(row.figure(GoalKpis.ATTAINMENT.name()), GoalKpis.ATTAINMENT);
        return line.aimed()
                ? new Bar(
                        line,
                        attainment,
                        reading(row.figure(GoalKpis.ATTAINED_VALUE.name()), GoalKpis.ATTAINED_VALUE),
                        reading(row.figure(GoalKpis.TARGET_VALUE.name()), GoalKpis.TARGET_VALUE))
                : new Bar(line, attainment, line.came(), Reading.undefined(NONE, Unit.MONEY));
    }

    private Label chartNote(List<Line> lines) {
        long without = lines.stream().filter(line -> !line.aimed()).count();
        String en = isOver(latest)
                ? "The line is the target, 100 %."
                : "The whole line is the target, 100 %; the dashed one the share of the period that is over: whoever is left of it is behind an"
                        + " even pace.";
        String zh = isOver(latest) ? "竖线为目标（100%）。" : "实线为目标（100%），虚线为期间已过比例：位于虚线左侧者落后于时间进度。";
        if (without > 0) {
            en += " Without a target, but with won deals: " + without + "; they have no attainment.";
            zh += "没有目标但有赢单的：" + without + " 个，不计完成率。";
        }
        return Label.of(en, zh);
    }

    private DataTable periods() {
        List<FiscalPeriod> all = List.copyOf(aims.keySet());
        List<FiscalPeriod> shown = all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size());
        DataTable.Builder table = DataTable.builder()
                .title(book.title(
                        "Targets by " + whose.label().en() + " over time",
                        whose.label().zh() + "目标各期完成情况"))
                .column("Period", "期间", Column.Kind.WORDS);
        if (shown.size() < all.size()) {
            table.note(Label.of(
                    "The last " + shown.size() + " of " + all.size() + " periods.",
                    "最近 " + shown.size() + " 个期间，共 " + all.size() + " 个。"));
        }
        SUMS.forEach(measure -> table.addColumn(new Column(measure.label(), Column.Kind.NUMBER)));
        for (FiscalPeriod period : shown) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(period.label())));
            cells.addAll(sums(lines(period)));
            table.addRow(new DataTable.Row(cells, List.of()));
        }
        return table.build();
    }
}
