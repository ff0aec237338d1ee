package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Charts and lists as tables, so that whoever cannot see them misses nothing; key figures are read as they are. */
final class Tables {

    /** What stands where there is nothing to say. */
    static final Cell BLANK = Cell.of("\u00a0");

    private Tables() {}

    static DataTable of(Block block) {
        if (block instanceof DataTable table) {
            return table;
        }
        DataTable.Builder table = DataTable.builder().title(block.title());
        block.note().ifPresent(table::note);
        if (block instanceof Funnel funnel) {
            funnel(table, funnel);
        } else if (block instanceof Trend trend) {
            trend(table, trend);
        } else if (block instanceof Bars bars) {
            bars(table, bars);
        } else if (block instanceof Distribution distribution) {
            distribution(table, distribution);
        } else if (block instanceof Ageing ageing) {
            table.column("Stage", "阶段", Column.Kind.WORDS);
            matrix(table, ageing.buckets(), ageing.stages());
        } else if (block instanceof AttentionList list) {
            attention(table, list);
        } else if (block instanceof Waterfall waterfall) {
            table.column("Step", "项目", Column.Kind.WORDS).column("Amount", "数额", Column.Kind.BAR);
            waterfall.steps().forEach(step -> table.row(Cell.of(step.label()), step.value()));
        } else if (block instanceof HeatMap map) {
            table.column("Group", "分组", Column.Kind.WORDS);
            matrix(table, map.columns(), map.rows());
        }
        return table.build();
    }

    private static void funnel(DataTable.Builder table, Funnel funnel) {
        List<FunnelStage> stages = funnel.stages();
        boolean worth = stages.stream().anyMatch(stage -> stage.value().isPresent());
        boolean onward = stages.stream().anyMatch(stage -> stage.conversion().isPresent());
        table.column("Stage", "阶段", Column.Kind.WORDS).column("Count", "数量", Column.Kind.BAR);
        if (worth) {
            table.column("Value", "金额", Column.Kind.NUMBER);
        }
        if (onward) {
            table.column("Goes on", "转入下一阶段", Column.Kind.NUMBER);
        }
        for (FunnelStage stage : stages) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(stage.label()), stage.count()));
            if (worth) {
                cells.add(orBlank(stage.value()));
            }
            if (onward) {
                cells.add(orBlank(stage.conversion()));
            }
            table.addRow(new DataTable.Row(cells, List.of()));
        }
    }

    private static void trend(DataTable.Builder table, Trend trend) {
        List<Series> lines = trend.lines();
        table.column("Period", "期间", Column.Kind.WORDS);
        for (int i = 0; i < lines.size(); i++) {
            barThenNumbers(table, i == 0, lines.get(i).label());
        }
        for (int i = 0; i < trend.periods().size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(trend.periods().get(i))));
            for (Series line : lines) {
                cells.add(line.values().get(i));
            }
            table.addRow(new DataTable.Row(cells, List.of()));
        }
    }

    private static void bars(DataTable.Builder table, Bars bars) {
        table.column("Name", "名称", Column.Kind.WORDS);
        for (int i = 0; i < bars.measures().size(); i++) {
            barThenNumbers(table, i == 0, bars.measures().get(i));
        }
        bars.bars().forEach(bar -> table.addRow(row(bar, bars.measures().size())));
    }

    private static void barThenNumbers(DataTable.Builder table, boolean first, Label label) {
        table.addColumn(new Column(label, first ? Column.Kind.BAR : Column.Kind.NUMBER));
    }

    private static void distribution(DataTable.Builder table, Distribution distribution) {
        Label unit = distribution.unit().label();
        table.addColumn(new Column(Label.of("From–to, " + unit.en(), "区间，" + unit.zh()), Column.Kind.WORDS));
        table.addColumn(new Column(distribution.counted(), Column.Kind.BAR));
        boolean marked = !distribution.marks().isEmpty();
        if (marked) {
            table.column("Value", "数值", Column.Kind.NUMBER);
        }
        for (Distribution.Bin bin : distribution.bins()) {
            Cell interval = Cell.of(bin.from().toPlainString() + "–" + bin.to().toPlainString());
            Cell count = Reading.count(bin.count());
            table.addRow(
                    new DataTable.Row(marked ? List.of(interval, count, BLANK) : List.of(interval, count), List.of()));
        }
        distribution.marks().forEach(mark -> table.row(Cell.of(mark.label()), BLANK, mark.value()));
    }

    private static void matrix(DataTable.Builder table, List<Label> columns, List<Series> rows) {
        columns.forEach(column -> table.addColumn(new Column(column, Column.Kind.NUMBER)));
        rows.forEach(row -> table.addRow(row(row, columns.size())));
    }

    private static DataTable.Row row(Series series, int length) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(series.label())));
        cells.addAll(series.values());
        while (cells.size() <= length) {
            cells.add(BLANK);
        }
        return new DataTable.Row(cells, List.of());
    }

    private static void attention(DataTable.Builder table, AttentionList list) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Record", "记录", Column.Kind.WORDS, item -> Optional.of(Cell.of(item.record()))));
        parts.add(new Part(
                list.scored().en(),
                list.scored().zh(),
                Column.Kind.NUMBER,
                item -> item.score().map(Cell.class::cast)));
        parts.add(new Part(
                "Amount", "金额", Column.Kind.NUMBER, item -> item.amount().map(Cell.class::cast)));
        parts.add(
                new Part("Owner", "负责人", Column.Kind.WORDS, item -> item.owner().map(Cell::of)));
        parts.add(new Part("Due", "期限", Column.Kind.DAY, item -> item.due().map(Cell::of)));
        parts.removeIf(part ->
                list.items().stream().allMatch(item -> part.cell().apply(item).isEmpty()));
        parts.forEach(part -> table.column(part.en(), part.zh(), part.kind()));
        for (AttentionItem item : list.items()) {
            List<Cell> cells = parts.stream()
                    .map(part -> part.cell().apply(item).orElse(BLANK))
                    .toList();
            List<Label> detail = new ArrayList<>(item.reasons());
            item.missing().forEach(words -> detail.add(Label.of("Still missing: " + words.en(), "尚缺：" + words.zh())));
            table.addRow(new DataTable.Row(cells, detail));
        }
    }

    private record Part(String en, String zh, Column.Kind kind, Function<AttentionItem, Optional<Cell>> cell) {}

    private static Cell orBlank(Optional<Reading> reading) {
        return reading.map(Cell.class::cast).orElse(BLANK);
    }
}
