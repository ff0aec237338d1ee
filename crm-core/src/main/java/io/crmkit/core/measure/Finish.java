package io.crmkit.core.measure;

import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the table of a plan. */
final class Finish {

    private final MeasurePlan<?> plan;
    private final List<Map<String, Integer>> places = new ArrayList<>();

    /** For each measure, the cells of the group that is being finished. */
    private final List<Map<String, Cell>> cells = new ArrayList<>();

    private final List<Map<Object, Label>> words = new ArrayList<>();

    Finish(MeasurePlan<?> plan) {
        this.plan = plan;
        for (int i = 0; i < plan.measures().size(); i++) {
            Map<String, Integer> own = new LinkedHashMap<>();
            plan.slots(i).forEach((name, slot) -> own.put(name, plan.slots().indexOf(slot)));
            places.add(own);
            cells.add(new LinkedHashMap<>());
        }
        plan.bound().forEach(dimension -> words.add(new HashMap<>()));
    }

    Table table(Groups groups) {
        ImmutableTable.Builder table = ImmutableTable.builder()
                .dimensions(plan.bound().stream().map(BoundDimension::label).toList())
                .totals(figures(groups.total()));
        if (groups.isFolded()) {
            return table.refused(Undefined.of(Undefined.Reason.OVERFLOW)).build();
        }
        if (!plan.bound().isEmpty()) {
            for (Map.Entry<GroupKey, Cell[]> group : new Ranks(plan.bound()).sorted(groups.byKey())) {
                table.addRows(new Table.Row(key(group.getKey().values()), figures(group.getValue())));
            }
        }
        return table.build();
    }

    private Key key(List<@Nullable Object> key) {
        List<Optional<Object>> values = new ArrayList<>(key.size());
        List<Label> labels = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            Object value = key.get(i);
            values.add(Optional.ofNullable(value));
            BoundDimension dimension = plan.bound().get(i);
            labels.add(value == null ? dimension.shown(null) : words.get(i).computeIfAbsent(value, dimension::shown));
        }
        return new Key(values, labels);
    }

    private List<Figure> figures(Cell[] group) {
        List<Figure> figures = new ArrayList<>(plan.measures().size());
        for (int i = 0; i < plan.measures().size(); i++) {
            Map<String, Slot> slots = plan.slots(i);
            Map<String, Cell> own = cells.get(i);
            places.get(i).forEach((name, place) -> own.put(name, group[place]));
            figures.add(new Calculation(plan.measures().get(i), slots, own).figure());
        }
        return figures;
    }
}
