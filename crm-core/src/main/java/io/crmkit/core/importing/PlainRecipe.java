package io.crmkit.core.importing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Target;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Optional;

/** Creating and changing. */
record PlainRecipe<A extends Aggregate<A>>(Catalogue<A> catalogue, String create, String change) implements Recipe<A> {

    @Override
    public Command<A> create(Id<A> id, Assignments<A> values, List<Step> path) {
        return new Create<>(create, catalogue, Optional.of(id), values);
    }

    @Override
    public Command<A> change(A present, Assignments<A> values) {
        return new Change<>(change, Target.of(catalogue, present), values);
    }
}
