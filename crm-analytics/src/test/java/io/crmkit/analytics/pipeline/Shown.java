package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.analytics.report.Series;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Backfill;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report shows, in short words that can be worked out by hand: names and plain numbers, "none" where a figure is undefined. */
final class Shown {

    private Shown() {}

    /** The stages of a deal, each with its day, as "won 2026-06-01", at eight in the morning; or with its moment. */
    static Backfill.Step[] path(String... steps) {
        return Arrays.stream(steps)
                .map(step -> step.split(" "))
                .map(step -> Backfill.Step.of(
                        step[0], Instant.parse(step[1].contains("T") ? step[1] : step[1] + "T08:00:00Z")))
                .toArray(Backfill.Step[]::new);
    }

    static List<String> headings(Report report) {
        return report.sections().stream().map(section -> section.heading().en()).toList();
    }

    /** The titles of the blocks of a section. */
    static List<String> titles(Report report, String heading) {
        return report.sections().stream()
                .filter(section -> section.heading().en().equals(heading))
                .flatMap(section -> section.blocks().stream())
                .map(block -> block.title().en())
                .toList();
    }

    /** The block with exactly this title. */
    static <B extends Block> B block(Report report, Class<B> type, String title) {
        List<Block> all = report.sections().stream()
                .map(Section::blocks)
                .flatMap(List::stream)
                .toList();
        return all.stream()
                .filter(block -> type.isInstance(block) && block.title().en().equals(title))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No \"" + title + "\" among "
                        + all.stream().map(block -> block.title().en()).toList()));
    }

    static String note(Block block) {
        return block.note().map(Label::en).orElse("");
    }

    static List<String> labels(List<Label> labels) {
        return labels.stream().map(Label::en).toList();
    }

    /** Each bar with all its numbers, as "North | 400 | 2". */
    static List<String> bars(Report report, String title) {
        return series(block(report, Bars.class, title).bars());
    }

    static List<String> series(List<Series> series) {
        return series.stream()
                .map(one -> joined(Stream.concat(
                        Stream.of(one.label().en()), one.values().stream().map(Shown::number))))
                .toList();
    }

    /** The rows of a table without its total. */
    static List<String> rows(Report report, String title) {
        return block(report, DataTable.class, title).rows().stream()
                .map(Shown::row)
                .toList();
    }

    static String total(Report report, String title) {
        return row(block(report, DataTable.class, title).total().orElseThrow());
    }

    static List<String> columns(Report report, String title) {
        return block(report, DataTable.class, title).columns().stream()
                .map(column -> column.label().en())
                .toList();
    }

    /** Each figure under its name, as "Won deals | 3", with what it is set against. */
    static List<String> figures(Report report, String title) {
        return block(report, KeyFigures.class, title).figures().stream()
                .map(figure -> joined(Stream.concat(
                        Stream.of(figure.label().en(), number(figure.value())),
                        figure.comparison().stream()
                                .flatMap(against -> Stream.of(
                                        number(against.value()),
                                        against.better().name())))))
                .toList();
    }

    static String number(Reading reading) {
        return reading.number()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static String row(DataTable.Row row) {
        return joined(row.cells().stream().map(Shown::cell));
    }

    private static String cell(Cell cell) {
        if (cell instanceof Reading reading) {
            return number(reading);
        }
        return cell instanceof Cell.Words words ? words.label().en() : cell.toString();
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(" | "));
    }
}
