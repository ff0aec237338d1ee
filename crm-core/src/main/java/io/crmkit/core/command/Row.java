package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate as far as a unit of work knows it: the version that was {@code read}, the state as it is {@code present}, with what the
 * unit has written, and the state that is {@code shown} to commands, which is that of the moment at which they take effect.
 */
final class Row<A extends Aggregate<A>> {

    final Catalogue<A> catalogue;
    final Id<A> id;
    final long read;

    @Nullable
    A present;

    @Nullable
    A shown;

    /** The number of the command that referred to it while the actor may not see it; 0 if there was none. */
    int veiledFor;

    /** The number of the command that is for retracted records, too; 0 if there was none. */
    int reachedFor;

    private List<Entry> entries = List.of();

    Row(Catalogue<A> catalogue, Id<A> id, @Nullable A present, @Nullable A shown) {
        this.catalogue = catalogue;
        this.id = id;
        this.present = present;
        this.shown = shown;
        this.read = present == null ? 0 : present.version();
    }

    /** The version that it has, counting what the unit is going to write; 0 if there is none. */
    long version() {
        return present == null ? 0 : present.version();
    }

    boolean isRetracted() {
        return present != null && catalogue.isRetracted(present);
    }

    /** The entries that the unit has made. */
    List<Entry> entries() {
        return entries;
    }

    /** Takes a new state with the entries that led to it. */
    void write(A state, List<Entry> more) {
        present = state;
        if (entries.isEmpty()) {
            entries = List.copyOf(more);
        } else {
            List<Entry> all = new ArrayList<>(entries);
            all.addAll(more);
            entries = List.copyOf(all);
        }
    }

    void into(List<Batch.Write<?>> writes, List<Batch.Expectation<?>> expectations) {
        if (present != null && !entries.isEmpty()) {
            writes.add(new Batch.Write<>(catalogue, present, entries));
        } else {
            expectations.add(new Batch.Expectation<>(catalogue, id, read));
        }
    }
}
