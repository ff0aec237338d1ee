package io.crmkit.analytics.batch;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over rows that stand on their own, and is each of them in turn. */
class Cursor implements Values, Iterator<Values> {

    private final int last;
    private int next;

    Cursor(int from, int to) {
        this.next = from;
        this.last = to;
    }

    @Override
    public boolean hasNext() {
        return next < last;
    }

    @Override
    public Values next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no row " + next + ".");
        }
        next++;
        return this;
    }

    /** The row that this is now. */
    final int row() {
        return next - 1;
    }

    @Override
    public @Nullable Object of(Column column) {
        return column.value(row());
    }

    @Override
    public @Nullable Object ofOwner(Column column) {
        throw new IllegalStateException("These rows are owned by no record.");
    }
}
