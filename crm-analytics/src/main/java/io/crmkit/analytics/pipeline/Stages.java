package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.STAGE;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pipeline by stage, in the order of the processes. */
final class Stages {

    private static final List<Integer> AGES = List.of(30, 60, 90, 180);

    private final Deals deals;
    private final Map<String, Stage> stages;

    private Stages(Deals deals, Map<String, Stage> stages) {
        this.deals = deals;
        this.stages = stages;
    }

    /** The stages of every process that an opportunity follows, those of the first process first. */
    static Stages of(Deals deals) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        deals.all().stream()
                .map(deals::process)
                .distinct()
                .forEach(process -> process.stages().forEach(stage -> stages.putIfAbsent(stage.code(), stage)));
        return new Stages(deals, stages);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(now(), ageing(), durations()));
        deals.books().forEach(book -> open(book).ifPresent(blocks::add));
        return blocks;
    }

    /** Every stage that an opportunity stands in now, those that have ended included. */
    private Block now() {
        Table table = deals.table(List.of(PipelineKpis.COUNT), Dimension.of(STAGE));
        Bars.Builder bars =
                Bars.builder().title("Deals by stage, today", "当前各阶段商机数").addMeasure(PipelineKpis.COUNT.label());
        for (Stage stage : stages.values()) {
            table.row(stage.code())
                    .ifPresent(row -> bars.bar(stage.label(), Reading.of(row.figure(PipelineKpis.COUNT.name()))));
        }
        return bars.build();
    }

    private Block durations() {
        List<Measure> measures = List.of(
                PipelineKpis.STAY_MEAN,
                PipelineKpis.STAY_MEDIAN,
                PipelineKpis.STAY_P90,
                PipelineKpis.STAY_MEDIAN_CENSORED,
                PipelineKpis.STAYS_OPEN);
        Table table = deals.table(measures, Dimension.of(Stay.Attributes.STAGE));
        DataTable.Builder rows = DataTable.builder()
                .title("Days in each stage", "各阶段停留天数")
                .note(Label.of(
                        "Of finished stays; those that go on count in the last two columns only. The median with open stays takes these as censored after their days so far (Kaplan–Meier).",
                        "按已结束的停留计算；仍在停留的只计入最后两列。含在留中位数将仍在停留的按截至目前的天数作删失处理（Kaplan–Meier）。"))
                .column("Stage", "阶段", Column.Kind.WORDS)
                .column("Mean", "平均值", Column.Kind.NUMBER)
                .column("Median", "中位数", Column.Kind.NUMBER)
                .column("90th percentile", "90 分位", Column.Kind.NUMBER)
                .column("Median with open stays", "含在留中位数", Column.Kind.NUMBER)
                .column("Stays that go on", "仍在停留", Column.Kind.NUMBER);
        for (Stage stage : stages.values()) {
            if (!stage.status().isClosed()) {
                table.row(stage.code()).ifPresent(row -> {
                    List<Cell> cells = new ArrayList<>(List.of(Cell.of(stage.label())));
                    measures.forEach(measure -> cells.add(Reading.of(row.figure(measure.name()))));
                    rows.addRow(new DataTable.Row(cells, List.of()));
                });
            }
        }
        return rows.build();
    }

    private Optional<Block> open(Book book) {
        String code = book.currency().getCode();
        List<Measure> measures = List.of(PipelineKpis.OPEN_COUNT, PipelineKpis.OPEN_VALUE, PipelineKpis.OPEN_WEIGHTED);
        Table table = book.table(measures, STATUS.in(Status.OPEN, Status.ON_HOLD), Dimension.of(STAGE));
        DataTable.Builder rows = DataTable.builder()
                .title("Open pipeline in " + code, code + " 在途商机")
                .column("Stage", "阶段", Column.Kind.WORDS);
        measures.forEach(measure -> rows.addColumn(new Column(measure.label(), Column.Kind.NUMBER)));
        for (Stage stage : stages.values()) {
            table.row(stage.code()).ifPresent(row -> {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(stage.label())));
                measures.forEach(measure -> cells.add(book.in(row, measure)));
                rows.addRow(new DataTable.Row(cells, List.of()));
            });
        }
        List<Cell> all = new ArrayList<>(List.of(Cell.of(Label.of("All", "合计"))));
        measures.forEach(measure -> all.add(book.total(table, measure)));
        return table.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(rows.total(new DataTable.Row(all, List.of())).build());
    }

    /** For how long open opportunities have been in their stage. */
    private Block ageing() {
        Instant now = deals.frame().now();
        List<Opportunity> running =
                deals.all().stream().filter(Opportunity::isRunning).toList();
        List<Table> buckets = new ArrayList<>();
        Ageing.Builder ageing = Ageing.builder().title("Open deals by days in their stage", "在途商机的阶段停留时长");
        for (int i = 0; i <= AGES.size(); i++) {
            int from = i == 0 ? 0 : AGES.get(i - 1);
            Condition older =
                    Stay.Attributes.ENTERED_AT.value().compared(Operator.AT_MOST, now.minus(Duration.ofDays(from)));
            Condition where = i == AGES.size()
                    ? older
                    : older.and(Stay.Attributes.ENTERED_AT
                            .value()
                            .compared(Operator.ABOVE, now.minus(Duration.ofDays(AGES.get(i)))));
            ageing.addBucket(
                    i == AGES.size()
                            ? Label.of("over " + from + " days", from + " 天以上")
                            : Label.of(from + "–" + AGES.get(i) + " days", from + "–" + AGES.get(i) + " 天"));
            buckets.add(deals.table(
                    OpportunityAttributes.CATALOGUE,
                    running,
                    List.of(PipelineKpis.STAYS_OPEN),
                    where,
                    Dimension.of(Stay.Attributes.STAGE)));
        }
        stages.values().stream().filter(stage -> !stage.status().isClosed()).forEach(stage -> {
            Reading[] values = buckets.stream()
                    .map(table -> table.row(stage.code())
                            .map(row -> Reading.of(row.figure(PipelineKpis.STAYS_OPEN.name())))
                            .orElseGet(() -> Reading.count(0)))
                    .toArray(Reading[]::new);
            ageing.stage(stage.label(), values);
        });
        return ageing.build();
    }
}
