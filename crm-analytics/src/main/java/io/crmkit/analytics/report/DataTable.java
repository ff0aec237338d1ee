package io.crmkit.analytics.report;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Rows and columns. */
@Value.Immutable
public sealed interface DataTable extends Block permits ImmutableDataTable {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The columns from the start. */
    List<Column> columns();

    /** The rows from the top. */
    List<Row> rows();

    /** What stands below all rows; whoever builds the table computes it, since the median of all deals is no sum of medians. */
    Optional<Row> total();

    /**
     * A row.
     *
     * @param cells one for each column
     * @param detail what is behind the row, such as the records it counts, a line each; may be empty
     */
    record Row(List<Cell> cells, List<Label> detail) {
        /** Keeps its own lists. */
        public Row {
            cells = List.copyOf(cells);
            detail = List.copyOf(detail);
        }

        /** A row without detail. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells), List.of());
        }
    }

    /** Checks that each row has a cell for each column. */
    @Value.Check
    default void check() {
        Stream.concat(rows().stream(), total().stream())
                .forEach(row -> Scale.length(title(), title(), row.cells(), columns()));
    }

    /** The finished figures of measures, with a column for each dimension and each measure, and the total of all rows. */
    static DataTable of(Label title, Table table, List<Measure> measures) {
        Builder made = builder().title(title);
        table.dimensions().forEach(dimension -> made.addColumn(new Column(dimension, Column.Kind.WORDS)));
        measures.forEach(measure -> made.addColumn(new Column(measure.label(), Column.Kind.NUMBER)));
        for (Table.Row row : table.rows()) {
            made.addRow(row(row.key().labels(), row.figures()));
        }
        Label all = Label.of("All", "合计");
        List<Label> names = new ArrayList<>();
        table.dimensions().forEach(dimension -> names.add(names.isEmpty() ? all : Label.same("–")));
        table.refused().ifPresent(why -> made.note(why.label()));
        return made.total(row(names, table.totals())).build();
    }

    private static Row row(List<Label> names, List<Figure> figures) {
        List<Cell> cells = new ArrayList<>();
        names.forEach(name -> cells.add(Cell.of(name)));
        figures.forEach(figure -> cells.add(Reading.of(figure)));
        return new Row(cells, List.of());
    }

    /** Begins a table. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers columns and rows. */
    final class Builder extends ImmutableDataTable.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** Adds a column. */
        public Builder column(String en, String zh, Column.Kind kind) {
            return addColumn(new Column(Label.of(en, zh), kind));
        }

        /** Adds a row without detail. */
        public Builder row(Cell... cells) {
            return addRow(Row.of(cells));
        }
    }
}
