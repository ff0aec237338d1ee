package io.crmkit.examples.cli;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.importing.Finding;
import io.crmkit.core.importing.ImportReasons;
import io.crmkit.core.importing.TableReport;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the rows of a single file, in words that name the options of the command where nobody gave a mapping.
 *
 * @param facts what the rows are
 * @param filled the attributes that have values already, which no further column can be meant for
 * @param factors the columns that were multiplied, which are used though no attribute is taken from them
 * @param mapped whether somebody gave a mapping
 */
record FactReport(Catalogue<?> facts, Set<String> filled, List<String> factors, boolean mapped) {

    private static final ReasonCode UNUSED_LIKE = ReasonCode.info(
            "file.column-unused-like",
            "The column \"{column}\" is not used. If it holds {name}, give --column \"{name}={column}\".",
            "未使用列“{column}”。如果它是 {name}，请用 --column \"{name}={column}\" 指定。");

    private static final ReasonCode UNUSED = ReasonCode.info(
            "file.columns-unused",
            "Columns that are not used: {columns}. Give one with --column NAME=COL, or leave them.",
            "未使用的列：{columns}。可用 --column NAME=列名 指定，或保持不变。");

    /** Other words for the same. */
    private static final Map<ReasonCode, ReasonCode> WORDS = Map.of(
            ImportReasons.NOT_A_NUMBER,
            ReasonCode.blocking(
                    "file.not-a-number", "This is not a number. Write it like {example}.", "不是数字，应写作 {example}。"),
            ImportReasons.NOT_A_DATE,
            ReasonCode.blocking(
                    "file.not-a-date",
                    "This is not a date like {example}. If dates are written otherwise, say how with --date-pattern, such as d/M/uuuu.",
                    "不是形如 {example} 的日期。如使用其他写法，请用 --date-pattern 说明，如 d/M/uuuu。"),
            ImportReasons.NO_CURRENCY,
            ReasonCode.blocking(
                    "file.no-currency",
                    "The amount has no currency. Write its code beside it, or name the column that holds it with --currency-column, or one for all amounts with --currency.",
                    "金额没有货币。请在金额旁写明货币代码，或用 --currency-column 指定货币所在的列，或用 --currency 为所有金额指定。"));

    /** The report in these words. */
    TableReport worded(TableReport report) {
        List<Reason> notes = report.notes().stream()
                .filter(note -> !isUnused(note) || !factors.contains(column(note)))
                .toList();
        TableReport.Builder worded = TableReport.builder().from(report);
        return mapped
                ? worded.notes(notes).build()
                : worded.notes(unmapped(notes))
                        .findings(report.findings().stream()
                                .map(FactReport::worded)
                                .toList())
                        .build();
    }

    /** Those columns that are called like nothing share one line, since files may have many. */
    private List<Reason> unmapped(List<Reason> notes) {
        List<Reason> told = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Reason note : notes) {
            if (!isUnused(note)) {
                told.add(worded(note));
                continue;
            }
            String column = column(note);
            Optional<String> like = like(column);
            if (like.isPresent()) {
                told.add(UNUSED_LIKE.reason().with("column", column).with("name", like.get()));
            } else {
                others.add(column);
            }
        }
        if (!others.isEmpty()) {
            told.add(UNUSED.reason().with("columns", Label.of(String.join(", ", others), String.join("、", others))));
        }
        return told;
    }

    /** The attribute that is perhaps meant. */
    private Optional<String> like(String column) {
        List<String> free = facts.stored().stream()
                .filter(attribute -> !filled.contains(attribute.name()))
                .flatMap(attribute -> Stream.of(
                        attribute.name(),
                        attribute.label().en(),
                        attribute.label().zh()))
                .toList();
        return Names.nearest(column, free).flatMap(facts::called).map(Attribute::name);
    }

    private static Finding worded(Finding finding) {
        return Finding.builder()
                .from(finding)
                .examples(finding.examples().stream()
                        .map(example -> new Finding.Example(example.row(), example.value(), worded(example.reason())))
                        .toList())
                .build();
    }

    private static Reason worded(Reason reason) {
        ReasonCode code = WORDS.getOrDefault(reason.code(), reason.code());
        return new Reason(code, reason.inputs(), reason.rule(), reason.contribution());
    }

    private static boolean isUnused(Reason note) {
        return note.code().equals(ImportReasons.COLUMN_UNUSED);
    }

    private static String column(Reason note) {
        return String.valueOf(note.input("column").orElse(""));
    }
}
