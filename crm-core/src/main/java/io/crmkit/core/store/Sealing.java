package io.crmkit.core.store;

import io.crmkit.core.journal.Checkpoint;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals the journal of a store in batches and verifies it against checkpoints. Reads only; run it from time to time, outside the path
 * of commands.
 *
 * <pre>{@code
 * Sealing sealing = new Sealing(store, new Seal(catalogues), 10_000);
 * List<Checkpoint> more = sealing.seal(last);           // keep them elsewhere
 * sealing.verify(all).isPresent();                      // somebody changed the past
 * }</pre>
 */
public final class Sealing {

    private final Store store;
    private final Seal seal;
    private final int batch;

    /** Seals batches of at most so many entries. */
    public Sealing(Store store, Seal seal, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("A batch (%s) must hold at least one entry.".formatted(batch));
        }
        this.store = store;
        this.seal = seal;
        this.batch = batch;
    }

    /** The checkpoints of everything that came after the last one; none if nothing did. */
    public List<Checkpoint> seal(Checkpoint last) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        Checkpoint before = last;
        List<Entry> entries = store.after(before.position(), batch);
        while (!entries.isEmpty()) {
            before = seal.extend(before, entries);
            checkpoints.add(before);
            entries = store.after(before.position(), batch);
        }
        return checkpoints;
    }

    /**
     * Compares the journal with checkpoints.
     *
     * @param checkpoints all checkpoints in their order, without the start
     * @return the first place where they part; empty if the journal is what was sealed
     */
    public Optional<Breach> verify(List<Checkpoint> checkpoints) {
        Checkpoint before = Checkpoint.start();
        for (Checkpoint expected : checkpoints) {
            List<Entry> entries = between(before.position(), expected.position());
            Checkpoint found = seal.extend(before, entries);
            if (!found.equals(expected)) {
                return Optional.of(new Breach(before.position(), expected.position()));
            }
            before = expected;
        }
        return Optional.empty();
    }

    private List<Entry> between(long after, long last) {
        List<Entry> between = new ArrayList<>();
        long position = after;
        while (position < last) {
            List<Entry> page = store.after(position, batch);
            for (Entry entry : page) {
                if (entry.position() <= last) {
                    between.add(entry);
                }
                position = entry.position();
            }
            if (page.isEmpty()) {
                return between;
            }
        }
        return between;
    }

    /**
     * Where the journal is not what was sealed: an entry after the first and up to the second position was changed, added or taken away.
     *
     * @param after the last position that is sound
     * @param upTo the position of the checkpoint that does not fit
     */
    public record Breach(long after, long upTo) {}
}
