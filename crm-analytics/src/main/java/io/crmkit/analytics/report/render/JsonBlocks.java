package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Blocks as maps and lists. */
final class JsonBlocks {

    private static final String LABEL = "label";
    private static final String VALUE = "value";

    private final JsonReport.Words words;
    private final JsonReadings readings;

    JsonBlocks(JsonReport.Words words) {
        this.words = words;
        this.readings = new JsonReadings(words);
    }

    Map<String, Object> block(Block block) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind(block));
        data.put("title", words.of(block.title()));
        block.note().ifPresent(note -> data.put("note", words.of(note)));
        fill(data, block);
        return data;
    }

    private static String kind(Block block) {
        if (block instanceof KeyFigures) {
            return "key-figures";
        }
        if (block instanceof DataTable) {
            return "table";
        }
        if (block instanceof AttentionList) {
            return "attention";
        }
        if (block instanceof HeatMap) {
            return "heat-map";
        }
        return block instanceof Funnel
                ? "funnel"
                : block instanceof Trend
                        ? "trend"
                        : block instanceof Bars
                                ? "bars"
                                : block instanceof Distribution
                                        ? "distribution"
                                        : block instanceof Ageing ? "ageing" : "waterfall";
    }

    private void fill(Map<String, Object> data, Block block) {
        if (block instanceof KeyFigures figures) {
            data.put("figures", each(figures.figures(), this::figure));
        } else if (block instanceof DataTable table) {
            table(data, table);
        } else if (block instanceof Funnel funnel) {
            data.put("stages", each(funnel.stages(), this::stage));
        } else if (block instanceof Trend trend) {
            data.put("periods", words.all(trend.periods()));
            data.put("series", each(trend.series(), this::series));
            trend.comparison().ifPresent(line -> data.put("comparison", series(line)));
        } else if (block instanceof Bars bars) {
            data.put("form", ChoiceKind.codeOf(bars.form()));
            data.put("measures", words.all(bars.measures()));
            data.put("bars", each(bars.bars(), this::series));
            if (!bars.marks().isEmpty()) {
                data.put("marks", each(bars.marks(), mark -> marked(mark.label(), mark.value())));
            }
        } else if (block instanceof Distribution distribution) {
            distribution(data, distribution);
        } else if (block instanceof Ageing ageing) {
            data.put("buckets", words.all(ageing.buckets()));
            data.put("stages", each(ageing.stages(), this::series));
        } else if (block instanceof AttentionList list) {
            data.put("scored", words.of(list.scored()));
            data.put("items", each(list.items(), this::item));
        } else if (block instanceof Waterfall waterfall) {
            data.put("opening", step(waterfall.opening()));
            data.put("changes", each(waterfall.changes(), this::step));
            data.put("closing", step(waterfall.closing()));
        } else if (block instanceof HeatMap map) {
            data.put("columns", words.all(map.columns()));
            data.put("rows", each(map.rows(), this::series));
        }
    }

    private Map<String, Object> figure(KeyFigure figure) {
        Map<String, Object> data = named(figure.label());
        data.put(VALUE, readings.of(figure.value()));
        figure.comparison().ifPresent(then -> {
            Map<String, Object> compared = named(then.label());
            compared.put(VALUE, readings.of(then.value()));
            compared.put("better", ChoiceKind.codeOf(then.better()));
            data.put("comparison", compared);
        });
        return data;
    }

    private void table(Map<String, Object> data, DataTable table) {
        data.put("columns", each(table.columns(), column -> {
            Map<String, Object> made = named(column.label());
            made.put("kind", ChoiceKind.codeOf(column.kind()));
            made.put("alignment", ChoiceKind.codeOf(column.kind().alignment()));
            return made;
        }));
        data.put("rows", each(table.rows(), this::row));
        table.total().ifPresent(total -> data.put("total", row(total)));
    }

    private Map<String, Object> row(DataTable.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cells", each(row.cells(), this::cell));
        if (!row.detail().isEmpty()) {
            data.put("detail", words.all(row.detail()));
        }
        return data;
    }

    private Map<String, Object> cell(Cell cell) {
        if (cell instanceof Cell.Words said) {
            return Map.of("words", words.of(said.label()));
        }
        return cell instanceof Cell.Day day ? Map.of("day", day.date().toString()) : readings.of((Reading) cell);
    }

    private Map<String, Object> stage(FunnelStage stage) {
        Map<String, Object> data = named(stage.label());
        data.put("count", readings.of(stage.count()));
        stage.value().ifPresent(value -> data.put(VALUE, readings.of(value)));
        stage.conversion().ifPresent(share -> data.put("conversion", readings.of(share)));
        return data;
    }

    private Map<String, Object> series(Series series) {
        Map<String, Object> data = named(series.label());
        data.put("values", each(series.values(), readings::of));
        return data;
    }

    private void distribution(Map<String, Object> data, Distribution distribution) {
        data.put("unit", distribution.unit().code());
        data.put("counted", words.of(distribution.counted()));
        data.put("bins", each(distribution.bins(), bin -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("from", bin.from().toPlainString());
            made.put("to", bin.to().toPlainString());
            made.put("count", bin.count());
            return made;
        }));
        data.put("marks", each(distribution.marks(), mark -> marked(mark.label(), mark.value())));
    }

    private Map<String, Object> item(AttentionItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("record", words.of(item.record()));
        item.score().ifPresent(score -> data.put("score", readings.of(score)));
        data.put("reasons", words.all(item.reasons()));
        if (!item.missing().isEmpty()) {
            data.put("missing", words.all(item.missing()));
        }
        item.amount().ifPresent(amount -> data.put("amount", readings.of(amount)));
        item.owner().ifPresent(owner -> data.put("owner", words.of(owner)));
        item.due().ifPresent(due -> data.put("due", due.toString()));
        return data;
    }

    private Map<String, Object> step(Waterfall.Step step) {
        return marked(step.label(), step.value());
    }

    private Map<String, Object> marked(Label label, Reading value) {
        Map<String, Object> data = named(label);
        data.put(VALUE, readings.of(value));
        return data;
    }

    private Map<String, Object> named(Label label) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(LABEL, words.of(label));
        return data;
    }

    private static <T> List<Map<String, Object>> each(List<T> parts, Function<T, Map<String, Object>> form) {
        return parts.stream().map(form).toList();
    }
}
