package io.crmkit.analytics.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All readings of a report, in reading order. */
final class Readings {

    private Readings() {}

    static List<Reading> of(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Readings::of)
                .toList();
    }

    private static Stream<Reading> of(Block block) {
        if (block instanceof KeyFigures figures) {
            return figures.figures().stream().flatMap(Readings::of);
        }
        if (block instanceof DataTable table) {
            return Stream.concat(table.rows().stream(), table.total().stream()).flatMap(Readings::of);
        }
        if (block instanceof Funnel funnel) {
            return funnel.stages().stream()
                    .flatMap(stage -> both(both(Stream.of(stage.count()), stage.value()), stage.conversion()));
        }
        if (block instanceof AttentionList list) {
            return list.items().stream().flatMap(item -> both(item.score().stream(), item.amount()));
        }
        if (block instanceof Distribution distribution) {
            return distribution.marks().stream().map(Distribution.Mark::value);
        }
        if (block instanceof Waterfall waterfall) {
            return waterfall.steps().stream().map(Waterfall.Step::value);
        }
        if (block instanceof Bars bars) {
            return Stream.concat(
                    bars.bars().stream().flatMap(bar -> bar.values().stream()),
                    bars.marks().stream().map(Bars.Mark::value));
        }
        return series(block).flatMap(series -> series.values().stream());
    }

    private static Stream<Series> series(Block block) {
        if (block instanceof Trend trend) {
            return trend.lines().stream();
        }
        if (block instanceof Ageing ageing) {
            return ageing.stages().stream();
        }
        return block instanceof HeatMap map ? map.rows().stream() : Stream.empty();
    }

    private static Stream<Reading> of(KeyFigure figure) {
        return both(Stream.of(figure.value()), figure.comparison().map(KeyFigure.Comparison::value));
    }

    private static Stream<Reading> of(DataTable.Row row) {
        return row.cells().stream().filter(Reading.class::isInstance).map(Reading.class::cast);
    }

    private static Stream<Reading> both(Stream<Reading> some, Optional<Reading> one) {
        return Stream.concat(some, one.stream());
    }
}
