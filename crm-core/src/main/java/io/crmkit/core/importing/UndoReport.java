package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What undoing an import would do, or has done: every record that the import has touched is accounted for.
 *
 * @param run the run that is undone
 * @param by the run as which it is undone; undoing that one brings back what the import did
 * @param applied whether it was done, or only tried
 * @param tables one for each source and sort of records; its rows are the records, told by the first row that touched each
 * @param notes what there is to say besides
 */
public record UndoReport(String run, String by, boolean applied, List<TableReport> tables, List<Reason> notes) {

    /** What can become of a record. */
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.RETRACT, Outcome.RESTORE, Outcome.UPDATE, Outcome.SKIP, Outcome.CONFLICT, Outcome.REJECT);

    /** Keeps the lists from changing. */
    public UndoReport {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** How many records have this outcome. */
    public long count(Outcome outcome) {
        return tables.stream().mapToLong(table -> table.count(outcome)).sum();
    }

    /** Whether nothing stays of what the import did: no conflict, no reject. */
    public boolean isClean() {
        return count(Outcome.CONFLICT) == 0 && count(Outcome.REJECT) == 0;
    }

    /** The report for people, as lines of at most about 100 characters in front of long values. */
    public String text(Locale locale) {
        return new ReportText(locale).of(this);
    }

    /** The plain form, texts in both languages. */
    public Map<String, Object> toData() {
        return ReportData.write(this);
    }
}
