package io.crmkit.core.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of each group, while they are gathered. With too many groups, all become one. Not safe for several threads. */
final class Groups {

    private final MeasurePlan<?> plan;
    private final Map<GroupKey, Cell[]> byKey = new HashMap<>();
    private Cell @Nullable [] folded;

    Groups(MeasurePlan<?> plan) {
        this.plan = plan;
    }

    /** The cells of a group, one for each tally of the plan. */
    Cell[] at(@Nullable Object... key) {
        return cells(new GroupKey(key));
    }

    private Cell[] cells(GroupKey key) {
        if (folded != null) {
            return folded;
        }
        Cell[] cells = byKey.computeIfAbsent(key, any -> fresh());
        return byKey.size() > plan.mostGroups() ? fold() : cells;
    }

    /** All groups become one. */
    Cell[] fold() {
        if (folded == null) {
            folded = total();
            byKey.clear();
        }
        return folded;
    }

    boolean isFolded() {
        return folded != null;
    }

    Map<GroupKey, Cell[]> byKey() {
        return byKey;
    }

    /** All rows together. */
    Cell[] total() {
        Cell[] total = fresh();
        if (folded != null) {
            absorb(total, folded);
        }
        byKey.values().forEach(cells -> absorb(total, cells));
        return total;
    }

    void absorb(Groups other) {
        if (other.folded != null) {
            absorb(fold(), other.folded);
        }
        other.byKey.forEach((key, cells) -> absorb(cells(key), cells));
    }

    /** Takes in groups under other keys; those that get none are left out. */
    void absorb(Groups other, Function<List<@Nullable Object>, Optional<List<@Nullable Object>>> key) {
        if (other.folded != null) {
            absorb(fold(), other.folded);
        }
        other.byKey.forEach((before, cells) ->
                key.apply(before.values()).ifPresent(after -> absorb(at(after.toArray()), cells)));
    }

    private Cell[] fresh() {
        List<Slot> slots = plan.slots();
        Cell[] cells = new Cell[slots.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = slots.get(i).cell();
        }
        return cells;
    }

    private static void absorb(Cell[] into, Cell[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i].absorb(from[i]);
        }
    }
}
