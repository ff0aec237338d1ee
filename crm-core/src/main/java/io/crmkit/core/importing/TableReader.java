package io.crmkit.core.importing;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the rows of a source as records that are not kept, such as the facts that KPIs are taken over. Cells mean what they mean to an
 * {@link Import}; there is no key, no store and no journal.
 *
 * <pre>{@code
 * TableMapping mapping = Mapping.propose("answers", source.header(), Answer.Attributes.CATALOGUE);
 * TableReader.Taken<Answer> taken = TableReader.of(Answer.Attributes.CATALOGUE, mapping, zone).read(source, Progress.none());
 * taken.records();                                  // those rows that could be read
 * taken.report().count(Outcome.REJECT);             // and how many could not: which, where and why
 * }</pre>
 *
 * @param <O> the records
 */
public final class TableReader<O> {

    private static final int KEPT = 5;
    private static final int CHUNK = 10_000;

    private final Catalogue<O> catalogue;
    private final Mapping all;
    private final TableMapping table;
    private final ZoneId zone;
    private final Referring references;

    private TableReader(Catalogue<O> catalogue, Mapping all, TableMapping table, ZoneId zone, Referring references) {
        this.catalogue = catalogue;
        this.all = all;
        this.table = table;
        this.zone = zone;
        this.references = references;
    }

    /**
     * A reader that takes the identities in cells as they stand; nobody asks whether such records are there.
     *
     * @param table what the columns mean; its key is not looked at
     * @param zone in which dates without a zone are meant
     */
    public static <O> TableReader<O> of(Catalogue<O> catalogue, TableMapping table, ZoneId zone) {
        return new TableReader<>(catalogue, Mapping.of(table), table, zone, Referring.AS_WRITTEN);
    }

    /**
     * What was read.
     *
     * @param records a record for each row that could be read, in their order
     * @param report what became of each row: read, or rejected with column, value and reason; without any row if the mapping does not fit
     */
    public record Taken<O>(List<O> records, TableReport report) {

        /** Keeps the records from changing. */
        public Taken {
            records = List.copyOf(records);
        }
    }

    /** Reads all rows. Those that are wrong are told and left out. */
    public Taken<O> read(RowSource source, Progress progress) {
        Tally tally = new Tally(KEPT);
        Columns columns = new Columns(source.header());
        Parts<O> parts = new Parts<>(catalogue, all, table, columns, tally, zone);
        List<Reason> notes = new ArrayList<>(columns.faults());
        notes.addAll(columns.lacking());
        notes.addAll(parts.notes());
        notes.addAll(columns.unused(catalogue.callings()));
        TableReport fitting = tally.report(source.name(), catalogue.label(), notes);
        if (fitting.isBlocked()) {
            return new Taken<>(List.of(), fitting);
        }
        List<O> records = new ArrayList<>();
        RowCells<O> cells = new RowCells<>(parts, references, false);
        try (Stream<SourceRow> rows = source.rows()) {
            for (Iterator<SourceRow> each = rows.iterator(); each.hasNext(); ) {
                read(new Draft<>(each.next(), ""), columns, cells, tally).ifPresent(records::add);
                if (tally.rows() % CHUNK == 0) {
                    progress.at(source.name(), tally.rows(), 0);
                }
            }
        }
        return new Taken<>(records, tally.report(source.name(), catalogue.label(), notes));
    }

    private Optional<O> read(Draft<O> draft, Columns columns, RowCells<O> cells, Tally tally) {
        tally.row();
        columns.checkShape(draft);
        cells.read(draft);
        Optional<O> record = draft.faults().isEmpty() ? built(draft) : Optional.empty();
        Outcome outcome = record.isPresent() ? Outcome.READ : Outcome.REJECT;
        tally.outcome(outcome);
        (record.isPresent() ? draft.notes() : draft.faults())
                .forEach(found -> tally.found(outcome, found, draft.row().number()));
        return record;
    }

    private Optional<O> built(Draft<O> draft) {
        try {
            return Optional.of(RowCells.built(draft.values(), catalogue));
        } catch (InvalidDataException refused) {
            refused.faults().forEach(fault -> draft.faults().add(Tally.Found.row(Reason.of(fault, catalogue.label()))));
            return Optional.empty();
        }
    }
}
