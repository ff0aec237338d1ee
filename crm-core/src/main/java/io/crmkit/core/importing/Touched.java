package io.crmkit.core.importing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.editing.Inverse;
import io.crmkit.core.editing.RetractionReasons;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a run did to one record, and what becomes of it when the run is undone. */
final class Touched {

    private static final int CHUNK = 500;

    /** What a person has to decide. */
    private static final Set<ReasonCode> CONFLICTS = Set.of(
            RetractionReasons.CHANGED_SINCE,
            RetractionReasons.WORKED_ON,
            RetractionReasons.REFERRED_TO,
            RetractionReasons.REFERS_TO_RETRACTED,
            ImportReasons.REFERRED_TO);

    private final Key key;
    private final Origin origin;
    private final List<Long> numbers = new ArrayList<>(1);
    private final List<Reason> reasons = new ArrayList<>(0);
    private Inverse.Action action = Inverse.Action.NOTHING;
    private List<String> givenBack = List.of();
    private boolean blocked;

    /** A record that was first touched by a row. */
    Touched(Key key, Origin origin) {
        this.key = key;
        this.origin = origin;
    }

    /** Hands on records in their order, at most {@value #CHUNK} of one catalogue at a time. */
    static void chunks(List<Touched> records, Catalogues catalogues, Taking taking) {
        int from = 0;
        while (from < records.size()) {
            String catalogue = records.get(from).key.catalogue();
            int to = from;
            while (to < records.size()
                    && to - from < CHUNK
                    && records.get(to).key.catalogue().equals(catalogue)) {
                to++;
            }
            take(catalogues.get(catalogue), records.subList(from, to), taking);
            from = to;
        }
    }

    Key key() {
        return key;
    }

    Origin origin() {
        return origin;
    }

    /** The numbers of the entries. */
    List<Long> numbers() {
        return numbers;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** Another entry of the run. */
    void add(long number) {
        numbers.add(number);
    }

    void judged(Inverse<?> inverse) {
        action = inverse.action();
        givenBack = inverse.difference().names();
        reasons.addAll(inverse.reasons());
    }

    /** Whether anything is done to the record. */
    boolean acts() {
        return action != Inverse.Action.NOTHING && !blocked;
    }

    /** Whether this is done to the record. */
    boolean acts(Inverse.Action wanted) {
        return action == wanted && !blocked;
    }

    /** Whether an attribute gets an earlier value back. */
    boolean givesBack(String attribute) {
        return acts() && givenBack.contains(attribute);
    }

    void note(Reason reason) {
        reasons.add(reason);
    }

    /** Nothing is done to the record, for this reason. */
    void block(Reason reason) {
        blocked = true;
        reasons.add(reason);
    }

    Outcome outcome() {
        if (reasons.stream().anyMatch(reason -> CONFLICTS.contains(reason.code()))) {
            return Outcome.CONFLICT;
        }
        if (blocked) {
            return Outcome.REJECT;
        }
        return switch (action) {
            case RETRACT -> Outcome.RETRACT;
            case RESTORE -> Outcome.RESTORE;
            case GIVE_BACK -> Outcome.UPDATE;
            case NOTHING -> Outcome.SKIP;
        };
    }

    @SuppressWarnings("unchecked") // journals are of aggregates
    private static <A extends Aggregate<A>> void take(Catalogue<?> catalogue, List<Touched> records, Taking taking) {
        taking.of((Catalogue<A>) catalogue, records);
    }

    /** A record, by its catalogue and identity. */
    record Key(String catalogue, Id<?> id) {}

    /** Takes some records of one catalogue. */
    @FunctionalInterface
    interface Taking {
        <A extends Aggregate<A>> void of(Catalogue<A> catalogue, List<Touched> records);
    }
}
