package io.crmkit.core.memory;

import io.crmkit.core.journal.Entry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one aggregate, the newest first; older links are shared by all later states. */
final class Link {

    private final Entry entry;
    private final @Nullable Link older;

    Link(Entry entry, @Nullable Link older) {
        this.entry = entry;
        this.older = older;
    }

    /** The entries in the order of their numbers. */
    static List<Entry> inOrder(@Nullable Link newest) {
        int size = 0;
        for (Link link = newest; link != null; link = link.older) {
            size++;
        }
        Entry[] entries = new Entry[size];
        for (Link link = newest; link != null; link = link.older) {
            entries[--size] = link.entry;
        }
        return List.copyOf(Arrays.asList(entries));
    }
}
