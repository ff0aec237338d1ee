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

/** Restores records that refer to nothing that was retracted. */
final class Restoring<A extends Aggregate<A>> extends Undoing<Restore<A>, A> {

    Restoring(Catalogue<A> catalogue) {
        super(catalogue, Restore.VERB, Restore.class);
    }

    @Override
    public void load(Restore<A> command, Loading loading) {
        Catalogue<A> records = loading.context().catalogue(catalogue());
        loading.find(records, command.on().id()).ifPresent(before -> loadMentioned(records.values(before), loading));
    }

    @Override
    public Proposal<A> propose(Restore<A> command, Loaded loaded, Context context) {
        A before = before(command, loaded, context);
        return context.catalogue(catalogue()).isRetracted(before)
                ? restored(before, loaded, context)
                : Proposal.nothing(RetractionReasons.NOT_RETRACTED.reason());
    }

    @Override
    public Restore<A> read(Data data, Catalogues catalogues) {
        data.onlyKeys("on");
        return new Restore<>(Target.fromData(catalogue(), data.at("on")));
    }
}
