package io.crmkit.core.memory;

import io.crmkit.core.journal.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all aggregates in the order of their positions, which count from 1 without gaps. A log never changes up to its size;
 * one writer at a time may write behind it, where no reader looks before the larger log is published.
 */
final class Log {

    private static final int BITS = 10;
    private static final int CHUNK = 1 << BITS;

    private final @Nullable Entry[][] chunks;
    private final int size;

    private Log(@Nullable Entry[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    static Log empty() {
        return new Log(new Entry[4][], 0);
    }

    int size() {
        return size;
    }

    /** The log with one more entry, which already has its position. */
    Log with(Entry entry) {
        int chunk = size >> BITS;
        @Nullable Entry[][] all = chunk < chunks.length ? chunks : Arrays.copyOf(chunks, chunks.length * 2);
        if ((size & (CHUNK - 1)) == 0) {
            all[chunk] = new Entry[CHUNK];
        }
        all[chunk][size & (CHUNK - 1)] = entry;
        return new Log(all, size + 1);
    }

    List<Entry> after(long position, int limit) {
        if (position >= size) {
            return List.of();
        }
        int from = (int) position;
        int until = (int) Math.min(size, (long) from + limit);
        List<Entry> entries = new ArrayList<>(until - from);
        for (int i = from; i < until; i++) {
            Entry entry = chunks[i >> BITS][i & (CHUNK - 1)];
            if (entry != null) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
