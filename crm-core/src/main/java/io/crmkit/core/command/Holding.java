package io.crmkit.core.command;

import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import java.util.List;
import java.util.Optional;

/** Puts commands aside until they are approved. */
final class Holding {

    private Holding() {}

    /** The pending decision; unless this is a dry run, the command has been taken into the unit as a held one. */
    static <A extends Aggregate<A>> Decision<A> held(
            Environment environment, Unit unit, Terms terms, String cause, Command<A> command, List<Reason> reasons) {
        if (terms.dryRun()) {
            return new Decision.Pending<>(Optional.empty(), reasons);
        }
        Catalogue<HeldCommand> catalogue = environment.catalogues().of(HeldCommands.CATALOGUE);
        Id<HeldCommand> id = environment.ids().nextId();
        HeldCommand held = HeldCommand.builder()
                .id(id)
                .version(1)
                .command(command.name())
                .content(environment.text().write(command.toData(environment.catalogues())))
                .requestedBy(terms.actor().id())
                .addAllRequestedAs(
                        terms.actor().roles().stream().map(Role::code).sorted().toList())
                .requestedAt(unit.context().now())
                .effectiveAt(terms.effectiveAt().map(moment -> unit.context().effectiveAt()))
                .justification(terms.overriding())
                .comment(terms.comment())
                .origin(terms.origin())
                .acceptsWarnings(terms.acceptingWarnings())
                .merges(terms.merging())
                .addAllHeldBecause(codes(reasons))
                .state(HeldState.WAITING)
                .build();
        unit.write(
                unit.row(catalogue, id),
                held,
                List.of(entry(unit, terms, cause, held, catalogue.none(), "held-command.held")));
        return new Decision.Pending<>(Optional.of(id), reasons);
    }

    /** Takes the end of the waiting into the unit. */
    static HeldCommand ended(
            Unit unit,
            Terms terms,
            String cause,
            Catalogue<HeldCommand> catalogue,
            HeldCommand before,
            HeldState state) {
        Values<HeldCommand> earlier = catalogue.values(before);
        HeldCommand after = earlier.with(HeldCommands.STATE, state)
                .with(HeldCommands.DECIDED_BY, terms.actor().id())
                .build(before.id(), before.version() + 1);
        String event = "held-command." + state.name().toLowerCase(java.util.Locale.ROOT);
        unit.write(unit.row(catalogue, before.id()), after, List.of(entry(unit, terms, cause, after, earlier, event)));
        return after;
    }

    private static Entry entry(
            Unit unit, Terms terms, String cause, HeldCommand after, Values<HeldCommand> before, String event) {
        return Entry.builder()
                .catalogue(HeldCommands.CATALOGUE.name())
                .id(after.id())
                .number(after.version())
                .event(Event.of(event))
                .difference(before.catalogue().values(after).since(before))
                .actor(terms.actor().id().value())
                .cause(cause)
                .effectiveAt(unit.context().now())
                .recordedAt(unit.context().now())
                .why(terms.comment())
                .origin(terms.origin())
                .build();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.severity() == Severity.HOLD)
                .map(reason -> reason.code().code())
                .distinct()
                .toList();
    }
}
