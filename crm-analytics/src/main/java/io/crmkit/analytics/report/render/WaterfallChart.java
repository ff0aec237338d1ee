package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Waterfall;
import java.util.ArrayList;
import java.util.List;

/** Steps below each other: where it stood, what came and went, where it stands. */
final class WaterfallChart {

    /** How what came looks: told from what went by people who do not tell green from red. */
    static final String CAME = "s2";

    /** How what went looks. */
    static final String WENT = "s1";

    private static final double THICK = 18;
    private static final double GAP = 10;

    private WaterfallChart() {}

    static double draw(Waterfall waterfall, Pen pen) {
        List<Waterfall.Step> steps = waterfall.steps();
        List<Double> froms = new ArrayList<>();
        List<Double> tos = new ArrayList<>();
        double level = 0;
        for (int i = 0; i < steps.size(); i++) {
            boolean change = i > 0 && i + 1 < steps.size();
            froms.add(change ? level : 0);
            level = (change ? level : 0) + Lanes.number(steps.get(i).value());
            tos.add(level);
        }
        List<String> names = steps.stream().map(step -> pen.words(step.label())).toList();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            values.add(value(steps.get(i), i > 0 && i + 1 < steps.size(), pen));
        }
        double room = values.stream().mapToDouble(Pen::wide).max().orElse(0) + 14;
        Lanes lanes = new Lanes(pen, Axis.tight(tos.stream()), names, room, THICK, GAP);
        lanes.skip(2);
        double begin = lanes.top();
        for (int i = 0; i < steps.size(); i++) {
            boolean change = i > 0 && i + 1 < steps.size();
            double before = lanes.top();
            lanes.name(names.get(i));
            if (i > 0) {
                pen.line(lanes.x(tos.get(i - 1)), before - GAP, lanes.x(tos.get(i - 1)), lanes.top(), "link");
            }
            pen.hint(names.get(i) + ": " + pen.numbers().spoken(steps.get(i).value()));
            String look = !change ? "s0" : tos.get(i) >= froms.get(i) ? CAME : WENT;
            if (!tos.get(i).equals(froms.get(i))) {
                lanes.bar(froms.get(i), tos.get(i), lanes.top(), THICK, look);
            }
            lanes.beside(froms.get(i), tos.get(i), lanes.top() + THICK / 2, values.get(i), "value");
            pen.endHint();
            lanes.next();
        }
        lanes.zero(begin, lanes.top() - GAP);
        return lanes.top();
    }

    private static String value(Waterfall.Step step, boolean change, Pen pen) {
        boolean up = change
                && step.value().number().filter(number -> number.signum() > 0).isPresent();
        return (up ? "+" : "") + pen.numbers().compact(step.value());
    }
}
