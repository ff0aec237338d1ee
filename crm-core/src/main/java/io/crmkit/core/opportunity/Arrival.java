package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.GrowingList;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.process.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What arriving in a stage writes into an opportunity: status, the stage's usual probability and forecast category unless they are set
 * together with the move, the closing day, the stage log, and the outcome that is left behind.
 *
 * @param stage where it arrives
 * @param how how it comes there
 * @param at when
 * @param zone the zone of the host
 * @param by who moves it
 * @param edition the edition of the process that says so
 * @param why why
 * @param byHand the names of the attributes that are set together with the move
 */
record Arrival(
        Stage stage,
        Transition how,
        Instant at,
        ZoneId zone,
        Id<Actor> by,
        long edition,
        Optional<String> why,
        Set<String> byHand) {

    static Arrival now(Stage stage, Transition how, long edition, Set<String> byHand, Context context) {
        return at(context.effectiveAt(), stage, how, edition, byHand, context);
    }

    static Arrival at(Instant moment, Stage stage, Transition how, long edition, Set<String> byHand, Context context) {
        ZoneId zone = context.frame().zone();
        return new Arrival(stage, how, moment, zone, context.actor().id(), edition, Optional.empty(), byHand);
    }

    Arrival because(Optional<String> reason) {
        return reason.equals(why) ? this : new Arrival(stage, how, at, zone, by, edition, reason, byHand);
    }

    /** The day of the moment in the zone of the host. */
    LocalDate on() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The values afterwards; those given hold already what is set together with the move. */
    Values<Opportunity> into(Values<Opportunity> values) {
        Optional<Status> before = values.get(OpportunityAttributes.STATUS);
        Optional<LocalDate> closed = values.get(OpportunityAttributes.CLOSED_ON);
        boolean stay = before.equals(Optional.of(stage.status())) && closed.isPresent();
        Values<Opportunity> after = before.filter(Status::isClosed).isPresent() && !stay ? reopened(values) : values;
        List<Stay> stays = logged(values, stage.code(), stage.status());
        LocalDate ended = !stage.status().isClosed() ? null : stay ? closed.get() : on();
        return after.edited(edit -> {
            weigh(edit);
            edit.set(OpportunityAttributes.STAGE, stage.code())
                    .set(OpportunityAttributes.STATUS, stage.status())
                    .set(OpportunityAttributes.CLOSED_ON, ended)
                    .set(OpportunityAttributes.HOLD_UNTIL, null)
                    .set(OpportunityAttributes.HOLD_REASON, null)
                    .set(OpportunityAttributes.STAYS, stays);
        });
    }

    /** The stage log with another stay in it. */
    List<Stay> logged(Values<Opportunity> values, String code, Status status) {
        GrowingList<Stay> stays =
                GrowingList.of(values.get(OpportunityAttributes.STAYS).orElse(List.of()));
        Stay entered = Stay.builder()
                .stage(code)
                .status(status)
                .how(how)
                .enteredAt(at)
                .by(by)
                .edition(edition)
                .why(why)
                .build();
        if (stays.isEmpty()) {
            return stays.ending(0, List.of(entered));
        }
        int last = stays.size() - 1;
        Stay left = ((ImmutableStay) stays.get(last)).withLeftAt(at);
        return stays.ending(last, List.of(left, entered));
    }

    private void weigh(Values.Edit<Opportunity> edit) {
        boolean open = !stage.status().isClosed();
        boolean probability = open && byHand.contains(OpportunityAttributes.PROBABILITY.name());
        boolean forecast = open && byHand.contains(OpportunityAttributes.FORECAST.name());
        edit.set(OpportunityAttributes.PROBABILITY_BY_HAND, probability)
                .set(OpportunityAttributes.FORECAST_BY_HAND, forecast);
        if (!probability) {
            edit.set(OpportunityAttributes.PROBABILITY, stage.probability());
        }
        if (!forecast) {
            edit.set(OpportunityAttributes.FORECAST, stage.forecast().orElse(null));
        }
    }

    /** The outcome so far becomes an earlier one; what is set together with the move is that of the new one. */
    private Values<Opportunity> reopened(Values<Opportunity> values) {
        List<Outcome> outcomes = new ArrayList<>(
                values.get(OpportunityAttributes.EARLIER_OUTCOMES).orElse(List.of()));
        outcomes.add(Outcome.builder()
                .result(values.get(OpportunityAttributes.STATUS).orElseThrow())
                .on(values.get(OpportunityAttributes.CLOSED_ON).orElseGet(this::on))
                .reason(earlier(OpportunityAttributes.OUTCOME_REASON, values))
                .competitor(earlier(OpportunityAttributes.COMPETITOR, values))
                .note(earlier(OpportunityAttributes.OUTCOME_NOTE, values))
                .build());
        Values<Opportunity> after = values.with(OpportunityAttributes.EARLIER_OUTCOMES, outcomes);
        for (var attribute : List.of(
                OpportunityAttributes.OUTCOME_REASON,
                OpportunityAttributes.COMPETITOR,
                OpportunityAttributes.OUTCOME_NOTE)) {
            after = byHand.contains(attribute.name()) ? after : after.with(attribute, null);
        }
        return after;
    }

    private Optional<String> earlier(TextAttribute<Opportunity> attribute, Values<Opportunity> values) {
        return byHand.contains(attribute.name()) ? Optional.empty() : values.get(attribute);
    }
}
