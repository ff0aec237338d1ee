package io.crmkit.analytics.cube;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts what was gathered into groups. */
final class Arrangement {

    private final Plans<?> plans;
    private final Question question;
    private final Partials gathered;
    private final List<Axis> axes;
    private final List<Figure> nothing;
    private final List<FiscalPeriod> periods;
    private final Set<FiscalPeriod> compared = new HashSet<>();
    private Optional<Undefined> unordered = Optional.empty();
    private long groups;

    private Arrangement(Plans<?> plans, Partials gathered) {
        this.plans = plans;
        this.question = plans.question();
        this.gathered = gathered;
        this.axes = IntStream.range(0, question.by().size())
                .mapToObj(place -> Axis.of(plans, gathered, place))
                .toList();
        MeasurePlan<?> plan = plans.by(List.of());
        this.nothing = plan.finish(plan.empty()).totals();
        this.periods = question.against().isPresent() ? periods() : List.of();
        question.against()
                .ifPresent(
                        against -> periods.forEach(period -> against.of(period).ifPresent(compared::add)));
    }

    /**
     * What came out.
     *
     * @param all everything
     * @param unordered why the largest groups could not be found
     */
    record Arranged(CubeGroup all, Optional<Undefined> unordered) {}

    /** The groups; empty if there are more of them than the question allows, those counted that stand between others. */
    static Optional<Arranged> of(Plans<?> plans, Partials gathered) {
        try {
            Arrangement arrangement = new Arrangement(plans, gathered);
            CubeGroup all = arrangement.all();
            return Optional.of(new Arranged(all, arrangement.unordered));
        } catch (TooManyGroups beyondTheBudget) {
            return Optional.empty();
        }
    }

    private CubeGroup all() {
        Branch branch = branch(0, key -> true);
        Group everything = new Group(branch, List.of(), List.of(), this::isTold);
        if (question.top().isEmpty()) {
            return made(everything);
        }
        List<Optional<Object>> outermost = below(everything);
        Axis axis = axes.get(0);
        Largest largest =
                Largest.of(question.top().get(), outermost, value -> figures(everything.at(value, axis.label(value))));
        unordered = largest.unordered();
        if (unordered.isPresent()) {
            return made(everything);
        }
        List<CubeGroup> made = new ArrayList<>();
        largest.values().forEach(value -> made.add(made(everything.at(value, axis.label(value)))));
        int others = outermost.size() - made.size();
        if (others > 0) {
            made.add(rest(Set.copyOf(largest.values()), others));
        }
        return everything.with(figures(everything), List.of(), made);
    }

    private CubeGroup rest(Set<Optional<Object>> largest, long merged) {
        Predicate<List<@Nullable Object>> others = key -> !largest.contains(Optional.ofNullable(key.get(0)));
        Label label = Label.of("Rest (" + merged + ")", "其余（" + merged + "）");
        return made(new Group(
                branch(1, others),
                List.of(),
                List.of(new CubeGroup.Step(Optional.empty(), label, merged)),
                others.and(this::isTold)));
    }

    private CubeGroup made(Group group) {
        groups++;
        if (groups > budget()) {
            throw new TooManyGroups();
        }
        List<CubeGroup> below = new ArrayList<>();
        if (group.dimension() < axes.size()) {
            Axis axis = axes.get(group.dimension());
            below(group).forEach(value -> below.add(made(group.at(value, axis.label(value)))));
        }
        return group.with(figures(group), changes(group), below);
    }

    /** Each group of all dimensions may have one above it for each dimension. */
    private long budget() {
        return (long) question.mostGroups() * Math.max(1, axes.size()) + 2;
    }

    private List<Figure> figures(Group group) {
        return group.branch.told.figures(group.values).orElse(nothing);
    }

    private List<Change> changes(Group group) {
        Optional<List<Optional<Object>>> then = compared(group);
        if (then.isEmpty()) {
            return List.of();
        }
        int at = question.periodAt() - group.branch.from;
        FiscalPeriod period = (FiscalPeriod) group.values.get(at).orElseThrow();
        FiscalPeriod before = (FiscalPeriod) then.get().get(at).orElseThrow();
        List<Figure> now = figures(group);
        List<Figure> past = group.branch.any.figures(then.get()).orElse(nothing);
        return IntStream.range(0, now.size())
                .mapToObj(i -> new Change(now.get(i), past.get(i), period, before))
                .toList();
    }

