package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.kind.ChoiceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plain form of reports. */
final class ReportData {

    private ReportData() {}

    static Map<String, Object> write(ImportReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("applied", report.applied());
        report.run().ifPresent(run -> data.put("run", run));
        data.put("clean", report.isClean());
        data.put("tables", tables(report.tables(), ImportReport.OUTCOMES));
        data.put("notes", reasons(report.notes()));
        return data;
    }

    static Map<String, Object> write(UndoReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("run", report.run());
        data.put("by", report.by());
        data.put("applied", report.applied());
        data.put("clean", report.isClean());
        data.put("tables", tables(report.tables(), UndoReport.OUTCOMES));
        data.put("notes", reasons(report.notes()));
        return data;
    }

    private static List<Map<String, Object>> tables(List<TableReport> tables, List<Outcome> outcomes) {
        return tables.stream().map(table -> table(table, outcomes)).toList();
    }

    private static Map<String, Object> table(TableReport table, List<Outcome> outcomes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", table.source());
        data.put(
                "records",
                Map.of("en", table.records().en(), "zh-CN", table.records().zh()));
        data.put("rows", table.rows());
        for (Outcome outcome : outcomes) {
            data.put(ChoiceKind.codeOf(outcome), table.count(outcome));
        }
        data.put("stubs", table.stubs());
        data.put("blocked", table.isBlocked());
        data.put("findings", table.findings().stream().map(ReportData::finding).toList());
        data.put("repairs", table.repairs().stream().map(ReportData::repair).toList());
        data.put("notes", reasons(table.notes()));
        return data;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("outcome", ChoiceKind.codeOf(finding.outcome()));
        data.put("column", finding.column());
        data.put("code", finding.code());
        data.put("count", finding.count());
        data.put(
                "examples", finding.examples().stream().map(ReportData::example).toList());
        return data;
    }

    private static Map<String, Object> example(Finding.Example example) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("row", example.row());
        data.put("value", example.value());
        data.putAll(texts(example.reason()));
        return data;
    }

    private static Map<String, Object> repair(Repair repair) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("column", repair.column());
        data.put("wrong", repair.wrong());
        data.put("right", repair.right());
        data.put("count", repair.count());
        data.put("rows", repair.rows());
        return data;
    }

    private static List<Map<String, Object>> reasons(List<Reason> reasons) {
        return reasons.stream().map(ReportData::reason).toList();
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", reason.code().code());
        data.put("severity", ChoiceKind.codeOf(reason.severity()));
        data.putAll(texts(reason));
        return data;
    }

    private static Map<String, Object> texts(Reason reason) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("en", reason.text(Locale.ENGLISH));
        texts.put("zh-CN", reason.text(Locale.SIMPLIFIED_CHINESE));
        return texts;
    }
}
