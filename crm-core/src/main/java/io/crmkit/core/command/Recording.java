package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns drafts into what is written: entries, numbered and compared step by step, and the state that all of them fold to.
 *
 * @param unit the unit that is written
 * @param terms the caller's terms
 * @param cause the id of the command
 * @param reasons takes whatever speaks against a draft
 */
record Recording(Unit unit, Terms terms, String cause, List<Reason> reasons) {

    /** What is to be written for a draft; nothing if it changes nothing or a reason speaks against it. */
    <A extends Aggregate<A>> Optional<Written<A>> of(Proposal.Draft<A> draft) {
        Row<A> row = unit.row(unit.context().catalogue(draft.catalogue()), draft.id());
        if (draft.before().isEmpty() && row.present != null) {
            reasons.add((row.isRetracted() ? CommandReasons.EXISTS_RETRACTED : CommandReasons.EXISTS)
                    .reason()
                    .with("what", row.catalogue.label())
                    .with("id", draft.id()));
            return Optional.empty();
        }
        int before = reasons.size();
        List<Proposal.Step<A>> steps = draft.steps();
        List<Entry> entries = entries(row, draft, steps);
        return entries.isEmpty() || reasons.size() > before
                ? Optional.empty()
                : state(row, draft, steps, entries).map(state -> new Written<>(row, state, entries));
    }

    private <A extends Aggregate<A>> List<Entry> entries(
            Row<A> row, Proposal.Draft<A> draft, List<Proposal.Step<A>> steps) {
        List<Entry> entries = new ArrayList<>(steps.size());
        Catalogue<A> catalogue = row.catalogue;
        Values<A> before = draft.before().map(catalogue::values).orElseGet(catalogue::none);
        Instant earlier = Instant.MIN;
        for (Proposal.Step<A> step : steps) {
            Instant moment = step.at().orElse(unit.context().effectiveAt());
            if (moment.isBefore(earlier)) {
                throw new IllegalArgumentException(
                        "A step of the %s %s at %s follows one at %s. Propose the steps in the order in which they took effect."
                                .formatted(catalogue.name(), draft.id(), moment, earlier));
            }
            long number = row.version() + entries.size();
            Difference difference = step.after().since(before);
            if (moment.isAfter(unit.context().now())) {
                reasons.add(CommandReasons.FUTURE.reason().with("at", moment));
            } else if (!difference.isEmpty() || number == 0) {
                Values<A> from = before;
                Difference told = difference.shortened(() -> held(row, steps, entries, from));
                entries.add(entry(draft, step, told, number + 1, moment));
            }
            earlier = moment;
            before = step.after();
        }
        return entries;
    }

    /** What the next entry goes on from, as whoever reads the journal will find out. */
    private <A extends Aggregate<A>> Values<A> held(
            Row<A> row, List<Proposal.Step<A>> steps, List<Entry> entries, Values<A> before) {
        A present = row.present;
        if (isLate(row, steps)) {
            return unit.history(row.catalogue, row.id).with(entries).held();
        }
        return entries.isEmpty() && present != null ? row.catalogue.values(present) : before;
    }

    /** Whether something that exists gets entries which may take their places before others. */
    private <A extends Aggregate<A>> boolean isLate(Row<A> row, List<Proposal.Step<A>> steps) {
        return row.present != null && (terms.effectiveAt().isPresent() || haveMoments(steps));
    }

    private static <A extends Aggregate<A>> boolean haveMoments(List<Proposal.Step<A>> steps) {
        for (Proposal.Step<A> step : steps) {
            if (step.at().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The state that results; on the way every step must be a record too, since history shows it. */
    private <A extends Aggregate<A>> Optional<A> state(
            Row<A> row, Proposal.Draft<A> draft, List<Proposal.Step<A>> steps, List<Entry> entries) {
        for (int i = 0; i < steps.size() - 1; i++) {
            Values<A> passed = steps.get(i).after();
            built(row.catalogue, () -> passed.build(row.id, row.version() + 1));
        }
        if (isLate(row, steps)) {
            return built(row.catalogue, unit.history(row.catalogue, row.id).valuesWith(entries)::build);
        }
        return built(row.catalogue, () -> draft.after().build(row.id, row.version() + entries.size()));
    }

    private <A extends Aggregate<A>> Optional<A> built(Catalogue<A> catalogue, Supplier<A> building) {
        try {
            return Optional.of(building.get());
        } catch (InvalidDataException refused) {
            refused.faults().stream()
                    .filter(fault -> !isTold(fault))
                    .forEach(fault -> reasons.add(Reason.of(fault, catalogue.placeLabel(fault.path()))));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | ArithmeticException refused) {
            Fault fault = Fault.at(catalogue.name(), null, String.valueOf(refused.getMessage()), "");
            reasons.add(Reason.of(fault, catalogue.label()));
        }
        return Optional.empty();
    }

    /** A value that was refused is missing in the state; that need not be told as well. */
    private boolean isTold(Fault fault) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(Reason.INVALID))
                .flatMap(reason -> reason.inputs().stream())
                .anyMatch(input -> input.name().equals("path") && fault.path().equals(input.value()));
    }

    private Entry entry(
            Proposal.Draft<?> draft, Proposal.Step<?> step, Difference difference, long number, Instant moment) {
        Optional<String> why = terms.overriding().isPresent() ? terms.overriding() : terms.comment();
        return Entry.builder()
                .catalogue(draft.catalogue().name())
                .id(draft.id())
                .number(number)
                .event(step.event())
                .difference(difference)
                .actor(terms.actor().id().value())
                .cause(cause)
                .effectiveAt(moment)
                .recordedAt(unit.context().now())
                .why(why)
                .origin(terms.origin())
                .approvedBy(terms.approvedBy().map(approver -> approver.id().value()))
                .build();
    }

    /** A change that is ready to be taken into the unit. */
    record Written<A extends Aggregate<A>>(Row<A> row, A state, List<Entry> entries) {

        void into(Unit unit, Verdict verdict) {
            List<String> overridden = verdict.overridden();
            unit.write(
                    row,
                    state,
                    overridden.isEmpty()
                            ? entries
                            : entries.stream()
                                    .map(entry -> marked(entry, overridden))
                                    .toList());
        }

        private static Entry marked(Entry entry, List<String> overridden) {
            Map<String, Object> payload = new LinkedHashMap<>(entry.event().payload());
            payload.put("overridden", overridden);
            Event event = new Event(entry.event().name(), entry.event().version(), payload);
            return Entry.builder().from(entry).event(event).build();
        }
    }
}
