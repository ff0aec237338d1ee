package io.crmkit.core.memory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index.
 *
 * @param index the index
 * @param from where it begins
 * @param until where it ends
 * @param value the one value that all of it has; null if there may be several
 */
record Range(
        Index index,
        Place<IndexKey> from,
        Place<IndexKey> until,
        @Nullable Object value) {

    static Range all(Index index) {
        return new Range(index, key -> -1, key -> 1, null);
    }

    static Range equal(Index index, Object value) {
        return new Range(index, index.first(value), index.past(value), value);
    }

    static Range between(Index index, Object least, Object most) {
        return new Range(index, index.first(least), index.past(most), null);
    }

    static Range from(Index index, Place<IndexKey> from) {
        return new Range(index, from, Index.blanks(), null);
    }

    static Range until(Index index, Place<IndexKey> until) {
        return new Range(index, key -> -1, until, null);
    }

    /** How many aggregates stand in it. */
    int size() {
        return Math.max(0, index.keys().rank(until) - index.keys().rank(from));
    }

    /** The aggregates in it from a place on, in the order of the index. */
    Iterator<Row> rows(Table table, Place<IndexKey> start) {
        return new Walk(table, index.keys().from(start), until);
    }

    private static final class Walk implements Iterator<Row> {

        private final Table table;
        private final Iterator<IndexKey> keys;
        private final Place<IndexKey> until;
        private @Nullable IndexKey next;

        Walk(Table table, Iterator<IndexKey> keys, Place<IndexKey> until) {
            this.table = table;
            this.keys = keys;
            this.until = until;
            step();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Row row = Objects.requireNonNull(table.find(next.id()), "an index names only what is there");
            step();
            return row;
        }

        private void step() {
            IndexKey key = keys.hasNext() ? keys.next() : null;
            next = key != null && until.against(key) > 0 ? key : null;
        }
    }
}
