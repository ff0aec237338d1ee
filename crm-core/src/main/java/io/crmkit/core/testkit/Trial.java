package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store under trial, with the words in which checks are written. */
final class Trial {

    private static final int MOST_PAGES = 20_000;
    private static final int PORTION = 50;
    private static final int SHOWN = 400;

    final Store store;
    private final Set<Capability> lacking;

    Trial(Store store, Set<Capability> lacking) {
        this.store = store;
        this.lacking = lacking;
    }

    /** Generated records that this store is able to keep. */
    Samples samples(long seed) {
        return new Samples(seed, !lacking.contains(Capability.EXTREME_DATES));
    }

    /** Fills the store with generated records. */
    World filled(int specimens, long seed) {
        World world = samples(seed).world(specimens);
        create(Ground.KEEPERS, world.keepers());
        create(Ground.SPECIMENS, world.specimens());
        return world;
    }

    /** Creates records, some at once. */
    <A extends Aggregate<A>> void create(Catalogue<A> catalogue, List<A> states) {
        List<Batch.Write<?>> writes = new ArrayList<>();
        for (A state : states) {
            writes.add(Writing.created(catalogue, state));
            if (writes.size() == PORTION) {
                store.commit(Batch.of(writes));
                writes.clear();
            }
        }
        if (!writes.isEmpty()) {
            store.commit(Batch.of(writes));
        }
    }

    Specimen create(Specimen state) {
        create(Ground.SPECIMENS, List.of(state));
        return state;
    }

    <A extends Aggregate<A>> A found(Catalogue<A> catalogue, Id<A> id) {
        return store.find(catalogue, id)
                .orElseThrow(() -> new AssertionError("The %s %s is not found.".formatted(catalogue.name(), id)));
    }

    Specimen found(Id<Specimen> id) {
        return found(Ground.SPECIMENS, id);
    }

    /** All records of a query, page after page. */
    <A extends Aggregate<A>> List<A> walk(Query<A> query) {
        List<A> all = new ArrayList<>();
        Optional<Query<A>> next = Optional.of(query);
        for (int pages = 0; next.isPresent(); pages++) {
            require(pages < MOST_PAGES, "The walk does not end: " + pages + " pages so far.");
            Page<A> page = store.query(next.get());
            require(
                    page.items().size() <= query.limit(),
                    "A page of at most " + query.limit() + " has "
                            + page.items().size() + " records.");
            all.addAll(page.items());
            next = page.next();
        }
        return all;
    }

    /** All entries of the store, some at once. */
    List<Entry> log() {
        List<Entry> all = new ArrayList<>();
        long position = 0;
        while (true) {
            List<Entry> some = store.after(position, PORTION);
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
            long last = some.get(some.size() - 1).position();
            require(last > position, "Reading on after " + position + " ends at " + last + ".");
            position = last;
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            String wanted = String.valueOf(expected);
            String got = String.valueOf(actual);
            int parting = Math.max(0, parting(wanted, got) - SHOWN / 2);
            throw new AssertionError(
                    "%s should be%n  %s%nbut is%n  %s".formatted(what, shown(wanted, parting), shown(got, parting)));
        }
    }

    /** Where two texts part. */
    private static int parting(String left, String right) {
        int i = 0;
        while (i < Math.min(left.length(), right.length()) && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String shown(String text, int from) {
        int until = Math.min(text.length(), from + SHOWN);
        return (from > 0 ? "…" : "") + text.substring(from, until) + (until < text.length() ? "…" : "");
    }

    /** The refusal of a misuse or a stale batch. */
    static <T extends Throwable> T refused(String what, Class<T> type, Runnable attempt) {
        try {
            attempt.run();
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)) {
                return type.cast(thrown);
            }
            throw new AssertionError(
                    "%s should throw %s, but throws %s.".formatted(what, type.getSimpleName(), thrown), thrown);
        }
        throw new AssertionError("%s should throw %s, but throws nothing.".formatted(what, type.getSimpleName()));
    }
}
