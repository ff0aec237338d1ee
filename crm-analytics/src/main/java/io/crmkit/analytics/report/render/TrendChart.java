package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.analytics.report.Trend;
import io.crmkit.core.measure.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines over periods; what they are compared to is a dashed line. */
final class TrendChart {

    private static final double HIGH = 190;
    private static final double TOP = 34;

    private final Trend trend;
    private final Pen pen;
    private final Reading pattern;
    private final Axis axis;
    private final double left;
    private final double right;

    private TrendChart(Trend trend, Pen pen, Reading pattern) {
        this.trend = trend;
        this.pen = pen;
        this.pattern = pattern;
        boolean whole = pattern.unit().equals(Unit.COUNT);
        this.axis = Axis.round(
                trend.lines().stream().flatMap(line -> line.values().stream()).map(Lanes::number), 4, whole);
        this.left = 8
                + axis.ticks().stream()
                        .mapToDouble(tick -> Pen.wide(pen.numbers().tick(Axis.like(pattern, tick))))
                        .max()
                        .orElse(0);
        this.right = pen.width() - 14.0;
    }

    static double draw(Trend trend, Pen pen) {
        Optional<Reading> pattern = trend.lines().stream()
                .flatMap(line -> line.values().stream())
                .filter(value -> value.number().isPresent())
                .findFirst();
        return pattern.map(reading -> new TrendChart(trend, pen, reading).draw())
                .orElse(0.0);
    }

    private double draw() {
        for (var tick : axis.ticks()) {
            pen.line(left, y(tick.doubleValue()), right, y(tick.doubleValue()), tick.signum() == 0 ? "base" : "grid");
            pen.right(left - 8, y(tick.doubleValue()) + 4.5, pen.numbers().tick(Axis.like(pattern, tick)), "soft");
        }
        pen.numbers().unit(List.of(pattern)).ifPresent(unit -> pen.left(0, 12, unit, "soft"));
        trend.comparison().ifPresent(line -> line(line, "l9"));
        for (int i = 0; i < trend.series().size(); i++) {
            line(trend.series().get(i), "l" + i % 5);
        }
        periods();
        last();
        for (int i = 0; i < trend.periods().size(); i++) {
            pen.hint(hint(i));
            pen.box(x(i) - slot() / 2, TOP, slot(), HIGH, "hit");
            pen.endHint();
        }
        return TOP + HIGH + 26;
    }

    private void line(Series line, String look) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < line.values().size(); i++) {
            if (line.values().get(i).number().isEmpty()) {
                continue;
            }
            boolean begins = !has(line, i - 1);
            double y = y(Lanes.number(line.values().get(i)));
            steps.append(begins ? 'M' : 'L')
                    .append(Pen.number(x(i)))
                    .append(' ')
                    .append(Pen.number(y));
            if ((begins && !has(line, i + 1)) || line.values().size() <= 24) {
                pen.dot(x(i), y, 2.5, "d" + look.substring(1));
            }
        }
        pen.path(steps.toString(), "line " + look);
    }

    private static boolean has(Series line, int i) {
        return i >= 0
                && i < line.values().size()
                && line.values().get(i).number().isPresent();
    }

    /** Names of periods, as many as there is room for, the last one always. */
    private void periods() {
        int count = trend.periods().size();
        List<String> names = trend.periods().stream().map(pen::words).toList();
        double widest = names.stream().mapToDouble(Pen::wide).max().orElse(0) + 22;
        int every = (int) Math.max(1, Math.ceil(widest / Math.max(1, slot())));
        for (int i = count - 1; i >= 0; i -= every) {
            double half = Pen.wide(names.get(i)) / 2;
            double x = Math.max(half, Math.min(x(i), pen.width() - half));
            pen.middle(x, TOP + HIGH + 20, names.get(i), "soft");
        }
    }

    /** The last number of the first line, written at its place. */
    private void last() {
        if (trend.series().isEmpty()) {
            return;
        }
        List<Reading> values = trend.series().get(0).values();
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).number().isPresent()) {
                String words = pen.numbers().compact(values.get(i));
                double x = Math.min(pen.width() - Pen.wide(words), x(i) - Pen.wide(words) / 2);
                double y = y(Lanes.number(values.get(i)));
                pen.dot(x(i), y, 4, "d0");
                pen.left(Math.max(0, x), Math.max(12, y - 10), words, "strong halo");
                return;
            }
        }
    }

    private String hint(int i) {
        return pen.words(trend.periods().get(i)) + "\u2003"
                + trend.lines().stream()
                        .map(line -> pen.words(line.label()) + ": "
                                + pen.numbers().spoken(line.values().get(i)))
                        .collect(Collectors.joining(" · "));
    }

    private double slot() {
        int count = trend.periods().size();
        return count < 2 ? right - left : (right - left - 20) / (count - 1);
    }

    private double x(int i) {
        return trend.periods().size() < 2 ? (left + right) / 2 : left + 10 + i * slot();
    }

    private double y(double value) {
        return TOP + HIGH * (1 - axis.share(value));
    }
}
