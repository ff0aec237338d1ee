package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.core.measure.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** A matrix of fields, the larger the darker. */
final class HeatChart {

    private static final double HIGH = 28;
    private static final double TOP = 24;
    private static final double LINE = 16;
    private static final String ARROW = " → ";

    private HeatChart() {}

    static double draw(HeatMap map, Pen pen) {
        List<Double> all = map.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(value -> value.number().isPresent())
                .map(Lanes::number)
                .toList();
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double left = Math.min(
                map.rows().stream()
                                .mapToDouble(row -> Pen.wide(pen.words(row.label())))
                                .max()
                                .orElse(0)
                        + 10,
                pen.width() * 0.36);
        double slot = (pen.width() - left) / Math.max(1, map.columns().size());
        double top = headings(map, pen, left, slot);
        Function<Reading, String> writing = writing(map, slot - 4, pen);
        double y = top;
        for (Series row : map.rows()) {
            pen.right(left - 10, y + HIGH / 2 + 4, Pen.fit(pen.words(row.label()), left - 10), "name");
            for (int i = 0; i < row.values().size(); i++) {
                Reading value = row.values().get(i);
                pen.hint(pen.words(row.label()) + ", " + pen.words(map.columns().get(i)) + ": "
                        + pen.numbers().spoken(value));
                if (value.number().isPresent()) {
                    double share = most > least ? (Lanes.number(value) - least) / (most - least) : 0.5;
                    pen.shade(left + i * slot + 1, y, slot - 2, HIGH - 2, share);
                }
                pen.middle(left + (i + 0.5) * slot, y + HIGH / 2 + 3.5, writing.apply(value), "value");
                pen.endHint();
            }
            y += HIGH;
        }
        return y + 2;
    }

    /** The names of the columns, in two lines where one of them says how something becomes another and is too long; where they end. */
    private static double headings(HeatMap map, Pen pen, double left, double slot) {
        List<String> names = map.columns().stream().map(pen::words).toList();
        boolean broken = names.stream().anyMatch(name -> Pen.wide(name) > slot && name.contains(ARROW));
        for (int i = 0; i < names.size(); i++) {
            double middle = left + (i + 0.5) * slot;
            int arrow = broken ? names.get(i).indexOf(ARROW) : -1;
            if (arrow < 0) {
                pen.middle(middle, broken ? 14 + LINE : 14, Pen.fit(names.get(i), slot), "soft");
            } else {
                pen.middle(middle, 14, Pen.fit(names.get(i).substring(0, arrow), slot), "soft");
                pen.middle(middle, 14 + LINE, Pen.fit(names.get(i).substring(arrow + 1), slot), "soft");
            }
        }
        return broken ? TOP + LINE : TOP;
    }

    /** How numbers are written so that each fits into its field: in full, without decimals, or not at all. */
    private static Function<Reading, String> writing(HeatMap map, double room, Pen pen) {
        List<Function<Reading, String>> forms = List.of(pen.numbers()::compactBare, HeatChart::brief);
        return forms.stream()
                .filter(form -> map.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .allMatch(value -> Pen.wide(form.apply(value)) <= room))
                .findFirst()
                .orElse(value -> "");
    }

    private static String brief(Reading value) {
        return value.number()
                .map(exact -> value.unit().equals(Unit.FRACTION) ? exact.movePointRight(2) : exact)
                .map(exact -> exact.setScale(0, RoundingMode.HALF_UP).toPlainString())
                .orElse(Numbers.NONE);
    }
}
