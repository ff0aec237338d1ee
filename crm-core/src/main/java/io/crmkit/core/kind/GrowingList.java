package io.crmkit.core.kind;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that never changes, and that shares what it begins with with the lists that go on from it: a log of which every state of a record
 * holds one more entry costs each state a few words, however long it has become. Whether two of them begin with the same entries is known
 * without looking at these.
 *
 * <pre>{@code
 * GrowingList<Stay> log = GrowingList.of(stays);
 * GrowingList<Stay> next = log.ending(log.size() - 1, List.of(left, entered));     // the last one is over, another one has begun
 * }</pre>
 *
 * @param <E> the entries
 */
public final class GrowingList<E> extends AbstractList<E> implements RandomAccess {

    private final Shelf shelf;

    /** The entries of the shelf as they were when this list was made; those behind the shared ones belong to others. */
    private final @Nullable Object[] entries;

    private final int shared;
    private final List<E> own;

    private GrowingList(Shelf shelf, int shared, List<E> own) {
        this.shelf = shelf;
        this.entries = shelf.entries;
        this.shared = shared;
        this.own = own;
    }

    /** A list of these entries. */
    public static <E> GrowingList<E> of(List<E> entries) {
        return entries instanceof GrowingList<E> growing ? growing : grown(new Shelf(entries.size()), 0, entries);
    }

    /**
     * The list that begins with the first entries of this one and ends with others.
     *
     * @param from how many of this list are kept, from 0 to its size; if nearly all, none of them is copied
     */
    public GrowingList<E> ending(int from, List<E> others) {
        Objects.checkFromToIndex(0, from, size());
        int kept = Math.min(from, shared);
        List<E> rest = new ArrayList<>(from - kept + others.size());
        for (int i = kept; i < from; i++) {
            rest.add(get(i));
        }
        rest.addAll(others);
        return grown(kept == shared ? shelf : shelf.copy(kept), kept, rest);
    }

    /** How many entries two lists are known to begin with in common; they may be more. */
    public static int known(List<?> one, List<?> other) {
        return one instanceof GrowingList<?> left && other instanceof GrowingList<?> right && left.shelf == right.shelf
                ? Math.min(left.shared, right.shared)
                : 0;
    }

    @Override
    @SuppressWarnings("unchecked") // only entries of this list are put there
    public E get(int index) {
        Objects.checkIndex(index, size());
        return index < shared ? (E) Objects.requireNonNull(entries[index]) : own.get(index - shared);
    }

    @Override
    public int size() {
        return shared + own.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof List<?> list) || list.size() != size()) {
            return false;
        }
        for (int i = known(this, list); i < size(); i++) {
            if (!get(i).equals(list.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** The last entry is kept apart, since it is the one that the next list replaces. */
    private static <E> GrowingList<E> grown(Shelf shelf, int shared, List<E> rest) {
        if (rest.isEmpty()) {
            return new GrowingList<>(shelf, shared, List.of());
        }
        List<E> more = rest.subList(0, rest.size() - 1);
        Shelf grown = shelf.put(shared, more) ? shelf : shelf.copy(shared);
        if (grown != shelf) {
            grown.put(shared, more);
        }
        return new GrowingList<>(grown, shared + more.size(), List.of(rest.get(rest.size() - 1)));
    }

    /** Where lists that go on from each other keep what they have in common. Entries stay as they are; one list may put more behind them. */
    private static final class Shelf {

        private volatile @Nullable Object[] entries;
        private int used;

        Shelf(int room) {
            this.entries = new @Nullable Object[room];
        }

        /** Puts entries behind the first ones; false if another list has done so. */
        synchronized boolean put(int behind, List<?> more) {
            if (used != behind) {
                return false;
            }
            @Nullable Object[] all = entries;
            if (behind + more.size() > all.length) {
                all = Arrays.copyOf(all, Math.max(2 * all.length, behind + more.size()));
            }
            for (int i = 0; i < more.size(); i++) {
                all[behind + i] = Objects.requireNonNull(more.get(i));
            }
            used = behind + more.size();
            entries = all;
            return true;
        }

        /** The first entries on a shelf of their own. */
        Shelf copy(int first) {
            Shelf copy = new Shelf(first);
            System.arraycopy(entries, 0, copy.entries, 0, first);
            copy.used = first;
            return copy;
        }
    }
}
