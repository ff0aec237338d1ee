package io.crmkit.analytics.cube;

import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one dimension that occur, in their order and in words; periods that do not occur, too. */
final class Axis {

    private final Map<Optional<Object>, Integer> ranks = new HashMap<>();
    private final Map<Optional<Object>, Label> labels = new HashMap<>();

    private Axis() {}

    /** The values of the dimension with this place. */
    static Axis of(Plans<?> plans, Partials gathered, int place) {
        MeasurePlan<?> plan = plans.by(List.of(plans.question().by().get(place)));
        Table table = plan.finish(gathered.regrouped(plan, key -> Optional.of(key.subList(place, place + 1))));
        Axis axis = new Axis();
        Map<Object, Label> own = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            Optional<Object> value = row.key().values().get(0);
            Label label = row.key().labels().get(0);
            axis.ranks.put(value, axis.ranks.size());
            axis.labels.put(value, label);
            value.ifPresent(known -> own.put(known, label));
        }
        Question question = plans.question();
        Map<Object, Label> words = question.wording().of(question.by().get(place), List.copyOf(own.keySet()));
        Wording.apart(own, words).forEach((value, label) -> axis.labels.put(Optional.of(value), label));
        return axis;
    }

    /** From small to large, blank last. */
    Comparator<Optional<Object>> order() {
        return (left, right) -> left.isPresent()
                        && right.isPresent()
                        && left.get() instanceof FiscalPeriod one
                        && right.get() instanceof FiscalPeriod other
                ? one.first().compareTo(other.first())
                : Integer.compare(rank(left), rank(right));
    }

    private int rank(Optional<Object> value) {
        return ranks.getOrDefault(value, value.isPresent() ? -1 : Integer.MAX_VALUE);
    }

    Label label(Optional<Object> value) {
        Label known = labels.get(value);
        return known == null ? ((FiscalPeriod) value.orElseThrow()).label() : known;
    }

    /** The periods that occur. */
    List<FiscalPeriod> periods() {
        return ranks.keySet().stream()
                .flatMap(Optional::stream)
                .map(FiscalPeriod.class::cast)
                .sorted(Comparator.comparing(FiscalPeriod::first))
                .toList();
    }
}
