package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a table: a unit that a whole column shares stands in its heading, and not in every cell. */
final class Sheet {

    private final DataTable table;
    private final Numbers numbers;
    private final Locale locale;
    private final List<Optional<String>> units = new ArrayList<>();

    Sheet(DataTable table, Numbers numbers, Locale locale) {
        this.table = table;
        this.numbers = numbers;
        this.locale = locale;
        for (int i = 0; i < table.columns().size(); i++) {
            units.add(numbers.unit(readings(i)));
        }
    }

    /** The heading of a column, with the unit. */
    String heading(int column) {
        String name = Shown.name(table.columns().get(column).label().in(locale));
        return units.get(column)
                .filter(unit -> !name.endsWith(unit))
                .map(unit -> name + numbers.word(", ", "，") + unit)
                .orElse(name);
    }

    Column.Alignment alignment(int column) {
        return table.columns().get(column).kind().alignment();
    }

    /** Whether the numbers of a column are drawn as bars: they must all count the same. */
    boolean barred(int column) {
        return table.columns().get(column).kind() == Column.Kind.BAR && numbers.alike(readings(column));
    }

    /** What stands in a cell. */
    String text(DataTable.Row row, int column) {
        Cell cell = row.cells().get(column);
        if (cell instanceof Cell.Words words) {
            return cell.equals(Tables.BLANK) ? "" : Shown.name(words.label().in(locale));
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        Reading reading = (Reading) cell;
        return units.get(column).isPresent() ? numbers.bare(reading) : numbers.full(reading);
    }

    private List<Reading> readings(int column) {
        return Stream.concat(table.rows().stream(), table.total().stream())
                .map(row -> row.cells().get(column))
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .toList();
    }
}
