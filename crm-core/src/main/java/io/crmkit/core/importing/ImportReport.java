package io.crmkit.core.importing;

import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an import would do, or has done: every row is accounted for.
 *
 * @param applied whether it was done, or only tried
 * @param run the name under which the journal knows what was done, and under which it can be undone; empty if it was only tried
 * @param tables one for each table of the mapping whose source is there
 * @param notes what there is to say about the sources
 */
public record ImportReport(boolean applied, Optional<String> run, List<TableReport> tables, List<Reason> notes) {

    /** What can become of a row. */
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.CREATE, Outcome.UPDATE, Outcome.SKIP, Outcome.CONFLICT, Outcome.REJECT);

    /** Keeps the lists from changing. */
    public ImportReport {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** How many rows of all tables have this outcome. */
    public long count(Outcome outcome) {
        return tables.stream().mapToLong(table -> table.count(outcome)).sum();
    }

    /** Whether every row can be taken: no conflict, no reject, and the mapping fits. */
    public boolean isClean() {
        return count(Outcome.CONFLICT) == 0
                && count(Outcome.REJECT) == 0
                && tables.stream().noneMatch(TableReport::isBlocked);
    }

    /**
     * The report of a source.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TableReport table(String source) {
        return tables.stream()
                .filter(table -> table.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no report on a source \"%s\". %s"
                        .formatted(
                                source,
                                Names.hint(
                                        source,
                                        tables.stream().map(TableReport::source).toList()))));
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
