package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.kpi.GoalKpis;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores as a reader sees them: how far it is, who has how much of his target, and how it came about. */
final class ScoreBlocks {

    private static final int MOST_PERIODS = 24;
    private static final Undefined NONE = Undefined.of(Undefined.Reason.NO_DATA);

    private final Scores scores;
    private final Book book;
    private final Whose whose;
    private final FiscalPeriod latest;

    ScoreBlocks(Scores scores, Book book, Whose whose) {
        this.scores = scores;
        this.book = book;
        this.whose = whose;
        this.latest = scores.latest();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Scores.Line> lines = scores.lines(latest);
        blocks.add(tiles(lines));
        blocks.add(chart(lines));
        if (scores.periods().size() > 1) {
            blocks.add(periods());
        }
        return blocks;
    }

    private KeyFigures tiles(List<Scores.Line> lines) {
        Label period = latest.label();
        KeyFigures.Builder tiles = KeyFigures.builder()
                .title(book.title(
                        "Targets by " + whose.label().en() + ", " + period.en(),
                        period.zh() + whose.label().zh() + "目标"))
                .note(howFar());
        List<Reading> sums = scores.sums(lines);
        for (int i = 0; i < sums.size(); i++) {
            tiles.addFigure(KeyFigure.of(Scores.SUMS.get(i).label(), sums.get(i)));
        }
        return tiles.build();
    }

    private Label howFar() {
        String days = latest.first() + " to " + latest.last();
        String zh = latest.first() + " 至 " + latest.last();
        if (scores.isOver(latest)) {
            return Label.of(days + ", which is over.", zh + "，已结束。");
        }
        long over = scores.daysOver(latest);
        return Label.of(
                "%s, of which %s of %s days are over. Attainment is that to date, beside the target of the whole period; the even pace is the"
                                .formatted(days, over, latest.days())
                        + " target times the share of the days that are over.",
                "%s，已过 %s / %s 天。完成率为截至目前的完成金额与整个期间目标之比；时间进度为目标乘以已过天数比例。".formatted(zh, over, latest.days()));
    }

    private Bars chart(List<Scores.Line> lines) {
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
        if (!scores.isOver(latest)) {
            bars.mark(
                    "Share of the period elapsed",
                    "期间已过比例",
                    scores.sums(lines).get(Scores.SUMS.indexOf(GoalKpis.ELAPSED)));
        }
        Table table = scores.table(lines, Dimension.of(Goal.Attributes.NAME));
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
    private record Bar(Scores.Line line, Reading attainment, Reading attained, Reading target) {}

    private Bar bar(Scores.Line line, Table table) {
        if (line.goal().isEmpty()) {
            Reading target = line.target()
                    .map(amount -> Reading.of(amount))
                    .orElseGet(() -> Reading.undefined(line.aimed() ? Scores.NO_RATE : NONE, Unit.MONEY));
            return new Bar(line, Reading.undefined(line.why(), Unit.FRACTION), line.came(), target);
        }
        Table.Row row = table.row(line.key()).orElseThrow();
        Reading attainment = scores.reading(row.figure(GoalKpis.ATTAINMENT.name()), GoalKpis.ATTAINMENT);
        return line.aimed()
                ? new Bar(
                        line,
                        attainment,
                        scores.reading(row.figure(GoalKpis.ATTAINED_VALUE.name()), GoalKpis.ATTAINED_VALUE),
                        scores.reading(row.figure(GoalKpis.TARGET_VALUE.name()), GoalKpis.TARGET_VALUE))
                : new Bar(line, attainment, line.came(), Reading.undefined(NONE, Unit.MONEY));
    }

    private Label chartNote(List<Scores.Line> lines) {
        long without = lines.stream().filter(line -> !line.aimed()).count();
        String en = scores.isOver(latest)
                ? "The line is the target, 100 %."
                : "The whole line is the target, 100 %; the dashed one the share of the period that is over: whoever is left of it is behind an"
                        + " even pace.";
        String zh = scores.isOver(latest) ? "竖线为目标（100%）。" : "实线为目标（100%），虚线为期间已过比例：位于虚线左侧者落后于时间进度。";
        if (without > 0) {
            en += " Without a target, but with won deals: " + without + "; they have no attainment.";
            zh += "没有目标但有赢单的：" + without + " 个，不计完成率。";
        }
        return Label.of(en, zh);
    }

    private DataTable periods() {
        List<FiscalPeriod> all = scores.periods();
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
        Scores.SUMS.forEach(measure -> table.addColumn(new Column(measure.label(), Column.Kind.NUMBER)));
        for (FiscalPeriod period : shown) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(period.label())));
            cells.addAll(scores.sums(scores.lines(period)));
            table.addRow(new DataTable.Row(cells, List.of()));
        }
        return table.build();
    }
}
