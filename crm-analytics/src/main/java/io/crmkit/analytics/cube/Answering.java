package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans, reads, gathers and arranges: how a question becomes a table. */
final class Answering<O> {

    private final Taken<O> records;
    private final List<Failure> failures;
    private Plans<O> plans;

    private Answering(Plans<O> plans, Taken<O> records, List<Failure> failures) {
        this.plans = plans;
        this.records = records;
        this.failures = failures;
    }

    static <O> CubeTable<O> answer(Source<O> source, Question question) {
        Setting<O> setting = source.setting();
        requireSense(question, setting);
        List<Failure> failures = new ArrayList<>();
        Plans<O> plans = Plans.of(setting, question, failures);
        boolean ofRecords = plans.all().population().rows().isEmpty();
        Taken<O> records =
                source.records(ofRecords && convertsNothing(question.where()) ? question.where() : Condition.always());
        return new Answering<>(plans, records, failures).answer();
    }

    /** Whether a condition can be left to the store: where a rate is missing, a figure says so, but a query fails. */
    private static boolean convertsNothing(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return !(comparison.subject() instanceof Expression.Converted);
        }
        if (condition instanceof Condition.Not not) {
            return convertsNothing(not.part());
        }
        if (condition instanceof Condition.Rows rows) {
            return convertsNothing(rows.where());
        }
        List<Condition> parts =
                condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
        return parts.stream().allMatch(Answering::convertsNothing);
    }

    private CubeTable<O> answer() {
        Partials gathered = gathered();
        Table finest = plans.all().finish(gathered);
        Optional<Arrangement.Arranged> arranged =
                finest.refused().isEmpty() ? Arrangement.of(plans, gathered) : Optional.empty();
        Optional<Undefined> refused =
                arranged.isPresent() ? Optional.empty() : Optional.of(Undefined.of(Undefined.Reason.OVERFLOW));
        CubeGroup all = arranged.map(Arrangement.Arranged::all).orElseGet(this::alone);
        return new CubeTable<>(
                plans,
                records,
                finest.dimensions(),
                all,
                failures,
                refused,
                arranged.flatMap(Arrangement.Arranged::unordered));
    }

    /** What all measures need; those for which a record fails are left out. */
    private Partials gathered() {
        try {
            return gathered(plans);
        } catch (RuntimeException failed) {
            Map<Measure, RuntimeException> failing = new LinkedHashMap<>();
            for (Measure measure : plans.measures()) {
                try {
                    gathered(plans.only(List.of(measure)));
                } catch (RuntimeException of) {
                    failing.put(measure, of);
                }
            }
            List<Measure> others = plans.measures().stream()
                    .filter(measure -> !failing.containsKey(measure))
                    .toList();
            if (others.isEmpty() || failing.isEmpty()) {
                throw failed;
            }
            failing.forEach((measure, of) -> failures.add(Failure.of(measure, of)));
            plans = plans.only(others);
            return gathered(plans);
        }
    }

    private Partials gathered(Plans<O> of) {
        return records.gather(of.all());
    }

    /** Only the total, where there are too many groups; of the periods that are told, if not all are. */
    private CubeGroup alone() {
        Question question = plans.question();
        List<Dimension> by = question.span().isPresent() ? List.of(question.by().get(question.periodAt())) : List.of();
        MeasurePlan<O> dated = plans.by(by, Integer.MAX_VALUE); // no more than there are days
        MeasurePlan<O> total = plans.by(List.of());
        Partials gathered = records.gather(dated);
        Partials told = gathered.regrouped(
                total,
                key -> question.span().isEmpty()
                                || Arrangement.isIn(question.span().get(), key.get(0))
                        ? Optional.of(List.of())
                        : Optional.empty());
        List<Figure> figures = total.finish(told).totals();
        return new CubeGroup(
                List.of(),
                figures,
                List.of(),
                List.of(),
                key -> question.span().isEmpty()
                        || Arrangement.isIn(question.span().get(), key.get(question.periodAt())));
    }

    private static void requireSense(Question question, Setting<?> setting) {
        boolean periods = question.against().isPresent() || question.span().isPresent();
        require(
                !periods || question.periodAt() >= 0,
                "Periods are compared or chosen, but no dimension is one of periods. Add one with Dimension.period(…).");
        question.top().ifPresent(top -> {
            List<String> names = question.measures().stream().map(Measure::name).toList();
            require(
                    names.contains(top.measure()),
                    "The largest groups are those of a measure that is asked for, but \"%s\" is not. %s"
                            .formatted(top.measure(), Names.hint(top.measure(), names)));
            require(!question.by().isEmpty(), "The largest groups need a dimension. Add one with by(…).");
            require(
                    question.against().isEmpty() || question.periodAt() > 0,
                    "Periods that are compared stand in their order, not by size. Put another dimension first.");
        });
        question.span().ifPresent(span -> {
            Dimension.Period dimension = (Dimension.Period) question.by().get(question.periodAt());
            boolean fits = List.of(span.first(), span.last()).stream()
                    .allMatch(period -> period.unit() == dimension.unit()
                            && period.calendar().equals(setting.binder().frame().fiscal()));
            require(
                    fits,
                    "The periods %s to %s are none of the dimension, which is by %s of the fiscal calendar of the CRM."
                            .formatted(
                                    span.first(),
                                    span.last(),
                                    dimension.unit().label().en()));
        });
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
