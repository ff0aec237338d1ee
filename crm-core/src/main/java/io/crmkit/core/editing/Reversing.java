package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes back what some entries of a record did. */
final class Reversing<A extends Aggregate<A>> extends Undoing<Reverse<A>, A> {

    Reversing(Catalogue<A> catalogue) {
        super(catalogue, Reverse.VERB, Reverse.class);
    }

    @Override
    public void load(Reverse<A> command, Loading loading) {
        History<A> history = loading.history(
                loading.context().catalogue(catalogue()), command.on().id());
        Inverse<A> inverse = Inverse.of(history, command.entries());
        if (inverse.action() == Inverse.Action.RETRACT) {
            loadReferrers(command, loading);
        } else {
            loadMentioned(inverse.after(), loading);
        }
        loading.keep(Wanted.class, new Wanted(inverse, unknown(history, command.entries())));
    }

    @Override
    public Proposal<A> propose(Reverse<A> command, Loaded loaded, Context context) {
        Wanted wanted = loaded.kept(Wanted.class);
        if (!wanted.unknown().isEmpty()) {
            return Proposal.<A>nothing().because(wanted.unknown());
        }
        @SuppressWarnings("unchecked") // made of the history of this record
        Inverse<A> inverse = (Inverse<A>) wanted.inverse();
        A before = before(command, loaded, context);
        Proposal<A> proposal = switch (inverse.action()) {
            case RETRACT -> retracted(before, loaded, context);
            case RESTORE -> restored(before, UnaryOperator.identity(), loaded, context);
            case GIVE_BACK -> givenBack(before, inverse, loaded, context);
            case NOTHING ->
                inverse.reasons().isEmpty()
                        ? Proposal.nothing(RetractionReasons.NOTHING_LEFT.reason())
                        : Proposal.nothing();
        };
        return proposal.because(inverse.reasons());
    }

    private Proposal<A> givenBack(A before, Inverse<A> inverse, Loaded loaded, Context context) {
        Values<A> after = context.catalogue(catalogue()).values(before).plus(inverse.difference());
        return changed(before, after, "reversed").because(lost(after, loaded, context));
    }

    @Override
    public Reverse<A> read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "entries");
        return data.reading(place -> new Reverse<>(
                Target.fromData(catalogue(), place.at("on")),
                place.at("entries").list(Data::whole)));
    }

    private static List<Reason> unknown(History<?> history, List<Long> entries) {
        Set<Long> known = history.entries().stream().map(Entry::number).collect(Collectors.toSet());
        return entries.stream()
                .filter(number -> !known.contains(number))
                .map(number -> RetractionReasons.NO_ENTRY.reason().with("number", number))
                .toList();
    }

    /**
     * What is to be done.
     *
     * @param inverse the inverse of the entries that there are
     * @param unknown a reason for each that there is not
     */
    private record Wanted(Inverse<?> inverse, List<Reason> unknown) {}
}
