package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table in columns. Numbers keep their width; words share what is left, and are cut where they do not fit. Where that does not do,
 * headings take several lines; and where even that does not, each row becomes a small list.
 */
final class TextTable {

    private static final String GAP = "  ";
    private static final int LEAST_WORDS = 8;
    private static final int BAR = 12;
    private static final int NONE = -1;
    private static final Pattern WORDS = Pattern.compile("(?<=[ ，（])");

    private final DataTable table;
    private final Numbers numbers;
    private final Locale locale;
    private final Page page;
    private final Sheet sheet;
    private final int barred;

    TextTable(DataTable table, Numbers numbers, Locale locale, Page page) {
        this.table = table;
        this.numbers = numbers;
        this.locale = locale;
        this.page = page;
        this.sheet = new Sheet(table, numbers, locale);
        this.barred = IntStream.range(0, table.columns().size())
                .filter(sheet::barred)
                .findFirst()
                .orElse(NONE);
    }

    void write() {
        int[] widths = widths(CellWidth::of);
        if (total(widths) > page.columns()) {
            widths = widths(heading ->
                    broken(heading, 1).stream().mapToInt(CellWidth::of).max().orElse(0));
        }
        if (total(widths) > page.columns()) {
            list();
        } else {
            grid(widths);
        }
        reasons();
    }

    private void grid(int[] widths) {
        headings(widths);
        page.line(rule(widths));
        for (DataTable.Row row : table.rows()) {
            page.line(line(row, widths));
            row.detail().forEach(detail -> page.paragraph(GAP + "· " + Shown.name(detail.in(locale))));
        }
        table.total().ifPresent(row -> {
            page.line(rule(widths));
            page.line(page.bold(line(
                    IntStream.range(0, widths.length)
                            .mapToObj(i -> sheet.text(row, i))
                            .toList(),
                    widths,
                    "")));
        });
    }

    /** As many lines as the longest heading needs, the last of each heading on the last line. */
    private void headings(int[] widths) {
        List<List<String>> headings = IntStream.range(0, widths.length)
                .mapToObj(i -> broken(sheet.heading(i), widths[i]))
                .toList();
        int lines = headings.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < lines; i++) {
            int at = i;
            page.line(page.bold(line(
                    headings.stream()
                            .map(heading -> at < lines - heading.size() ? "" : heading.get(at - lines + heading.size()))
                            .toList(),
                    widths,
                    "")));
        }
    }

    /** A heading in lines that fit, as far as its words do. */
    private static List<String> broken(String heading, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : WORDS.split(heading, -1)) {
            String last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null || CellWidth.of((last + word).strip()) > width) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last + word);
            }
        }
        return lines.stream().map(String::strip).toList();
    }

    private void list() {
        for (DataTable.Row row : rows().toList()) {
            for (int i = 0; i < table.columns().size(); i++) {
                page.paragraph((i == 0 ? "" : GAP) + sheet.heading(i) + numbers.word(": ", "：") + sheet.text(row, i));
            }
            row.detail().forEach(detail -> page.paragraph(GAP + "· " + Shown.name(detail.in(locale))));
        }
    }

    /** Why numbers are missing, once each. */
    private void reasons() {
        rows().flatMap(row -> row.cells().stream())
                .filter(Reading.class::isInstance)
                .flatMap(cell -> numbers.reason((Reading) cell).stream())
                .distinct()
                .forEach(why -> page.quiet(Numbers.NONE + " " + why));
    }

    private String line(DataTable.Row row, int[] widths) {
        List<String> cells = IntStream.range(0, widths.length)
                .mapToObj(i -> sheet.text(row, i))
                .toList();
        return line(cells, widths, barred == NONE ? "" : bar(row.cells().get(barred)));
    }

    /** A line of cells, with a bar behind the column that has one. */
    private String line(List<String> cells, int[] widths, String bar) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = CellWidth.cut(cells.get(i), widths[i]);
            line.append(i == 0 ? "" : GAP)
                    .append(
                            sheet.alignment(i) == Column.Alignment.END
                                    ? Page.pushed(cell, widths[i])
                                    : Page.padded(cell, widths[i]));
            if (i == barred) {
                line.append(' ').append(page.bar(bar)).append(" ".repeat(BAR - bar.length()));
            }
        }
        return line.toString().stripTrailing();
    }

    private String bar(Cell cell) {
        BigDecimal largest = table.rows().stream()
                .flatMap(row -> size(row.cells().get(barred)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return size(cell)
                .filter(size -> largest.signum() > 0)
                .map(size -> Page.bar(size.doubleValue() / largest.doubleValue(), BAR))
                .orElse("");
    }

    /** The size that a bar shows; a value of another unit, such as a mark below a distribution, has none. */
    private static Optional<BigDecimal> size(Cell cell) {
        return cell instanceof Reading reading ? reading.number().map(BigDecimal::abs) : Optional.empty();
    }

    private String rule(int[] widths) {
        List<String> rules = IntStream.range(0, widths.length)
                .mapToObj(i -> "─".repeat(widths[i] + (i == barred ? BAR + 1 : 0)))
                .toList();
        return String.join(GAP, rules);
    }

    private int total(int[] widths) {
        int bar = barred == NONE ? 0 : BAR + 1;
        return IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) + bar;
    }

    /** What each column needs; words give way, the widest first. */
    private int[] widths(ToIntFunction<String> heading) {
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> width(column, heading))
                .toArray();
        while (total(widths) > page.columns()) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (table.columns().get(i).kind() == Column.Kind.WORDS
                        && widths[i] > LEAST_WORDS
                        && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int width(int column, ToIntFunction<String> heading) {
        int cells = rows().mapToInt(row -> CellWidth.of(sheet.text(row, column)))
                .max()
                .orElse(0);
        return Math.max(cells, heading.applyAsInt(sheet.heading(column)));
    }

    private Stream<DataTable.Row> rows() {
        return Stream.concat(table.rows().stream(), table.total().stream());
    }
}
