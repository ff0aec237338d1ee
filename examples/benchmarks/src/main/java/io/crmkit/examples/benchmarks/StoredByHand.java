package io.crmkit.examples.benchmarks;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import io.crmkit.core.data.SmallMap;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.kind.GrowingList;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A transition with its journal entry, written by hand over the store of the kit: the same state and the same difference as a command, but
 * it knows its two stages, asks nobody for rights, reads no process, and decides nothing. What a command costs beyond it is the price of
 * the general one; what it costs beyond {@link Ledger} is the price of the state and of a store that others read meanwhile.
 */
final class StoredByHand {

    private static final Stage PROPOSAL = stage("proposal");
    private static final Stage CLOSING = stage("closing");

    private final Clock clock = Clock.systemUTC();
    private final Id<Actor> actor = Id.of("li");
    private final Store store;
    private long made;

    StoredByHand(Store store) {
        this.store = store;
    }

    private static Stage stage(String code) {
        return SalesProcess.simple().stage(code).orElseThrow();
    }

    Opportunity advance(Id<Opportunity> id, String to) {
        Opportunity before = store.find(OpportunityAttributes.CATALOGUE, id).orElseThrow();
        if (before.stage().equals(to)) {
            throw new IllegalStateException("No move.");
        }
        boolean ahead = to.equals(CLOSING.code());
        Stage stage = ahead ? CLOSING : PROPOSAL;
        Transition how = ahead ? Transition.FORWARD : Transition.BACK;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GrowingList<Stay> stays = GrowingList.of(before.stays());
        int last = stays.size() - 1;
        Stay left = Stay.builder().from(stays.get(last)).leftAt(now).build();
        Stay entered = Stay.builder()
                .stage(to)
                .status(before.status())
                .how(how)
                .enteredAt(now)
                .by(actor)
                .edition(before.edition())
                .build();
        Opportunity after = Opportunity.builder()
                .from(before)
                .version(before.version() + 1)
                .stage(to)
                .probability(stage.probability())
                .forecast(stage.forecast())
                .stays(stays.ending(last, List.of(left, entered)))
                .build();
        Entry entry = Entry.builder()
                .catalogue(OpportunityAttributes.CATALOGUE.name())
                .id(id)
                .number(after.version())
                .event(Event.of(
                        "opportunity.stage-moved",
                        SmallMap.of(
                                "from",
                                before.stage(),
                                "to",
                                to,
                                "how",
                                ahead ? "forward" : "back",
                                "process",
                                before.process(),
                                "edition",
                                before.edition())))
                .difference(new Difference.Builder()
                        .add("stage", before.stage(), to)
                        .add("probability", before.probability(), stage.probability())
                        .add(
                                "forecast",
                                before.forecast().orElse(null),
                                stage.forecast().orElse(null))
                        .add("stays", new Splice(last, List.of(stays.get(last)), List.of(left, entered)))
                        .build())
                .actor("li")
                .cause(new UUID(now.toEpochMilli(), made++).toString())
                .effectiveAt(now)
                .recordedAt(now)
                .build();
        store.commit(Batch.of(new Batch.Write<>(OpportunityAttributes.CATALOGUE, after, List.of(entry))));
        return after;
    }
}
