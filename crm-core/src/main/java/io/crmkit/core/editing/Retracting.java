package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;

/** Retracts records that nobody refers to. */
final class Retracting<A extends Aggregate<A>> extends Undoing<Retract<A>, A> {

    Retracting(Catalogue<A> catalogue) {
        super(catalogue, Retract.VERB, Retract.class);
    }

    @Override
    public void load(Retract<A> command, Loading loading) {
        loadReferrers(command, loading);
    }

    @Override
    public Proposal<A> propose(Retract<A> command, Loaded loaded, Context context) {
        A before = before(command, loaded, context);
        return context.catalogue(catalogue()).isRetracted(before)
                ? Proposal.nothing(RetractionReasons.RETRACTED.reason())
                : retracted(before, loaded, context);
    }

    @Override
    public Retract<A> read(Data data, Catalogues catalogues) {
        data.onlyKeys("on");
        return new Retract<>(Target.fromData(catalogue(), data.at("on")));
    }
}
