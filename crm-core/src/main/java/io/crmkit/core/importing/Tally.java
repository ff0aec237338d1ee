package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the rows of one source and keeps the first examples of each kind. */
final class Tally {

    private final int kept;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<Kind, Noted> findings = new LinkedHashMap<>();
    private final Map<Mend, Noted> repairs = new LinkedHashMap<>();
    private long rows;
    private long stubs;

    Tally(int kept) {
        this.kept = kept;
    }

    long rows() {
        return rows;
    }

    void row() {
        rows++;
    }

    void stub() {
        stubs++;
    }

    void outcome(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    void repaired(String column, String from, String to, long row) {
        Noted noted = repairs.computeIfAbsent(new Mend(column, from, to), mend -> new Noted());
        noted.count++;
        if (noted.rows.size() < kept) {
            noted.rows.add(row);
        }
    }

    /** Keeps what there is to say about a row; of one kind, only once. */
    void found(Outcome outcome, Found found, long row) {
        Noted noted = findings.computeIfAbsent(
                new Kind(outcome, found.column(), found.reason().code().code()), kind -> new Noted());
        if (noted.last == row) {
            return;
        }
        noted.last = row;
        noted.count++;
        if (noted.examples.size() < kept) {
            noted.examples.add(new Finding.Example(row, found.value(), found.reason()));
        }
    }

    TableReport report(String source, Label records, List<Reason> notes) {
        TableReport.Builder report = TableReport.builder()
                .source(source)
                .records(records)
                .rows(rows)
                .counts(counts)
                .stubs(stubs)
                .notes(notes);
        findings.forEach((kind, noted) -> report.addFindings(Finding.builder()
                .outcome(kind.outcome)
                .column(kind.column)
                .code(kind.code)
                .count(noted.count)
                .examples(noted.examples)
                .build()));
        repairs.forEach((mend, noted) -> report.addRepairs(Repair.builder()
                .column(mend.column)
                .wrong(mend.wrong)
                .right(mend.right)
                .count(noted.count)
                .rows(noted.rows)
                .build()));
        return report.build();
    }

    /**
     * Something to say about a row.
     *
     * @param column where; empty if it is about the row
     * @param value what stands there; empty if it is not for everybody
     * @param reason what there is to say
     */
    record Found(String column, String value, Reason reason) {

        static Found row(Reason reason) {
            return new Found("", "", reason);
        }

        static Found cell(String column, Attribute<?, ?> attribute, String text, Reason reason) {
            return new Found(column, attribute.confidentiality().isOpen() ? text : "", reason);
        }
    }

    private record Kind(Outcome outcome, String column, String code) {}

    private record Mend(String column, String wrong, String right) {}

    private static final class Noted {
        private final List<Finding.Example> examples = new ArrayList<>();
        private final List<Long> rows = new ArrayList<>();
        private long count;
        private long last;
    }
}
