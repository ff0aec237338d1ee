package io.crmkit.analytics.cube;

import io.crmkit.analytics.cube.significance.Significance;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a cube. It keeps the records that it was computed from, so that it can name those behind a figure.
 *
 * @param <O> the records
 */
public final class CubeTable<O> {

    private final Plans<O> plans;
    private final Taken<O> records;
    private final List<Label> dimensions;
    private final CubeGroup total;
    private final List<Failure> failures;
    private final Optional<Undefined> refused;
    private final Optional<Undefined> unordered;

    CubeTable(
            Plans<O> plans,
            Taken<O> records,
            List<Label> dimensions,
            CubeGroup total,
            List<Failure> failures,
            Optional<Undefined> refused,
            Optional<Undefined> unordered) {
        this.plans = plans;
        this.records = records;
        this.dimensions = List.copyOf(dimensions);
        this.total = total;
        this.failures = List.copyOf(failures);
        this.refused = refused;
        this.unordered = unordered;
    }

    /** The measures that were computed, in the order of the figures. */
    public List<Measure> measures() {
        return plans.measures();
    }

    /** Those that were asked for and failed. */
    public List<Failure> failures() {
        return failures;
    }

    /** The names of the dimensions, the outermost first. */
    public List<Label> dimensions() {
        return dimensions;
    }

    /** With what the periods are compared, if they are. */
    public Optional<Against> against() {
        return plans.question().against();
    }

    /** The moment, calendar and rates of the figures. */
    public Frame frame() {
        return plans.setting().binder().frame();
    }

    /** Everything, with the groups that it falls into. */
    public CubeGroup total() {
        return total;
    }

    /** Why there are no groups: there are more of them than the budget, so that only the total is known. */
    public Optional<Undefined> refused() {
        return refused;
    }

    /** Why the largest groups could not be found, so that all stand in their usual order. */
    public Optional<Undefined> unordered() {
        return unordered;
    }

    /**
     * The group with these values, as they stand in the table in either language or in plain data: {@code "Won"}, {@code "won"},
     * {@code "2026-Q1"}. Fewer values than dimensions name a subtotal, none everything.
     *
     * @throws InvalidDataException if there is none; the fault names the nearest
     */
    public CubeGroup at(String... values) {
        CubeGroup group = total;
        for (int i = 0; i < values.length; i++) {
            group = below(group, values[i].strip(), "$[" + i + "]");
        }
        return group;
    }

    private static CubeGroup below(CubeGroup group, String value, String place) {
        if (group.groups().isEmpty()) {
            throw new InvalidDataException(Fault.at(
                    place,
                    value,
                    Label.of(group + " falls into no groups.", group.label().zh() + "没有下级分组。")));
        }
        return group.groups().stream()
                .filter(below -> Spelling.of(below).contains(value))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> en = group.groups().stream()
                            .map(below -> below.label().en())
                            .toList();
                    List<String> zh = group.groups().stream()
                            .map(below -> below.label().zh())
                            .toList();
                    return new InvalidDataException(Fault.at(
                            place,
                            value,
                            Label.of(
                                    "There is no such group. " + Names.hint(value, en),
                                    "没有该分组。" + Names.hintZh(value, zh))));
                });
    }

    /**
     * The records behind a figure of a group, for each tally of the measure: those of the numerator and those of the denominator, for
     * instance.
     *
     * @throws IllegalArgumentException if the measure is none of this table; the message names the nearest
     * @throws IllegalStateException if a batch was asked, which keeps no records
     */
    public Behind<O> behind(String measure, CubeGroup group) {
        return Behind.of(plans, measure(measure), group, records);
    }

    /**
     * Whether the figures of two groups differ by more than chance, and by how much. A ratio of two counts is tested as a share of cases, and a
     * mean as a mean; nothing else carries what a test needs. Looks at the records once more.
     *
     * @throws IllegalArgumentException if the measure is none of this table; the message names the nearest
     */
    public Significance significance(String measure, CubeGroup first, CubeGroup second) {
        return contrasts(measure, List.of(first, second)).get(0).significance();
    }

    /**
     * All pairs of some groups, each tested like {@link #significance}, with the p-values corrected for their number.
     *
     * @throws IllegalArgumentException if the measure is none of this table; the message names the nearest
     */
    public List<Contrast> contrasts(String measure, List<CubeGroup> groups) {
        return tests(measure).pairs(groups);
    }

    /**
     * Each group below one beside all the others below it taken together, tested like {@link #significance}, with the p-values corrected for
     * their number; none where there are less than two.
     *
     * @param whole everything, or a group that falls into others
     * @throws IllegalArgumentException if the measure is none of this table; the message names the nearest
     */
    public List<Contrast> contrastsWithOthers(String measure, CubeGroup whole) {
        return tests(measure).withOthers(whole);
    }

    /**
     * Each period beside the one that it is compared with, in each group in which both stand in the table, tested like
     * {@link #significance}, with the p-values corrected for their number; none where nothing is compared.
     *
     * @throws IllegalArgumentException if the measure is none of this table; the message names the nearest
     */
    public List<Contrast> contrastsWithCompared(String measure) {
        return tests(measure).withCompared(total);
    }

    private Contrasts<O> tests(String measure) {
        return new Contrasts<>(plans, measure(measure), records);
    }

    /** The answer without its records, for whoever keeps or sends it. */
    public CubeAnswer answer() {
        CubeAnswer.Builder answer = CubeAnswer.builder()
                .asOf(frame().now())
                .zone(frame().zone())
                .against(against())
                .total(CubeAnswer.Group.of(total))
                .refused(refused)
                .unordered(unordered);
        for (int i = 0; i < dimensions.size(); i++) {
            answer.addDimension(new CubeAnswer.By(plans.question().by().get(i).toData(), dimensions.get(i)));
        }
        measures()
                .forEach(measure -> answer.addMeasure(
                        new CubeAnswer.Of(measure.name(), measure.version(), measure.label(), measure.unit())));
        failures.forEach(failure ->
                answer.addFailure(new CubeAnswer.Failed(failure.measure().name(), failure.label())));
        return answer.build();
    }

    private Measure measure(String name) {
        List<String> names = measures().stream().map(Measure::name).toList();
        return measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The measure \"%s\" is none of this table. %s".formatted(name, Names.hint(name, names))));
    }
}
