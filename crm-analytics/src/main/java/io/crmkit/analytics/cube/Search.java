package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.money.MissingRateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through records as the evaluator of the plan does. */
final class Search<O> {

    private final MeasurePlan<O> plan;
    private final CubeGroup group;
    private final Related around;
    private final BoundCondition<Object> where;
    private final List<Reader<Object, Object>> keys;
    private final Map<String, Look> looks = new LinkedHashMap<>();

    @SuppressWarnings("unchecked") // these are the attributes of the rows that the plan gives
    Search(MeasurePlan<O> plan, Measure measure, CubeGroup group, Related around) {
        Binder binder = plan.binder();
        Fields<Object> rows = (Fields<Object>) plan.rows();
        this.plan = plan;
        this.group = group;
        this.around = around;
        this.where = binder.bind(plan.where(), rows);
        this.keys = plan.dimensions().stream()
                .map(Dimension::value)
                .map(value -> binder.bind(value, rows))
                .toList();
        measure.tallies()
                .forEach((name, tally) -> looks.put(
                        name,
                        new Look(
                                binder.bind(tally.where(), rows),
                                tally.value()
                                        .map(value -> values(value, binder, rows))
                                        .orElse(List.of()))));
    }

    /** The values that must be there; of a product, all of its factors. */
    private static List<Reader<Object, Object>> values(Expression value, Binder binder, Fields<Object> rows) {
        return value instanceof Expression.Product product
                ? product.factors().stream()
                        .flatMap(factor -> values(factor, binder, rows).stream())
                        .toList()
                : List.of(binder.bind(value, rows));
    }

    void look(O record, Map<String, List<Behind.Item<O>>> found) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        plan.eachRow(record, around, row -> count(row, counts));
        counts.forEach((tally, of) -> found.computeIfAbsent(tally, any -> new ArrayList<>())
                .add(new Behind.Item<>(record, of[0], of[1], of[2])));
    }

    private void count(Object row, Map<String, long[]> counts) {
        boolean judged = true;
        try {
            if (!where.test(row, around)) {
                return;
            }
        } catch (MissingRateException missing) {
            judged = false;
        }
        if (!group.holds(key(row))) {
            return;
        }
        for (Map.Entry<String, Look> look : looks.entrySet()) {
            int place = judged ? look.getValue().at(row, around) : Look.MISSED;
            if (place >= 0) {
                counts.computeIfAbsent(look.getKey(), any -> new long[3])[place]++;
            }
        }
    }

    private List<@Nullable Object> key(Object row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            key.add(plan.key(i, keys.get(i).read(row, around)));
        }
        return Collections.unmodifiableList(key);
    }

    /**
     * How one tally looks at a row.
     *
     * @param where whether the row counts
     * @param values what must be there so that it has a value
     */
    private record Look(BoundCondition<Object> where, List<Reader<Object, Object>> values) {

        static final int NOT = -1;
        static final int COUNTED = 0;
        static final int BLANK = 1;
        static final int MISSED = 2;

        int at(Object row, Related around) {
            try {
                if (!where.test(row, around)) {
                    return NOT;
                }
                for (Reader<Object, Object> value : values) {
                    if (value.read(row, around) == null) {
                        return BLANK;
                    }
                }
                return COUNTED;
            } catch (MissingRateException missing) {
                return MISSED;
            }
        }
    }
}
