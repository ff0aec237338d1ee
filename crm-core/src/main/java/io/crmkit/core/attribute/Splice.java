package io.crmkit.core.attribute;

import io.crmkit.core.kind.GrowingList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a list has become another one: from a place on, some entries were taken out and others put in; what stands before and behind them
 * is not told. A list that grows by an entry with every change is told in a few words so, however long it is.
 *
 * <p>Law: {@code Splice.between(a, b)} gives {@code b} {@linkplain #appliedTo(List) applied to} {@code a}, and its {@link #inverse()} gives
 * {@code a} applied to {@code b}.
 *
 * @param at how many entries stand before, 0 or more
 * @param removed what was taken out; may be empty
 * @param added what was put in; may be empty unless {@code removed} is
 */
public record Splice(int at, List<?> removed, List<?> added) {

    /** Checks the place, and that something happens. */
    public Splice {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        if (at < 0 || (removed.isEmpty() && added.isEmpty())) {
            throw new IllegalArgumentException(
                    "A splice needs a place (%s) of 0 or more and entries that are taken out (%s) or put in (%s)."
                            .formatted(at, removed.size(), added.size()));
        }
    }

    /** The shortest splice that leads from one list to another; empty if they are equal. */
    public static Optional<Splice> between(List<?> before, List<?> after) {
        int least = Math.min(before.size(), after.size());
        int head = GrowingList.known(before, after);
        while (head < least && Objects.equals(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && Objects.equals(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return head == before.size() && head == after.size()
                ? Optional.empty()
                : Optional.of(new Splice(
                        head, part(before, head, before.size() - tail), part(after, head, after.size() - tail)));
    }

    private static List<Object> part(List<?> list, int from, int until) {
        Object[] part = new Object[until - from];
        for (int i = from; i < until; i++) {
            part[i - from] = list.get(i);
        }
        return List.of(part);
    }

    /**
     * The list afterwards.
     *
     * @throws IllegalArgumentException if the list is too short for it
     */
    public List<?> appliedTo(List<?> before) {
        List<Object> list = new ArrayList<>(before.size() + added.size());
        list.addAll(before);
        applyTo(list);
        return List.copyOf(list);
    }

    /**
     * Changes a list, which then holds what it holds afterwards.
     *
     * @throws IllegalArgumentException if the list is too short for it
     */
    public void applyTo(List<Object> list) {
        if (at > list.size() - removed.size()) {
            throw new IllegalArgumentException(
                    "A list of %s entries has no %s from place %s on. Apply a splice to the list that it was made from."
                            .formatted(list.size(), removed.size(), at));
        }
        List<Object> place = list.subList(at, at + removed.size());
        place.clear();
        place.addAll(added);
    }

    /** The way back. */
    public Splice inverse() {
        return new Splice(at, added, removed);
    }

    /** Place and numbers only, since entries may be confidential. */
    @Override
    public String toString() {
        return "Splice[at " + at + ": -" + removed.size() + " +" + added.size() + "]";
    }
}
