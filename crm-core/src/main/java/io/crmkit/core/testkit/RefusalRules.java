package io.crmkit.core.testkit;

import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clause 12: misuse. */
final class RefusalRules {

    static final List<Rule> RULES = List.of(
            Rule.of("12.1", "A null argument is a NullPointerException.", RefusalRules::nulls),
            Rule.of(
                    "12.2",
                    "A position below 0 or a limit below 1 is an IllegalArgumentException.",
                    RefusalRules::ranges),
            Rule.of(
                    "12.3",
                    "A page size outside 1 to 10,000 is refused by the query itself.",
                    RefusalRules::pageSizes));

    private RefusalRules() {}

    private static void nulls(Trial trial) {
        trial.create(Writing.specimen("s", 1));
        Store store = trial.store;
        refusesNull("find without a catalogue", () -> store.find(nothing(Ground.SPECIMENS), Specimens.id("s")));
        refusesNull("find without an id", () -> store.find(Ground.SPECIMENS, nothing(Specimens.id("s"))));
        refusesNull("query without a query", () -> store.query(nothing(Ground.specimens())));
        refusesNull("commit without a batch", () -> store.commit(nothing(new Batch(List.of(), List.of()))));
        refusesNull("journal without a catalogue", () -> store.journal(nothing(Ground.SPECIMENS), Specimens.id("s")));
        refusesNull("journal without an id", () -> store.journal(Ground.SPECIMENS, nothing(Specimens.id("s"))));
    }

    private static void refusesNull(String what, Runnable attempt) {
        Trial.refused(what, NullPointerException.class, attempt);
    }

    /** Null, of the type of the example. */
    @SuppressWarnings({"NullAway", "UnusedVariable"}) // the example gives the type; handing over null is the point
    private static <T> T nothing(T example) {
        @Nullable T nothing = null;
        return nothing;
    }

    private static void ranges(Trial trial) {
        trial.create(Writing.specimen("s", 1));
        for (long position : new long[] {-1, Long.MIN_VALUE}) {
            Trial.refused(
                    "Reading on after " + position,
                    IllegalArgumentException.class,
                    () -> trial.store.after(position, 1));
        }
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            Trial.refused("Reading on by " + limit, IllegalArgumentException.class, () -> trial.store.after(0, limit));
        }
    }

    private static void pageSizes(Trial trial) {
        trial.create(Writing.specimen("s", 1));
        for (int size : new int[] {0, -1, Query.MOST + 1}) {
            Trial.refused(
                    "A page of " + size,
                    IllegalArgumentException.class,
                    () -> trial.store.query(Ground.specimens().limit(size)));
        }
        Trial.equal(
                "A page of one",
                1,
                trial.store.query(Ground.specimens().limit(1)).items().size());
        Trial.equal(
                "The largest page",
                1,
                trial.store.query(Ground.specimens().limit(Query.MOST)).items().size());
    }
}
