package io.crmkit.core.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a reader of the journal has got to. Implement this to keep it in the database that the reader writes to, best in the same
 * transaction: then nothing is ever done twice.
 */
public interface Bookmark {

    /** The position of the last entry that was done; 0 at the beginning. */
    long position();

    /** Everything up to this position is done. */
    void move(long position);

    /** A bookmark that is forgotten when the program ends. */
    static Bookmark inMemory() {
        AtomicLong at = new AtomicLong();
        return new Bookmark() {
            @Override
            public long position() {
                return at.get();
            }

            @Override
            public void move(long position) {
                at.set(position);
            }
        };
    }
}
