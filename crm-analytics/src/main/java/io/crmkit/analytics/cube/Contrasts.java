package io.crmkit.analytics.cube;

import io.crmkit.analytics.cube.significance.Holm;
import io.crmkit.analytics.cube.significance.NotTestable;
import io.crmkit.analytics.cube.significance.Significance;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests the groups of one measure against each other; everything that is tested together is corrected together. */
final class Contrasts<O> {

    private static final Significance OVERLAPPING = NotTestable.because(
            NotTestable.Reason.OVERLAPPING, "The same cases may stand in both groups", "两组可能含有相同的记录");

    private final Plans<O> plans;
    private final Measure measure;
    private final Taken<O> records;
    private final Evidence<O> evidence;

    Contrasts(Plans<O> plans, Measure measure, Taken<O> records) {
        this.plans = plans;
        this.measure = measure;
        this.records = records;
        this.evidence = Evidence.of(plans, measure, records);
    }

    List<Contrast> pairs(List<CubeGroup> groups) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                contrasts.add(contrast(groups.get(i), groups.get(j)));
            }
        }
        return corrected(contrasts);
    }

    /** Each group below one beside all the others there, as one. */
    List<Contrast> withOthers(CubeGroup whole) {
        if (whole.groups().size() < 2) {
            return List.of();
        }
        Plans<O> only = plans.only(List.of(measure));
        Partials gathered = records.gather(only.all());
        return corrected(whole.groups().stream()
                .map(group -> contrast(group, others(whole, group, only, gathered)))
                .toList());
    }

    /** Each group of a period beside the same group of the period that it is compared with, wherever both stand in the table. */
    List<Contrast> withCompared(CubeGroup total) {
        List<Contrast> contrasts = new ArrayList<>();
        compare(total, contrasts);
        return corrected(contrasts);
    }

    private void compare(CubeGroup group, List<Contrast> contrasts) {
        for (CubeGroup below : group.groups()) {
            Optional<Change> change = below.change(measure.name());
            boolean period = below.path().get(below.path().size() - 1).value().orElse(null) instanceof FiscalPeriod;
            if (change.isPresent() && period) {
                group.groups().stream()
                        .filter(other -> other.path()
                                .get(other.path().size() - 1)
                                .value()
                                .equals(Optional.of(change.get().compared())))
                        .findFirst()
                        .ifPresent(before -> contrasts.add(contrast(below, before)));
            }
            compare(below, contrasts);
        }
    }

    private Contrast contrast(CubeGroup first, CubeGroup second) {
        return new Contrast(
                first,
                second,
                areApart(first, second) ? evidence.between(first, second) : OVERLAPPING,
                OptionalDouble.empty());
    }

    /** Everything in a group but one of those below it. */
    private CubeGroup others(CubeGroup whole, CubeGroup group, Plans<O> only, Partials gathered) {
        Predicate<List<@Nullable Object>> keys = key -> whole.holds(key) && !group.holds(key);
        MeasurePlan<O> total = only.by(List.of());
        List<Figure> figures = total.finish(
                        gathered.regrouped(total, key -> keys.test(key) ? Optional.of(List.of()) : Optional.empty()))
                .totals();
        long merged = whole.groups().size() - 1L;
        List<CubeGroup.Step> path = new ArrayList<>(whole.path());
        path.add(new CubeGroup.Step(
                Optional.empty(), Label.of("All others (" + merged + ")", "其他全部（" + merged + "）"), merged));
        return new CubeGroup(path, figures, List.of(), List.of(), keys);
    }

    private static List<Contrast> corrected(List<Contrast> contrasts) {
        List<Double> corrected = new ArrayList<>(Holm.corrected(contrasts.stream()
                .flatMap(contrast -> contrast.significance().tested().stream())
                .map(test -> test.p())
                .toList()));
        return contrasts.stream()
                .map(contrast ->
                        contrast.significance().tested().isEmpty() ? contrast : contrast.corrected(corrected.remove(0)))
                .toList();
    }

    /** Whether two groups part at some step, and at that step into different values of the same dimension. */
    private static boolean areApart(CubeGroup first, CubeGroup second) {
        int common = Math.min(first.path().size(), second.path().size());
        for (int i = 0; i < common; i++) {
            if (!Objects.equals(first.path().get(i), second.path().get(i))) {
                return true;
            }
        }
        return false;
    }
}
