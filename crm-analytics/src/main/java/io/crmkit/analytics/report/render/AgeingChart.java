package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Ageing;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import java.math.BigDecimal;
import java.util.List;

/** Stages as bars that are stacked from buckets of time, the oldest in the strongest colour. */
final class AgeingChart {

    private static final double THICK = 20;
    private static final int SHADES = 5;

    private AgeingChart() {}

    static double draw(Ageing ageing, Pen pen) {
        List<Series> stages = ageing.stages();
        List<String> names =
                stages.stream().map(stage -> pen.words(stage.label())).toList();
        List<String> totals = stages.stream().map(stage -> total(stage, pen)).toList();
        double room = totals.stream().mapToDouble(Pen::wide).max().orElse(0) + 14;
        Axis axis = Axis.tight(stages.stream().map(AgeingChart::sum));
        Lanes lanes = new Lanes(pen, axis, names, room, THICK, 12);
        lanes.skip(2);
        for (int i = 0; i < stages.size(); i++) {
            lanes.name(names.get(i));
            double from = 0;
            for (int bucket = 0; bucket < ageing.buckets().size(); bucket++) {
                Reading value = stages.get(i).values().get(bucket);
                double to = from + Lanes.number(value);
                if (to > from) {
                    pen.hint(names.get(i) + ", " + pen.words(ageing.buckets().get(bucket)) + ": "
                            + pen.numbers().spoken(value));
                    double gap = lanes.x(to) - lanes.x(from) > 4 ? 1 : 0;
                    pen.box(
                            lanes.x(from),
                            lanes.top(),
                            lanes.x(to) - lanes.x(from) - gap,
                            THICK,
                            shade(bucket, ageing.buckets().size()));
                    pen.endHint();
                }
                from = to;
            }
            lanes.beside(0, from, lanes.top() + THICK / 2, totals.get(i), "value");
            lanes.next();
        }
        return lanes.top();
    }

    /** The look of a bucket: from calm to alarming. */
    static String shade(int bucket, int buckets) {
        return "a" + (buckets == 1 ? 0 : Math.round((double) bucket * (SHADES - 1) / (buckets - 1)));
    }

    private static double sum(Series stage) {
        return stage.values().stream().mapToDouble(Lanes::number).sum();
    }

    private static String total(Series stage, Pen pen) {
        return stage.values().stream()
                .filter(value -> value.number().isPresent())
                .findFirst()
                .map(pattern -> pen.numbers()
                        .compact(Axis.like(
                                pattern,
                                stage.values().stream()
                                        .flatMap(value -> value.number().stream())
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .orElse(Numbers.NONE);
    }
}
