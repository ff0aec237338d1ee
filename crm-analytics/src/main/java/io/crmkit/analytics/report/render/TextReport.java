package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as plain text for a terminal or a mail. Immutable. */
public final class TextReport {

    private static final int LEAST_COLUMNS = 40;

    private final Locale locale;
    private final Numbers numbers;
    private final int columns;
    private final boolean coloured;

    private TextReport(Locale locale, int columns, boolean coloured) {
        this.locale = locale;
        this.numbers = new Numbers(locale, "-");
        this.columns = columns;
        this.coloured = coloured;
    }

    /** Text in a language, at most 100 columns wide and without colour. */
    public static TextReport in(Locale locale) {
        return new TextReport(locale, 100, false);
    }

    /**
     * The same, at most so many columns wide.
     *
     * @param most columns of a terminal; East Asian characters take two
     * @throws IllegalArgumentException if it is less than 40
     */
    public TextReport columns(int most) {
        if (most < LEAST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A report (%d columns) needs at least %d columns. Make the window wider, or write JSON."
                            .formatted(most, LEAST_COLUMNS));
        }
        return new TextReport(locale, most, coloured);
    }

    /** The same with the escape sequences for bold, dim and colours that terminals understand. */
    public TextReport coloured() {
        return new TextReport(locale, columns, true);
    }

    /** Writes a report; each line ends with a line feed. */
    public String write(Report report) {
        Page page = new Page(columns, coloured);
        page.heading(name(report.title()), '=');
        report.subtitle().ifPresent(subtitle -> page.paragraph(name(subtitle)));
        page.paragraph(numbers.word("As of ", "截至 ") + Moment.of(report.asOf()));
        for (Report.Parameter parameter : report.parameters()) {
            page.paragraph(name(parameter.label()) + numbers.word(": ", "：") + name(parameter.value()));
        }
        report.sections().forEach(section -> section(page, section));
        definitions(page, report.definitionsShown());
        return page.text();
    }

    private void section(Page page, Section section) {
        page.blank();
        page.heading(name(section.heading()), '-');
        section.words().ifPresent(words -> page.paragraph(Shown.clean(words.in(locale))));
        for (Block block : section.blocks()) {
            page.blank();
            page.title(name(block.title()));
            block(page, block);
            block.note().ifPresent(note -> page.quiet(Shown.clean(note.in(locale))));
        }
    }

    private void block(Page page, Block block) {
        if (block instanceof KeyFigures figures) {
            figures(page, figures.figures());
            return;
        }
        DataTable table = Tables.of(block);
        if (table.rows().isEmpty()) {
            page.paragraph(
                    block instanceof AttentionList
                            ? numbers.word("Nothing needs attention.", "暂无需要关注的事项。")
                            : numbers.word("No data.", "无数据。"));
            return;
        }
        new TextTable(table, numbers, locale, page).write();
    }

    private void figures(Page page, List<KeyFigure> figures) {
        List<List<String>> lines = new ArrayList<>();
        for (KeyFigure figure : figures) {
            String beside = Stream.of(compared(figure), blanks(figure.value()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("  "));
            lines.add(List.of(name(figure.label()), numbers.spoken(figure.value()), beside));
        }
        int widest =
                lines.stream().mapToInt(line -> CellWidth.of(line.get(0))).max().orElse(0);
        int named = Math.min(widest, columns / 2);
        int valued =
                lines.stream().mapToInt(line -> CellWidth.of(line.get(1))).max().orElse(0);
        for (List<String> line : lines) {
            String start = Page.padded(line.get(0), named) + "  " + Page.padded(line.get(1), valued);
            if (CellWidth.of(start) + 2 + CellWidth.of(line.get(2)) <= columns) {
                page.line((start + "  " + line.get(2)).stripTrailing());
            } else {
                page.paragraph(start.strip());
                page.paragraph(line.get(2));
            }
        }
    }

    /** How many values were not there, since a number says nothing of them. */
    private String blanks(Reading value) {
        return value.figure()
                .filter(figure -> figure.blanks() > 0)
                .map(figure -> "(" + HtmlBlocks.blanks(figure, numbers) + ")")
                .orElse("");
    }

    private String compared(KeyFigure figure) {
        Optional<KeyFigure.Comparison> comparison = figure.comparison();
        if (comparison.isEmpty()) {
            return "";
        }
        KeyFigure.Comparison then = comparison.get();
        String change = numbers.change(figure.value(), then.value())
                .map(step -> step + " ")
                .orElse("");
        return change + "(" + name(then.label()) + " " + numbers.full(then.value()) + ")";
    }

    private void definitions(Page page, List<Definition> definitions) {
        if (definitions.isEmpty()) {
            return;
        }
        page.blank();
        page.heading(numbers.word("What the figures mean", "指标定义"), '-');
        for (Definition definition : definitions) {
            page.blank();
            page.title(name(definition.label()) + " (" + definition.measure() + ")");
            definition.lines().forEach(line -> page.paragraph("  " + Shown.clean(line.in(locale))));
        }
    }

    private String name(Label label) {
        return Shown.name(label.in(locale));
    }
}
