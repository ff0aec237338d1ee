package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Horizontal bars: ranked with further numbers beside them, grouped, or with a target on each; and what all are held against. */
final class BarsChart {

    private static final double THIN = 13;
    private static final double GAP = 10;

    private final Bars bars;
    private final Pen pen;
    private final List<Series> shown;
    private final List<Double> columns;
    private final Lanes lanes;

    private BarsChart(Bars bars, Pen pen) {
        this.bars = bars;
        this.pen = pen;
        this.shown = bars.bars().stream().limit(Lanes.MOST).toList();
        this.columns = columns();
        Axis axis = Axis.tight(Stream.concat(
                shown.stream()
                        .flatMap(
                                bar -> bar.values().stream().limit(bars.drawn()).map(Lanes::number)),
                bars.marks().stream().map(Bars.Mark::value).map(Lanes::number)));
        double numbers = shown.stream()
                .flatMap(bar -> bar.values().stream().limit(stripes()).map(value -> label(bar, value)))
                .mapToDouble(Pen::wide)
                .max()
                .orElse(0);
        double room =
                numbers + 14 + columns.stream().mapToDouble(Double::doubleValue).sum();
        List<String> names = shown.stream().map(bar -> pen.words(bar.label())).toList();
        double thick = stripes() == 1 ? 18 : stripes() * (THIN + 3);
        this.lanes = new Lanes(pen, axis, names, room, thick, GAP);
    }

    static double draw(Bars bars, Pen pen) {
        BarsChart chart = new BarsChart(bars, pen);
        chart.headings();
        double begin = chart.lanes.top();
        chart.shown.forEach(chart::bar);
        chart.lanes.zero(begin, chart.lanes.top() - 6);
        return chart.lanes.top() + chart.rest();
    }

    /** The bars that lie below each other for one name. */
    private int stripes() {
        return bars.form() == Bars.Form.GROUPED ? bars.measures().size() : 1;
    }

    private void bar(Series bar) {
        String name = pen.words(bar.label());
        String look = bars.marks().isEmpty() ? "value" : "value halo";
        if (isStacked()) {
            String more = further(bar, (column, value) -> pen.numbers().compact(value));
            lanes.name(Pen.fit(name, pen.width() - Pen.wide(more) - GAP));
            pen.right(pen.width(), lanes.top() - 6, more, "soft");
        } else {
            lanes.name(name);
        }
        pen.hint(name + ": " + hint(bar));
        for (int i = 0; i < stripes(); i++) {
            double value = Lanes.number(bar.values().get(i));
            double high = stripes() == 1 ? 18 : THIN;
            double y = lanes.top() + i * (THIN + 3);
            if (stripes() > 1 && value == 0 && bar.values().get(i).number().isPresent()) {
                continue; // of several bars those that are there matter; the table has the zero
            }
            if (bar.values().get(i).number().isPresent()) {
                lanes.bar(0, value, y, high, value < 0 ? "bad" : "s" + i % 5);
            }
            double over = pen.isNarrow() ? 1 : GAP / 2; // where it is narrow, words stand close above
            marks(y - over, y + high + over);
            double end = bars.form() == Bars.Form.TARGET
                    ? Math.max(value, Lanes.number(bar.values().get(1)))
                    : value;
            lanes.beside(0, end, y + high / 2, label(bar, bar.values().get(i)), look);
        }
        if (bars.form() == Bars.Form.TARGET && bar.values().get(1).number().isPresent()) {
            double x = lanes.x(Lanes.number(bar.values().get(1)));
            pen.line(x, lanes.top() - 3, x, lanes.top() + 21, "target");
        }
        further(bar);
        pen.endHint();
        lanes.next();
    }

    /** Whether the further numbers stand above their bar, beside its name, so that the bar has the whole width of a narrow drawing. */
    private boolean isStacked() {
        return pen.isNarrow() && !bars.marks().isEmpty() && bars.measures().size() > bars.drawn();
    }

    private String further(Series bar, BiFunction<Label, Reading, String> form) {
        return IntStream.range(bars.drawn(), bars.measures().size())
                .mapToObj(i -> form.apply(bars.measures().get(i), bar.values().get(i)))
                .collect(Collectors.joining(" · "));
    }

    /** The piece of each line that lies behind one bar, so that the number beside the bar can stand in front of it. */
    private void marks(double from, double to) {
        for (int i = 0; i < bars.marks().size(); i++) {
            Reading value = bars.marks().get(i).value();
            if (value.number().isPresent()) {
                double x = lanes.x(Lanes.number(value));
                pen.line(x, from, x, to, markLook(i));
            }
        }
    }

    /** How the line of a mark looks: the first whole, others dashed. */
    static String markLook(int mark) {
        return mark == 0 ? "target" : "mark";
    }

    private void headings() {
        lanes.skip(2);
        if (isStacked() && !shown.isEmpty()) {
            pen.right(pen.width(), 12, further(shown.get(0), (column, value) -> pen.words(column)), "soft");
            lanes.skip(20);
        }
        if (columns.isEmpty()) {
            return;
        }
        double x = pen.width();
        for (int i = columns.size() - 1; i >= 0; i--) {
            pen.right(x, 12, pen.words(bars.measures().get(bars.drawn() + i)), "soft");
            x -= columns.get(i);
        }
        lanes.skip(20);
    }

    private void further(Series bar) {
        double x = pen.width();
        for (int i = columns.size() - 1; i >= 0; i--) {
            pen.right(x, lanes.top() + 13.5, pen.numbers().compact(bar.values().get(bars.drawn() + i)), "value");
            x -= columns.get(i);
        }
    }

    /** How wide the columns of further numbers are; none where it is narrow. */
    private List<Double> columns() {
        List<Double> wide = new ArrayList<>();
        if (!pen.isNarrow()) {
            for (int i = bars.drawn(); i < bars.measures().size(); i++) {
                int column = i;
                double cells = shown.stream()
                        .mapToDouble(bar ->
                                Pen.wide(pen.numbers().compact(bar.values().get(column))))
                        .max()
                        .orElse(0);
                wide.add(Math.max(cells, Pen.wide(pen.words(bars.measures().get(i)))) + 16);
            }
        }
        return wide;
    }

    /** The number beside a bar; where it is narrow, the further ones follow. */
    private String label(Series bar, Reading value) {
        String number = pen.numbers().compact(value);
        return pen.isNarrow() && stripes() == 1 && !isStacked()
                ? bar.values().stream()
                        .skip(bars.drawn())
                        .map(more -> " · " + pen.numbers().compact(more))
                        .collect(Collectors.joining("", number, ""))
                : number;
    }

    private String hint(Series bar) {
        return IntStream.range(0, bar.values().size())
                .mapToObj(i -> pen.words(bars.measures().get(i)) + " "
                        + pen.numbers().spoken(bar.values().get(i)))
                .collect(Collectors.joining(" · "));
    }

    private double rest() {
        int more = bars.bars().size() - shown.size();
        if (more == 0) {
            return 0;
        }
        pen.left(
                lanes.left(),
                lanes.top() + 12,
                pen.numbers().word(more + " more in the table", "其余 " + more + " 项见数据表"),
                "soft");
        return 20;
    }
}