    /** The same group of the period that is compared with; empty where no period is given. */
    private Optional<List<Optional<Object>>> compared(Group group) {
        int at = question.periodAt() - group.branch.from;
        if (question.against().isEmpty() || at >= group.values.size()) {
            return Optional.empty();
        }
        return group.values
                .get(at)
                .flatMap(period -> question.against().get().of((FiscalPeriod) period))
                .map(before -> {
                    List<Optional<Object>> then = new ArrayList<>(group.values);
                    then.set(at, Optional.of(before));
                    return then;
                });
    }

    /** The values of the next dimension in their order, with those that only the period has that is compared with. */
    private List<Optional<Object>> below(Group group) {
        Set<Optional<Object>> values = new TreeSet<>(axes.get(group.dimension()).order());
        values.addAll(group.branch.told.below(group.values));
        if (question.against().isPresent()) {
            if (group.dimension() == question.periodAt()) {
                if (question.span().isPresent() || values.stream().anyMatch(Optional::isPresent)) {
                    periods.forEach(period -> values.add(Optional.of(period)));
                }
            } else {
                values.addAll(compared(group)
                        .map(then -> (Collection<Optional<Object>>) group.branch.any.below(then))
                        .orElseGet(() -> isDated(group) ? List.of() : group.branch.past.below(group.values)));
            }
        }
        return List.copyOf(values);
    }

    /** Whether the group is one of a period, or of none of them. */
    private boolean isDated(Group group) {
        return question.periodAt() < group.dimension();
    }

    /** All periods from the first to the last one that is told. */
    private List<FiscalPeriod> periods() {
        List<FiscalPeriod> known = axes.get(question.periodAt()).periods();
        if (known.isEmpty() && question.span().isEmpty()) {
            return List.of();
        }
        FiscalPeriod last = question.span().map(Question.Span::last).orElseGet(() -> known.get(known.size() - 1));
        List<FiscalPeriod> periods = new ArrayList<>();
        periods.add(question.span().map(Question.Span::first).orElseGet(() -> known.get(0)));
        while (periods.get(periods.size() - 1).last().isBefore(last.last())) {
            periods.add(periods.get(periods.size() - 1).next());
            if (periods.size() > question.mostGroups()) {
                throw new TooManyGroups();
            }
        }
        return periods;
    }

    private boolean isTold(List<@Nullable Object> key) {
        return question.span().isEmpty() || isIn(question.span().get(), key.get(question.periodAt()));
    }

    static boolean isIn(Question.Span span, @Nullable Object period) {
        return period instanceof FiscalPeriod of && span.holds(of);
    }

    private Branch branch(int from, Predicate<List<@Nullable Object>> rows) {
        Levels told = Levels.of(plans, gathered, from, rows.and(this::isTold));
        if (question.against().isEmpty() || question.span().isEmpty()) {
            return new Branch(told, told, told, from);
        }
        Levels past = Levels.of(
                plans,
                gathered,
                from,
                rows.and(key ->
                        key.get(question.periodAt()) instanceof FiscalPeriod period && compared.contains(period)));
        return new Branch(told, Levels.of(plans, gathered, from, rows), past, from);
    }

    /**
     * The levels below one place.
     *
     * @param told of the rows that are told
     * @param any of rows of any period
     * @param past of the rows of those periods that are compared with
     * @param from the first dimension that is told apart
     */
    private record Branch(Levels told, Levels any, Levels past, int from) {}

    /** A group in the making. */
    private record Group(
            Branch branch,
            List<Optional<Object>> values,
            List<CubeGroup.Step> path,
            Predicate<List<@Nullable Object>> keys) {

        /** The place of the next dimension. */
        int dimension() {
            return branch.from + values.size();
        }

        Group at(Optional<Object> value, Label label) {
            int place = dimension();
            List<Optional<Object>> further = new ArrayList<>(values);
            further.add(value);
            List<CubeGroup.Step> steps = new ArrayList<>(path);
            steps.add(new CubeGroup.Step(value, label, 0));
            return new Group(
                    branch, further, steps, keys.and(key -> Objects.equals(key.get(place), value.orElse(null))));
        }

        CubeGroup with(List<Figure> figures, List<Change> changes, List<CubeGroup> below) {
            return new CubeGroup(path, figures, changes, below, keys);
        }
    }

    /** There are more groups than the question allows. */
    private static final class TooManyGroups extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
