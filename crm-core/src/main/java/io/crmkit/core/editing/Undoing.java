package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is the same for retracting, restoring and reversing. */
abstract class Undoing<C extends Command<A>, A extends Aggregate<A>> implements Behaviour<C, A> {

    private final Catalogue<A> catalogue;
    private final String verb;
    private final Class<?> type;

    Undoing(Catalogue<A> catalogue, String verb, Class<?> type) {
        this.catalogue = catalogue;
        this.verb = verb;
        this.type = type;
    }

    @Override
    public final String name() {
        return Retraction.name(catalogue, verb);
    }

    @Override
    @SuppressWarnings("unchecked") // the name keeps the commands of different aggregates apart
    public final Class<C> type() {
        return (Class<C>) type;
    }

    @Override
    public final Catalogue<A> catalogue() {
        return catalogue;
    }

    @Override
    public final boolean reachesRetracted() {
        return true;
    }

    /** The record that the command is about, which the shell has found. */
    final A before(C command, Loaded loaded, Context context) {
        return loaded.find(
                        context.catalogue(catalogue),
                        command.target().orElseThrow().id())
                .orElseThrow();
    }

    /** Looks for records that refer to the target; those found are put aside. */
    final void loadReferrers(C command, Loading loading) {
        Referrers referrers = Referrers.to(catalogue, loading.context().catalogues());
        loading.keep(
                Found.class,
                new Found(referrers.some(command.target().orElseThrow().id(), loading)));
    }

    /** Loads what values refer to, as it is now. */
    final void loadMentioned(Values<A> values, Loading loading) {
        for (Mention mention : Mention.of(values)) {
            mention.present(loading.context().catalogues(), loading::present);
        }
    }

    /** The proposal to retract a record. */
    final Proposal<A> retracted(A before, Loaded loaded, Context context) {
        return changed(before, with(context, before, true), "retracted")
                .because(loaded.kept(Found.class).reasons());
    }

    /** The proposal to restore a record, with values that may be changed on the way. */
    final Proposal<A> restored(A before, UnaryOperator<Values<A>> change, Loaded loaded, Context context) {
        Values<A> after = change.apply(with(context, before, null));
        return changed(before, after, "restored").because(lost(after, loaded, context));
    }

    final Proposal<A> changed(A before, Values<A> after, String what) {
        return Proposal.change(before, after, Event.of(catalogue.name() + "." + what));
    }

    /** What speaks against these values: that they refer to something that was retracted. */
    final List<Reason> lost(Values<A> after, Loaded loaded, Context context) {
        List<Reason> reasons = new ArrayList<>();
        for (Mention mention : Mention.of(after)) {
            if (mention.isRetracted(context.catalogues(), loaded::present)) {
                reasons.add(RetractionReasons.REFERS_TO_RETRACTED
                        .reason()
                        .with("attribute", mention.attribute().label())
                        .with("id", mention.id()));
            }
        }
        return reasons;
    }

    private Values<A> with(Context context, A before, @Nullable Boolean mark) {
        Catalogue<A> records = context.catalogue(catalogue);
        Attribute<A, Boolean> retraction = records.retraction().orElseThrow();
        return records.values(before).with(retraction, mark);
    }

    /**
     * Records that refer to the one that would be retracted.
     *
     * @param reasons what each says against it
     */
    record Found(List<Reason> reasons) {}
}
