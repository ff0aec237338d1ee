package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plans of one question: the same measures and condition, by all dimensions or by some of them.
 *
 * @param setting in what they are understood
 * @param question what is asked
 * @param measures those that can be planned
 */
record Plans<O>(Setting<O> setting, Question question, List<Measure> measures) {

    private static final Label NOT_CLEARED = Label.of(
            "You may not see values of this class, so they are neither grouped by nor measured.",
            "无权查看此密级的值，因此不能用于分组或统计。");

    /** The plans of those measures that fit; the others are told why they do not. */
    static <O> Plans<O> of(Setting<O> setting, Question question, List<Failure> failures) {
        List<Measure> fitting = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Measure measure : question.measures()) {
            try {
                Fields<?> rows = MeasurePlan.of(setting.binder(), setting.fields())
                        .measure(measure)
                        .build()
                        .rows();
                requireCleared(measure, rows, setting);
                fitting.add(measure);
            } catch (InvalidDataException unfit) {
                faults.addAll(unfit.faults());
                failures.add(Failure.of(measure, unfit));
            }
        }
        if (fitting.isEmpty() && !faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        Plans<O> plans = new Plans<>(setting, question, fitting);
        plans.requireCleared();
        return plans;
    }

    /** By all dimensions. */
    MeasurePlan<O> all() {
        return by(question.by());
    }

    /** By some of them. */
    MeasurePlan<O> by(List<Dimension> dimensions) {
        return by(dimensions, question.mostGroups());
    }

    /** By some of them, with another budget of groups. */
    MeasurePlan<O> by(List<Dimension> dimensions, int mostGroups) {
        return MeasurePlan.of(setting.binder(), setting.fields())
                .measures(measures)
                .where(question.where())
                .by(dimensions.toArray(Dimension[]::new))
                .mostGroups(mostGroups)
                .build();
    }

    /** The same for fewer measures. */
    Plans<O> only(List<Measure> fewer) {
        return new Plans<>(setting, question, List.copyOf(fewer));
    }

    private void requireCleared() {
        Fields<?> rows = all().rows();
        Faults faults = new Faults();
        for (int i = 0; i < question.by().size(); i++) {
            Expression value = question.by().get(i).value();
            String place = "$.by[" + i + "]";
            faults.run(() -> requireCleared(value, rows, setting, place));
        }
        faults.refuse();
    }

    private static void requireCleared(Measure measure, Fields<?> rows, Setting<?> setting) {
        for (Map.Entry<String, Tally> tally : measure.tallies().entrySet()) {
            String place = measure.name() + ".tallies." + tally.getKey();
            tally.getValue().value().ifPresent(value -> requireCleared(value, rows, setting, place));
        }
    }

    private static void requireCleared(Expression value, Fields<?> rows, Setting<?> setting, String place) {
        if (value instanceof Expression.Product product) {
            product.factors().forEach(factor -> requireCleared(factor, rows, setting, place));
            return;
        }
        Confidentiality strictest =
                Subject.of(value, rows, setting.binder().schema(), place).confidentiality();
        if (!setting.cleared().test(strictest)) {
            throw new InvalidDataException(Fault.at(place, value, NOT_CLEARED));
        }
    }
}
