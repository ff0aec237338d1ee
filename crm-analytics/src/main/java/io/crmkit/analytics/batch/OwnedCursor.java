package io.crmkit.analytics.batch;

import org.jspecify.annotations.Nullable;

/** Walks over the rows that records own. */
final class OwnedCursor extends Cursor {

    private final Ownership ownership;
    private int owner;

    OwnedCursor(Ownership ownership, int from, int to) {
        super(ownership.first(from), ownership.first(to));
        this.ownership = ownership;
        this.owner = from - 1;
    }

    @Override
    public Values next() {
        super.next();
        if (ownership.isStart(row())) {
            do {
                owner++;
            } while (!ownership.isOwner(owner));
        }
        return this;
    }

    @Override
    public @Nullable Object ofOwner(Column column) {
        return column.value(owner);
    }
}
