package io.crmkit.core.importing;

import io.crmkit.core.data.Fault;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as lines for a person at a terminal. */
final class ReportText {

    private static final Template TABLE =
            Template.of("{source} → {records}: {rows} rows", "{source} → {records}：{rows} 行");
    private static final Template FINDING =
            Template.of("{outcome}, {count} rows{column}:", "{outcome}，{count} 行{column}：");
    private static final Template COLUMN = Template.of(", column \"{column}\"", "，列“{column}”");
    private static final Template ROW = Template.of("row {row}{value}: {text}", "第 {row} 行{value}：{text}");
    private static final Template MORE = Template.of("… and {count} more rows", "… 另有 {count} 行");
    private static final Template REPAIR = Template.of(
            "repaired {count} times, column \"{column}\": \"{from}\" → \"{to}\"",
            "修正 {count} 次，列“{column}”：“{from}”→“{to}”");
    private static final Template STUBS =
            Template.of("{count} records made with nothing but a name", "新建仅含名称的记录 {count} 条");
    private static final Label TRIED = Label.of("Plan (nothing was stored)", "导入计划（未保存任何内容）");
    private static final Label DONE = Label.of("Imported", "导入结果");
    private static final Template UNDO_TRIED =
            Template.of("Undoing run {run}: plan (nothing was stored)", "撤销批次 {run} 的计划（未保存任何内容）");
    private static final Template UNDO_DONE = Template.of("Undone: run {run}", "已撤销批次 {run}");
    private static final Template UNDO_TABLE =
            Template.of("{source} → {records}: {rows} records were touched", "{source} → {records}：涉及 {rows} 条记录");

    private final Locale locale;

    ReportText(Locale locale) {
        this.locale = locale;
    }

    String of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add((report.applied() ? DONE : TRIED).in(locale));
        report.notes().forEach(note -> lines.add("  " + text(note)));
        report.tables().forEach(table -> table(table, TABLE, ImportReport.OUTCOMES, lines));
        return String.join("\n", lines) + "\n";
    }

    String of(UndoReport report) {
        List<String> lines = new ArrayList<>();
        lines.add((report.applied() ? UNDO_DONE : UNDO_TRIED).fill(locale, Map.of("run", report.run())));
        report.notes().forEach(note -> lines.add("  " + text(note)));
        report.tables().forEach(table -> table(table, UNDO_TABLE, UndoReport.OUTCOMES, lines));
        return String.join("\n", lines) + "\n";
    }

    String of(TableReport report) {
        List<String> lines = new ArrayList<>();
        List<Outcome> outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> report.count(outcome) > 0)
                .toList();
        table(report, TABLE, outcomes, lines);
        return String.join("\n", lines.subList(1, lines.size()));
    }

    private void table(TableReport table, Template heading, List<Outcome> outcomes, List<String> lines) {
        lines.add("");
        lines.add(heading.fill(
                locale,
                Map.of("source", table.source(), "records", table.records().in(locale), "rows", table.rows())));
        if (!table.isBlocked()) {
            lines.add("  " + counts(table, outcomes));
        }
        table.notes().forEach(note -> lines.add("  " + text(note)));
        if (table.stubs() > 0) {
            lines.add("  " + STUBS.fill(locale, Map.of("count", table.stubs())));
        }
        table.repairs().forEach(repair -> lines.add("  " + repair(repair)));
        table.findings().forEach(finding -> finding(finding, lines));
    }

    private String counts(TableReport table, List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.label().in(locale) + " " + table.count(outcome))
                .collect(Collectors.joining("  "));
    }

    private void finding(Finding finding, List<String> lines) {
        String column = finding.column().isEmpty() ? "" : COLUMN.fill(locale, Map.of("column", finding.column()));
        lines.add("  "
                + FINDING.fill(
                        locale,
                        Map.of(
                                "outcome", finding.outcome().label().in(locale),
                                "count", finding.count(),
                                "column", column)));
        for (Finding.Example example : finding.examples()) {
            String value = example.value().isEmpty() ? "" : " (" + Fault.shown(example.value()) + ")";
            lines.add("    "
                    + ROW.fill(
                            locale,
                            Map.of(
                                    "row",
                                    example.row(),
                                    "value",
                                    value,
                                    "text",
                                    example.reason().text(locale))));
        }
        long more = finding.count() - finding.examples().size();
        if (more > 0) {
            lines.add("    " + MORE.fill(locale, Map.of("count", more)));
        }
    }

    private String repair(Repair repair) {
        return REPAIR.fill(
                locale,
                Map.of(
                        "count", repair.count(),
                        "column", repair.column(),
                        "from", repair.wrong(),
                        "to", repair.right()));
    }

    private String text(Reason reason) {
        return reason.severity().label().in(locale) + ": " + reason.text(locale);
    }
}
