package io.crmkit.core.importing;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one row wants, and what was found on the way. */
final class Draft<A> {

    private final SourceRow row;
    private final String key;
    private final Assignments.Builder<A> now = Assignments.builder();
    private final Assignments.Builder<A> later = Assignments.builder();
    private final List<Step> path = new ArrayList<>();
    private final List<Tally.Found> faults = new ArrayList<>();
    private final List<Tally.Found> notes = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();
    private final List<Id<?>> promised = new ArrayList<>();
    private final List<Stub> stubs = new ArrayList<>();
    private @Nullable Assignments<A> values;
    private Optional<A> present = Optional.empty();
    private Optional<Id<A>> id = Optional.empty();
    private Outcome outcome = Outcome.CREATE;
    private boolean brokenOff;

    Draft(SourceRow row, String key) {
        this.row = row;
        this.key = key;
    }

    SourceRow row() {
        return row;
    }

    String key() {
        return key;
    }

    /** The values that can be given at once. */
    Assignments.Builder<A> now() {
        return now;
    }

    /** The values that can be given at once, when all cells are read. */
    Assignments<A> values() {
        if (values == null) {
            values = now.build();
        }
        return values;
    }

    /** Takes these instead. */
    void values(Assignments<A> instead) {
        values = instead;
    }

    /** The references to rows of the same source, which may come later. */
    Assignments.Builder<A> later() {
        return later;
    }

    List<Step> path() {
        return path;
    }

    /** The way goes on after the moment as of which rows are taken. */
    void breakOff() {
        brokenOff = true;
    }

    boolean isBrokenOff() {
        return brokenOff;
    }

    /** Whether all of the way lies after that moment. */
    boolean isAhead() {
        return brokenOff && path.isEmpty();
    }

    List<Tally.Found> faults() {
        return faults;
    }

    List<Tally.Found> notes() {
        return notes;
    }

    /** The names of attributes that have a fault already. */
    List<String> faulty() {
        return faulty;
    }

    /** The records that this row refers to and that the import is only about to make. */
    List<Id<?>> promised() {
        return promised;
    }

    /** The records that have to be made for this row. */
    List<Stub> stubs() {
        return stubs;
    }

    void fault(String attribute, Tally.Found found) {
        faulty.add(attribute);
        faults.add(found);
    }

    Optional<Id<A>> id() {
        return id;
    }

    void id(Id<A> given) {
        id = Optional.of(given);
    }

    Optional<A> present() {
        return present;
    }

    void present(Optional<A> record) {
        present = record;
    }

    Outcome outcome() {
        return outcome;
    }

    void outcome(Outcome given) {
        outcome = given;
    }

    /**
     * A record to be made with nothing but a name.
     *
     * @param table the table that it belongs to
     * @param key its key there
     * @param found what there is to say about it
     */
    record Stub(TableMapping table, String key, Tally.Found found) {}
}
