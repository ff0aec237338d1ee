package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import java.util.List;

/** Stages as bars below each other, with the share that goes on between them. */
final class FunnelChart {

    private FunnelChart() {}

    static double draw(Funnel funnel, Pen pen) {
        List<FunnelStage> stages = funnel.stages();
        List<String> numbers = stages.stream().map(stage -> beside(stage, pen)).toList();
        double room = numbers.stream().mapToDouble(Pen::wide).max().orElse(0) + 14;
        Axis axis = Axis.tight(stages.stream().map(stage -> Lanes.number(stage.count())));
        boolean onward = stages.stream().anyMatch(stage -> stage.conversion().isPresent());
        List<String> names =
                stages.stream().map(stage -> pen.words(stage.label())).toList();
        Lanes lanes = new Lanes(pen, axis, names, room, 24, onward ? 23 : 10);
        lanes.skip(2);
        for (int i = 0; i < stages.size(); i++) {
            FunnelStage stage = stages.get(i);
            lanes.name(names.get(i));
            pen.hint(hint(stage, names.get(i), pen));
            lanes.bar(0, Lanes.number(stage.count()), lanes.top(), 24, "s0");
            lanes.beside(0, Lanes.number(stage.count()), lanes.top() + 12, numbers.get(i), "strong");
            pen.endHint();
            if (stage.conversion().isPresent() && i + 1 < stages.size()) {
                pen.left(
                        lanes.left() + 4,
                        lanes.top() + 39,
                        "↓ " + pen.numbers().full(stage.conversion().get()),
                        "soft");
            }
            lanes.next();
        }
        return lanes.top();
    }

    private static String beside(FunnelStage stage, Pen pen) {
        String count = pen.numbers().compact(stage.count());
        return stage.value()
                .map(value -> count + " · " + pen.numbers().compact(value))
                .orElse(count);
    }

    private static String hint(FunnelStage stage, String name, Pen pen) {
        return name + ": " + pen.numbers().spoken(stage.count())
                + stage.value()
                        .map(value -> " · " + pen.numbers().spoken(value))
                        .orElse("");
    }
}
