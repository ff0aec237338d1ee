package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Identified;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All records that a store is expected to hold, as the checks know them. */
final class World implements Related {

    static final Comparator<Identified> BY_ID =
            (left, right) -> TextOrder.compare(left.id().value(), right.id().value());

    private final List<Specimen> specimens;
    private final List<Keeper> keepers;
    private final Map<Id<?>, Keeper> keepersById = new HashMap<>();
    private final Map<List<?>, Collection<?>> referring = new HashMap<>();

    World(List<Specimen> specimens, List<Keeper> keepers) {
        this.specimens = sorted(specimens);
        this.keepers = sorted(keepers);
        keepers.forEach(keeper -> keepersById.put(keeper.id(), keeper));
    }

    /** In the order of their ids. */
    List<Specimen> specimens() {
        return specimens;
    }

    /** In the order of their ids. */
    List<Keeper> keepers() {
        return keepers;
    }

    @Override
    public @Nullable Object find(String catalogue, Id<?> id) {
        return catalogue.equals("keeper")
                ? keepersById.get(id)
                : specimens.stream()
                        .filter(specimen -> specimen.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Collection<?> referring(String catalogue, String attribute, Id<?> id) {
        return referring.computeIfAbsent(
                List.of(catalogue, attribute, id),
                key -> catalogue.equals("specimen")
                        ? referring(Ground.SPECIMENS, specimens, attribute, id)
                        : referring(Ground.KEEPERS, keepers, attribute, id));
    }

    private static <O> Collection<O> referring(Catalogue<O> catalogue, List<O> records, String attribute, Id<?> id) {
        return records.stream()
                .filter(record -> catalogue
                        .values(record)
                        .get(attribute)
                        .filter(id::equals)
                        .isPresent())
                .toList();
    }

    private static <R extends Identified> List<R> sorted(List<R> records) {
        List<R> sorted = new ArrayList<>(records);
        sorted.sort(BY_ID);
        return List.copyOf(sorted);
    }
}
