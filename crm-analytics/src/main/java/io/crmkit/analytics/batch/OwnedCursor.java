package io.crmkit.analytics.batch;

import org.jspecify.annotations.Nullable;

/** Walks over the rows that records own. */
final class OwnedCursor extends Cursor {

    private final Ownership ownership;
    private int owner;

    OwnedCursor(Gone gone, Ownership ownership, int from, int to) {
        super(gone, ownership.first(from), ownership.first(to));
        this.ownership = ownership;
        this.owner = from - 1;
    }

    @Override
    void passed(int row) {
        if (ownership.isStart(row)) {
            do {
                owner++;
            } while (!ownership.isOwner(owner));
        }
    }

    @Override
    public @Nullable Object ofOwner(Column column) {
        return column.value(owner);
    }
}
