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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Catalogue<A> catalogue = unit.context().catalogue(draft.catalogue());
        long version = unit.version(catalogue, draft.id());
        if (draft.before().isEmpty() && version > 0) {
            boolean retracted = unit.present(catalogue, draft.id())
                    .filter(catalogue::isRetracted)
                    .isPresent();
            reasons.add((retracted ? CommandReasons.EXISTS_RETRACTED : CommandReasons.EXISTS)
                    .reason()
                    .with("what", catalogue.label())
                    .with("id", draft.id()));
            return Optional.empty();
        }
        int before = reasons.size();
        List<Entry> entries = entries(catalogue, draft, version);
        return entries.isEmpty() || reasons.size() > before
                ? Optional.empty()
                : state(catalogue, draft, version, entries).map(state -> new Written<>(catalogue, state, entries));
    }

    private <A extends Aggregate<A>> List<Entry> entries(
            Catalogue<A> catalogue, Proposal.Draft<A> draft, long version) {
        List<Entry> entries = new ArrayList<>(draft.steps().size());
        Values<A> before = draft.before().map(catalogue::values).orElseGet(catalogue::none);
        Instant earlier = Instant.MIN;
        for (Proposal.Step<A> step : draft.steps()) {
            Instant moment = step.at().orElse(unit.context().effectiveAt());
            if (moment.isBefore(earlier)) {
                throw new IllegalArgumentException(
                        "A step of the %s %s at %s follows one at %s. Propose the steps in the order in which they took effect."
                                .formatted(catalogue.name(), draft.id(), moment, earlier));
            }
            long number = version + entries.size();
            Difference difference = step.after().since(before);
            if (moment.isAfter(unit.context().now())) {
                reasons.add(CommandReasons.FUTURE.reason().with("at", moment));
            } else if (!difference.isEmpty() || number == 0) {
                Values<A> from = before;
                Difference told = difference.shortened(() -> held(catalogue, draft, version, entries, from));
                entries.add(entry(draft, step, told, number + 1, moment));
            }
            earlier = moment;
            before = step.after();
        }
        return entries;
    }

    /** What the next entry goes on from, as whoever reads the journal will find out. */
    private <A extends Aggregate<A>> Values<A> held(
            Catalogue<A> catalogue, Proposal.Draft<A> draft, long version, List<Entry> entries, Values<A> before) {
        if (isLate(draft) && version > 0) {
            return unit.history(catalogue, draft.id()).with(entries).held();
        }
        return entries.isEmpty()
                ? unit.present(catalogue, draft.id()).map(catalogue::values).orElse(before)
                : before;
    }

    private boolean isLate(Proposal.Draft<?> draft) {
        return terms.effectiveAt().isPresent()
                || draft.steps().stream().anyMatch(step -> step.at().isPresent());
    }

    /** The state that results; on the way every step must be a record too, since history shows it. */
    private <A extends Aggregate<A>> Optional<A> state(
            Catalogue<A> catalogue, Proposal.Draft<A> draft, long version, List<Entry> entries) {
        for (Proposal.Step<A> step : draft.steps().subList(0, draft.steps().size() - 1)) {
            built(catalogue, step.after().identified(draft.id(), version + 1));
        }
        return built(
                catalogue,
                isLate(draft) && version > 0
                        ? unit.history(catalogue, draft.id()).valuesWith(entries)
                        : draft.after().identified(draft.id(), version + entries.size()));
    }

    private <A extends Aggregate<A>> Optional<A> built(Catalogue<A> catalogue, Values<A> values) {
        try {
            return Optional.of(values.build());
        } catch (InvalidDataException refused) {
            refused.faults().stream()
                    .filter(fault -> !isTold(fault))
                    .forEach(fault -> reasons.add(Reason.of(fault, catalogue.placeLabel(fault.path()))));
        } catch (IllegalArgumentException | IllegalStateException refused) {
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
    record Written<A extends Aggregate<A>>(Catalogue<A> catalogue, A state, List<Entry> entries) {

        void into(Unit unit, Verdict verdict) {
            List<String> overridden = verdict.overridden();
            unit.write(
                    catalogue,
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
