package io.crmkit.analytics.batch;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over rows that stand on their own and still count, and is each of them in turn. */
class Cursor implements Values, Iterator<Values> {

    private final Gone gone;
    private final int last;
    private int next;

    Cursor(Gone gone, int from, int to) {
        this.gone = gone;
        this.next = from;
        this.last = to;
    }

    @Override
    public boolean hasNext() {
        for (; next < last && gone.is(next); next++) {
            passed(next);
        }
        return next < last;
    }

    /** This row comes next, whether it counts or not. */
    void passed(int row) {}

    @Override
    public Values next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no row " + next + ".");
        }
        passed(next);
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
