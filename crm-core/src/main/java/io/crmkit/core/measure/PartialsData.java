package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain form of partials. */
final class PartialsData {

    private static final String QUESTIONS = "questions";
    private static final String GROUPS = "groups";
    private static final String FOLDED = "folded";

    private PartialsData() {}

    static Map<String, Object> write(MeasurePlan<?> plan, Groups groups) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(QUESTIONS, plan.questions());
        if (groups.isFolded()) {
            data.put(FOLDED, cells(groups.total()));
            return data;
        }
        List<Object> written = new ArrayList<>();
        groups.byKey().forEach((key, cells) -> {
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("key", plain(plan, key.values()));
            group.put("cells", cells(cells));
            written.add(group);
        });
        data.put(GROUPS, written);
        return data;
    }

    private static List<@Nullable Object> plain(MeasurePlan<?> plan, List<@Nullable Object> key) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            Object value = key.get(i);
            plain.add(value == null ? null : plan.bound().get(i).plain(value));
        }
        return plain;
    }

    private static List<Object> cells(Cell[] cells) {
        return Arrays.stream(cells).<Object>map(Cell::toData).toList();
    }

    static Partials read(MeasurePlan<?> plan, Data data) {
        data.onlyKeys(QUESTIONS, GROUPS, FOLDED);
        Data questions = data.at(QUESTIONS);
        if (!plan.questions().equals(questions.copy())) {
            throw questions.fault(
                    "These partials answer other questions than this plan.", "Gather them with an equal plan.");
        }
        Groups groups = new Groups(plan);
        if (!data.at(FOLDED).isAbsent()) {
            data.onlyKeys(QUESTIONS, FOLDED);
            absorb(plan, data.at(FOLDED), groups.fold());
            return new Partials(plan, groups);
        }
        Faults faults = new Faults();
        for (Data group : data.at(GROUPS).items()) {
            faults.run(() -> {
                group.onlyKeys("key", "cells");
                absorb(plan, group.at("cells"), groups.at(key(plan, group.at("key"))));
            });
        }
        faults.refuse();
        return new Partials(plan, groups);
    }

    private static void absorb(MeasurePlan<?> plan, Data data, Cell[] into) {
        List<Data> items = data.items();
        requireSize(data, items.size(), plan.slots().size());
        Faults faults = new Faults();
        for (int i = 0; i < into.length; i++) {
            Data place = items.get(i);
            Cell into1 = into[i];
            Cell read = plan.slots().get(i).cell();
            faults.run(() -> {
                read.read(place);
                into1.absorb(read);
            });
        }
        faults.refuse();
    }

    private static @Nullable Object[] key(MeasurePlan<?> plan, Data data) {
        List<Data> items = data.items();
        List<BoundDimension> dimensions = plan.bound();
        requireSize(data, items.size(), dimensions.size());
        @Nullable Object[] key = new @Nullable Object[items.size()];
        Faults faults = new Faults();
        for (int i = 0; i < key.length; i++) {
            Data item = items.get(i);
            BoundDimension dimension = dimensions.get(i);
            key[i] = item.isAbsent()
                    ? null
                    : faults.attempt(() -> dimension.read(item)).orElse(null);
        }
        faults.refuse();
        return key;
    }

    private static void requireSize(Data data, int found, int needed) {
        if (found != needed) {
            throw data.fault("%s entries are needed here, but there are %s.".formatted(needed, found), "");
        }
    }
}
