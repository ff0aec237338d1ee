package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The targets of regions, or of sellers, over periods of one length, with what was won beside them. Immutable. */
public final class Targets implements Labelled {

    private final Deals deals;
    private final Aims aims;
    private final Whose whose;
    private final PeriodUnit unit;
    private final List<Scores> scores;

    private Targets(Deals deals, Aims aims, Whose whose, PeriodUnit unit, List<Scores> scores) {
        this.deals = deals;
        this.aims = aims;
        this.whose = whose;
        this.unit = unit;
        this.scores = scores;
    }

    /** Those of each sort and length that there are. */
    static List<Targets> of(Deals deals, Aims aims) {
        List<Targets> all = new ArrayList<>();
        for (Whose whose : Whose.values()) {
            for (PeriodUnit unit : PeriodUnit.values()) {
                List<Scores> scores = aims.books().stream()
                        .flatMap(book -> Scores.of(deals, book, whose, unit, aims).stream())
                        .toList();
                if (!scores.isEmpty()) {
                    all.add(new Targets(deals, aims, whose, unit, scores));
                }
            }
        }
        return all;
    }

    /** How long the periods are. */
    public PeriodUnit unit() {
        return unit;
    }

    /** Whose they are, and over what periods. */
    @Override
    public Label label() {
        return Label.of(
                "by %s and %s".formatted(whose.label().en(), unit.label().en()),
                "按%s、%s".formatted(whose.label().zh(), unit.label().zh()));
    }

    /** What is known of a goal. */
    public Catalogue<Goal> catalogue() {
        return whose.goals();
    }

    /** The goals of the last period that has begun. */
    public Facts<Goal> latest() {
        return of(one -> List.of(one.latest()));
    }

    /** The goals of all periods that have begun. */
    public Facts<Goal> all() {
        return of(Scores::periods);
    }

    private Facts<Goal> of(Function<Scores, List<FiscalPeriod>> looked) {
        List<Scores.Line> lines = new ArrayList<>();
        Set<FiscalPeriod> periods = new TreeSet<>(Comparator.comparing(FiscalPeriod::first));
        for (Scores one : scores) {
            for (FiscalPeriod period : looked.apply(one)) {
                lines.addAll(one.lines(period));
                periods.add(period);
            }
        }
        return facts(lines, List.copyOf(periods));
    }

    private Facts<Goal> facts(List<Scores.Line> lines, List<FiscalPeriod> periods) {
        List<Goal> goals = lines.stream().flatMap(line -> line.goal().stream()).toList();
        boolean complete =
                lines.stream().allMatch(line -> !line.aimed() || line.goal().isPresent());
        return new Facts<>(
                deals, catalogue(), goals, scope(periods), Optional.empty(), complete ? List.of() : lacking(lines));
    }

    private Label scope(List<FiscalPeriod> periods) {
        Label first = periods.get(0).label();
        Label last = periods.get(periods.size() - 1).label();
        boolean one = periods.size() == 1;
        return Label.of(
                "Targets by %s, %s".formatted(whose.label().en(), one ? first.en() : first.en() + " to " + last.en()),
                "%s%s目标"
                        .formatted(
                                one ? first.zh() : first.zh() + "至" + last.zh(),
                                whose.label().zh()));
    }

    /** Why some have no goal: the rates that are missing for targets, or for what was won. */
    private List<Label> lacking(List<Scores.Line> lines) {
        Set<Label> reasons = new LinkedHashSet<>(aims.missing());
        lines.stream()
                .filter(line -> line.aimed() && line.goal().isEmpty())
                .flatMap(line -> line.came().undefined().stream())
                .forEach(why -> reasons.add(why.label()));
        return List.copyOf(reasons);
    }
}
