package io.crmkit.examples.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one catalogue, for all attributes that any version of it ever had.
 *
 * @param places where each slot is kept, by path and type, owners first
 * @param root the table of the records
 */
record Layout(Map<List<String>, Place> places, Table root) {

    static Layout of(Collection<Place> places) {
        Map<List<String>, Place> all = new HashMap<>();
        places.forEach(place -> all.put(key(place.slot()), place));
        Place root = places.stream()
                .filter(place -> place.slot().type().equals(Slot.RECORD))
                .findFirst()
                .orElseThrow();
        return new Layout(Map.copyOf(all), table(root, places));
    }

    /** Where a slot is kept, if it is, under all its names. */
    Optional<Place> place(Slot slot) {
        return Optional.ofNullable(places.get(key(slot)))
                .filter(place -> place.slot().formerly().containsAll(slot.formerly()));
    }

    boolean covers(Collection<Slot> slots) {
        return slots.stream().allMatch(slot -> place(slot).isPresent());
    }

    private static List<String> key(Slot slot) {
        return List.of(slot.path(), slot.type());
    }

    private static Table table(Place owner, Collection<Place> places) {
        List<Column> columns = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        Slot owning = owner.slot();
        if (owning.isListed()) {
            columns.add(new Column("", List.of(), owning.storage(), Names.VALUE));
            return new Table(owner.name(), owning.sort(), columns, children);
        }
        for (Place place : places) {
            Slot slot = place.slot();
            if (slot.path().isEmpty() || !slot.parent().equals(owning.path())) {
                continue;
            }
            if (slot.isTable()) {
                children.add(new Child(slot.attribute(), slot.formerly(), slot.type(), table(place, places)));
            } else {
                columns.add(new Column(slot.attribute(), slot.formerly(), slot.storage(), place.name()));
            }
        }
        return new Table(owner.name(), owning.sort(), columns, children);
    }

    /**
     * Where a slot is kept.
     *
     * @param slot the slot
     * @param name the table or column
     */
    record Place(Slot slot, String name) {}
}
