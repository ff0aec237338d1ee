package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Distribution;
import io.crmkit.analytics.report.Reading;
import java.math.BigDecimal;
import java.util.List;

/** A column per interval, with lines for the values to point at. */
final class DistributionChart {

    private static final double HIGH = 150;
    private static final double MARK_LINE = 19;

    private final Distribution distribution;
    private final Pen pen;
    private final Axis axis;
    private final double left;
    private final double top;

    private DistributionChart(Distribution distribution, Pen pen) {
        this.distribution = distribution;
        this.pen = pen;
        this.axis = Axis.round(distribution.bins().stream().map(bin -> (double) bin.count()), 4, true);
        this.left = 8
                + axis.ticks().stream()
                        .mapToDouble(tick -> Pen.wide(pen.numbers().tick(Reading.count(tick.longValue()))))
                        .max()
                        .orElse(0);
        this.top = 28 + MARK_LINE * distribution.marks().size();
    }

    static double draw(Distribution distribution, Pen pen) {
        return new DistributionChart(distribution, pen).draw();
    }

    private double draw() {
        for (BigDecimal tick : axis.ticks()) {
            double y = y(tick.doubleValue());
            pen.line(left, y, pen.width(), y, tick.signum() == 0 ? "base" : "grid");
            pen.right(left - 8, y + 4.5, pen.numbers().tick(Reading.count(tick.longValue())), "soft");
        }
        List<Distribution.Bin> bins = distribution.bins();
        for (int i = 0; i < bins.size(); i++) {
            Distribution.Bin bin = bins.get(i);
            pen.hint(name(bin.from()) + "–" + name(bin.to()) + " "
                    + pen.words(distribution.unit().label()) + ": "
                    + pen.numbers().full(Reading.count(bin.count())) + " " + pen.words(distribution.counted()));
            if (bin.count() > 0) {
                double y = y((double) bin.count());
                pen.bar(x(i) + 1, y, slot() - 2, y(0) - y, "s0");
            }
            pen.box(x(i), top, slot(), HIGH, "hit");
            pen.endHint();
        }
        pen.left(0, 12, pen.words(distribution.counted()), "soft");
        edges(bins);
        marks();
        pen.middle(
                (left + pen.width()) / 2,
                top + HIGH + 40,
                pen.words(distribution.unit().label()),
                "soft");
        return top + HIGH + 46;
    }

    private void edges(List<Distribution.Bin> bins) {
        double widest =
                bins.stream().mapToDouble(bin -> Pen.wide(name(bin.to()))).max().orElse(0) + 12;
        int every = (int) Math.max(1, Math.ceil(widest / slot()));
        for (int i = 0; i <= bins.size(); i += every) {
            String edge =
                    name(i == bins.size() ? bins.get(i - 1).to() : bins.get(i).from());
            double half = Pen.wide(edge) / 2;
            pen.middle(Math.min(x(i), pen.width() - half), top + HIGH + 20, edge, "soft");
        }
    }

    /** All lines first, so that no line runs through a word. */
    private void marks() {
        List<Distribution.Mark> marks = distribution.marks().stream()
                .filter(mark -> mark.value().number().isPresent())
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            double x = place(marks.get(i).value().number().orElseThrow());
            pen.line(x, 22 + MARK_LINE * i, x, top + HIGH, "mark");
        }
        for (int i = 0; i < marks.size(); i++) {
            double x = place(marks.get(i).value().number().orElseThrow());
            double y = 31 + MARK_LINE * i;
            String words = pen.words(marks.get(i).label()) + " "
                    + pen.numbers().full(marks.get(i).value());
            if (x + 8 + Pen.wide(words) > pen.width()) {
                pen.right(x - 6, y, words, "strong halo");
            } else {
                pen.left(x + 6, y, words, "strong halo");
            }
        }
    }

    /** Where a value lies: within its interval in proportion, at the end if it is outside of all. */
    private double place(BigDecimal value) {
        List<Distribution.Bin> bins = distribution.bins();
        for (int i = 0; i < bins.size(); i++) {
            Distribution.Bin bin = bins.get(i);
            if (value.compareTo(bin.to()) < 0) {
                double within = value.subtract(bin.from()).doubleValue()
                        / bin.to().subtract(bin.from()).doubleValue();
                return x(i) + Math.max(0, within) * slot();
            }
        }
        return pen.width() - 1;
    }

    private String name(BigDecimal edge) {
        return pen.numbers().shortened(edge);
    }

    private double slot() {
        return (pen.width() - left) / distribution.bins().size();
    }

    private double x(int i) {
        return left + i * slot();
    }

    private double y(double count) {
        return top + HIGH * (1 - axis.share(count));
    }
}
