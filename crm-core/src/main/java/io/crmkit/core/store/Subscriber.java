package io.crmkit.core.store;

import io.crmkit.core.journal.Entry;

/** Implement this to act on what has happened: send mail, feed a search index, tell another system. */
@FunctionalInterface
public interface Subscriber {

    /**
     * Acts on one entry. Entries come in the order of their positions, each at least once; the id of the aggregate together with the
     * number of the entry tells a repetition.
     *
     * @throws Exception if it did not work; the same entry comes again later, and none after it before
     */
    void on(Entry entry) throws Exception;
}
