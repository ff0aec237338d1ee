package io.crmkit.core.importing;

import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run of an import, or of its undoing, as the journal tells of it.
 *
 * @param name its name; that of an undoing is the name of what it undid, with {@code ~}
 * @param sources the sources whose rows it took
 * @param entries how many entries it wrote
 * @param first when its first entry was recorded
 * @param last when its last entry was recorded
 */
public record ImportRun(String name, Set<String> sources, long entries, Instant first, Instant last) {

    private static final int PAGE = 1_000;

    /** Keeps the sources from changing. */
    public ImportRun {
        sources = Set.copyOf(sources);
    }

    /** All runs in the journal of a store, in the order in which they began. Reads the whole journal, page by page. */
    public static List<ImportRun> all(Store store) {
        Map<String, Gathered> runs = new LinkedHashMap<>();
        each(
                store,
                (origin, entry) -> runs.computeIfAbsent(origin.run(), any -> new Gathered(entry.recordedAt()))
                        .add(origin, entry));
        return runs.entrySet().stream()
                .map(run -> run.getValue().run(run.getKey()))
                .toList();
    }

    /** Tells of every entry that an import wrote. */
    static void each(Store store, Reading reading) {
        long position = 0;
        List<Entry> page = store.after(position, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                position = entry.position();
                entry.origin().flatMap(Origin::parse).ifPresent(origin -> reading.of(origin, entry));
            }
            page = store.after(position, PAGE);
        }
    }

    /** Takes entries of imports. */
    @FunctionalInterface
    interface Reading {
        void of(Origin origin, Entry entry);
    }

    private static final class Gathered {
        private final Set<String> sources = new TreeSet<>();
        private final Instant first;
        private Instant last;
        private long entries;

        Gathered(Instant first) {
            this.first = first;
            this.last = first;
        }

        void add(Origin origin, Entry entry) {
            sources.add(origin.source());
            last = entry.recordedAt();
            entries++;
        }

        ImportRun run(String name) {
            return new ImportRun(name, sources, entries, first, last);
        }
    }
}
