package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of a page. A wide one scrolls within itself, by keyboard too. */
final class HtmlTable {

    private final DataTable table;
    private final Numbers numbers;
    private final Locale locale;
    private final Sheet sheet;

    HtmlTable(DataTable table, Numbers numbers, Locale locale) {
        this.table = table;
        this.numbers = numbers;
        this.locale = locale;
        this.sheet = new Sheet(table, numbers, locale);
    }

    void write(Markup page) {
        page.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                Shown.name(table.title().in(locale)));
        page.open("table").open("thead").open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            heading(page, i);
        }
        page.close("tr").close("thead").open("tbody");
        table.rows().forEach(row -> row(page, row, true));
        page.close("tbody");
        table.total().ifPresent(row -> {
            page.open("tfoot");
            row(page, row, false);
            page.close("tfoot");
        });
        page.close("table").close("div");
    }

    private void heading(Markup page, int column) {
        page.open("th", "scope", "col", "class", look(column));
        Optional<Figure> common = commonFigure(column);
        if (common.isPresent()) {
            page.leaf(
                    "a",
                    sheet.heading(column),
                    "href",
                    "#" + HtmlBlocks.anchor(common.get().measure(), common.get().version()));
        } else {
            page.words(sheet.heading(column));
        }
        page.close("th");
    }

    /** A figure of the one measure that a whole column shows. */
    private Optional<Figure> commonFigure(int column) {
        List<Optional<Figure>> figures = table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(Reading.class::isInstance)
                .map(cell -> ((Reading) cell).figure())
                .toList();
        long kinds = figures.stream()
                .map(figure -> figure.map(from -> from.measure() + " " + from.version())
                        .orElse(""))
                .distinct()
                .count();
        return kinds == 1 ? figures.get(0) : Optional.empty();
    }

    private void row(Markup page, DataTable.Row row, boolean barred) {
        page.open("tr");
        for (int i = 0; i < row.cells().size(); i++) {
            if (i == 0) {
                first(page, row);
            } else {
                cell(page, row, i, barred && sheet.barred(i));
            }
        }
        page.close("tr");
    }

    private void first(Markup page, DataTable.Row row) {
        page.open("th", "scope", "row", "class", look(0));
        if (row.detail().isEmpty()) {
            page.leaf("bdi", sheet.text(row, 0));
        } else {
            page.open("details", "class", "drill")
                    .open("summary")
                    .leaf("bdi", sheet.text(row, 0))
                    .close("summary")
                    .open("ul");
            row.detail().forEach(line -> page.leaf("li", Shown.name(line.in(locale)), "dir", "auto"));
            page.close("ul").close("details");
        }
        page.close("th");
    }

    private void cell(Markup page, DataTable.Row row, int column, boolean barred) {
        Cell cell = row.cells().get(column);
        page.open("td", "class", look(column), "title", cell instanceof Reading reading ? hint(reading) : "");
        if (cell instanceof Reading reading && barred) {
            page.leaf("i", "", "class", "bar", "style", "width:" + Pen.number(4 * share(reading, column)) + "em");
        }
        page.leaf(cell instanceof Cell.Words ? "bdi" : "span", sheet.text(row, column))
                .close("td");
    }

    private String hint(Reading reading) {
        return Stream.concat(
                        Stream.of(numbers.spoken(reading)),
                        reading.figure().map(figure -> HtmlBlocks.about(figure, numbers, locale)).stream())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
    }

    private double share(Reading reading, int column) {
        double largest = table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(Reading.class::isInstance)
                .mapToDouble(cell -> Math.abs(Lanes.number((Reading) cell)))
                .max()
                .orElse(0);
        return largest == 0 ? 0 : Math.min(1, Math.abs(Lanes.number(reading)) / largest);
    }

    private String look(int column) {
        Column.Kind kind = table.columns().get(column).kind();
        return kind == Column.Kind.DAY ? "day" : kind.alignment() == Column.Alignment.END ? "end" : "";
    }
}
