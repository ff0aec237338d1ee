package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.IdKind;
import java.util.List;

/** Restores records that refer to nothing that was retracted. */
final class Restoring<A extends Aggregate<A>> extends Undoing<Restore<A>, A> {

    Restoring(Catalogue<A> catalogue) {
        super(catalogue, Restore.VERB, Restore.class);
    }

    @Override
    public void load(Restore<A> command, Loading loading) {
        Catalogue<A> records = loading.context().catalogue(catalogue());
        loading.find(records, command.on().id())
                .ifPresent(before -> loadMentioned(without(records.values(before), command), loading));
    }

    @Override
    public Proposal<A> propose(Restore<A> command, Loaded loaded, Context context) {
        A before = before(command, loaded, context);
        return context.catalogue(catalogue()).isRetracted(before)
                ? restored(before, values -> without(values, command), loaded, context)
                : Proposal.nothing(RetractionReasons.NOT_RETRACTED.reason());
    }

    @Override
    public Restore<A> read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "without");
        return new Restore<>(
                Target.fromData(catalogue(), data.at("on")),
                data.optional("without", names -> names.list(Data::text)).orElse(List.of()));
    }

    private static <A extends Aggregate<A>> Values<A> without(Values<A> values, Restore<A> command) {
        Catalogue<A> records = values.catalogue();
        return values.edited(edit -> {
            for (String name : command.without()) {
                Attribute<A, ?> reference = records.get(name);
                if (!(reference.kind() instanceof IdKind<?>) || records.isReserved(reference)) {
                    throw new IllegalArgumentException(
                            "\"%s\" is no reference to another record. Only such can come back blank.".formatted(name));
                }
                edit.set(reference, null);
            }
        });
    }
}
