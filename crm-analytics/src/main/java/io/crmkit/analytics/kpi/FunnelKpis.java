package io.crmkit.analytics.kpi;

import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.STAYS;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Reentry;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The KPIs of the funnel of one sales process, step by step: its open stages in their order, and winning.
 *
 * <p>They look at deals, not at today's numbers in stages, so they are cohort based: group by the period of creation to compare cohorts.
 * For a step {@code s}:
 * <ul>
 *   <li>{@code reached(s)}: the deals that ever came to it. Who comes back counts once, and who is lost later still counts.
 *   <li>{@code conversion(s) = reached(s) and beyond / reached(s)}, where beyond is any later step; undefined if nobody reached it.
 * </ul>
 *
 * <p>What passing over a stage means is stated, see {@link Skipped}. Deals that are open and have not gone on yet count as reached, so the
 * conversion of a young cohort still rises. Only stages of this process count: look at its deals only, by the condition of the plan.
 */
public final class FunnelKpis {

    /** What a deal counts in a stage that it passed over. */
    public enum Skipped implements Labelled {
        /** It passed the stage: it counts as reached there, and as gone on. */
        PASSED("stages that were passed over count as reached", "跳过的阶段视为已到达"),
        /** It never stood there: it counts there neither as reached nor as gone on. */
        LEFT_OUT("stages that were passed over do not count", "跳过的阶段不计入");

        private final Label label;

        Skipped(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    private static final int LONGEST = 36;

    private final SalesProcess process;
    private final Skipped skipped;
    private final List<Step> steps = new ArrayList<>();

    private FunnelKpis(SalesProcess process, Skipped skipped) {
        this.process = process;
        this.skipped = skipped;
        process.stages().stream()
                .filter(stage -> stage.status() == Status.OPEN)
                .forEach(stage -> steps.add(new Step(stage, List.of(stage.code()))));
        List<Stage> won = process.stages().stream()
                .filter(stage -> stage.status() == Status.WON)
                .toList();
        if (!won.isEmpty()) {
            steps.add(new Step(won.get(0), won.stream().map(Stage::code).toList()));
        }
    }

    /** The funnel of a process under a rule for stages that were passed over. */
    public static FunnelKpis of(SalesProcess process, Skipped skipped) {
        return new FunnelKpis(process, skipped);
    }

    /** The steps: open stages in the order of the process, then won; several won stages are one step, named like the first. */
    public List<Stage> steps() {
        return steps.stream().map(Step::stage).toList();
    }

    /**
     * How many deals ever came to a step.
     *
     * @throws IllegalArgumentException if the stage is no step of this funnel
     */
    public Measure reached(Stage step) {
        int place = place(step);
        return draft(
                        "reached",
                        step,
                        (skipped == Skipped.PASSED ? "Reached: " : "Reached directly: ")
                                + step.label().en(),
                        (skipped == Skipped.PASSED ? "到达：" : "直接到达：")
                                + step.label().zh())
                .unit(Unit.COUNT)
                .count(came(place));
    }

    /**
     * The share of those who came to a step and went on to any later one, as a fraction.
     *
     * @throws IllegalArgumentException if the stage is no step of this funnel, or the last one
     */
    public Measure conversion(Stage step) {
        int place = place(step);
        if (place == steps.size() - 1) {
            throw new IllegalArgumentException(
                    "Nothing comes after \"%s\", so it has no conversion. Ask for an earlier step."
                            .formatted(step.label().en()));
        }
        Label next = steps.get(place + 1).stage().label();
        return draft(
                        "conversion",
                        step,
                        step.label().en() + " → " + next.en() + (skipped == Skipped.PASSED ? "" : ", directly"),
                        step.label().zh() + " → " + next.zh() + (skipped == Skipped.PASSED ? "" : "（直接）"))
                .unit(Unit.FRACTION)
                .tally("onward", Tally.count(came(place).and(stood(place + 1, steps.size()))))
                .tally("reached", Tally.count(came(place)))
                .formula(Formula.ratio("onward", "reached"));
    }

    /** All of them: for each step how many reached it, then for each but the last its conversion. */
    public List<Measure> all() {
        return Stream.concat(
                        steps().stream().map(this::reached),
                        steps().stream().limit(Math.max(0, steps.size() - 1)).map(this::conversion))
                .toList();
    }

    private Condition came(int place) {
        return stood(place, skipped == Skipped.PASSED ? steps.size() : place + 1);
    }

    private Condition stood(int from, int to) {
        List<String> codes = steps.subList(from, to).stream()
                .flatMap(step -> step.codes().stream())
                .toList();
        return STAYS.any(Stay.Attributes.STAGE.in(codes));
    }

    private int place(Stage stage) {
        int place = steps().indexOf(stage);
        if (place < 0) {
            throw new IllegalArgumentException("\"%s\" is no step of the funnel of \"%s\". Its steps are %s."
                    .formatted(
                            stage.code(),
                            process.name(),
                            steps().stream().map(Stage::code).toList()));
        }
        return place;
    }

    private MeasureDraft draft(String what, Stage step, String en, String zh) {
        String rule = skipped == Skipped.PASSED ? "" : "-direct";
        Label label = process.label();
        return Measure.named("funnel." + what + rule + "." + segment(process.name()) + "." + segment(step.code()), 1)
                .label(en, zh)
                .over(OpportunityAttributes.CATALOGUE)
                .population(
                        "Opportunities of \"" + label.en() + "\"; "
                                + skipped.label().en(),
                        "“" + label.zh() + "”的商机；" + skipped.label().zh())
                .basis(Basis.COHORT, CREATED_ON)
                .reentry(Reentry.FIRST);
    }

    /** A code as part of a name, which knows no hyphen at its end. */
    private static String segment(String code) {
        String cut = code.substring(0, Math.min(LONGEST, code.length()));
        return cut.replaceAll("-+", "-").replaceAll("-$", "");
    }

    /** A stage, or several that are one. */
    private record Step(Stage stage, List<String> codes) {}
}
