package io.crmkit.core.importing;

import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Environment;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Store;
import java.util.Optional;

/** Finds many records that the actor may see, as {@code Runner.find} does one: what may be seen is worked out once. Short-lived. */
final class Lookup<A extends Aggregate<A>> {

    private final Store store;
    private final Catalogue<A> catalogue;
    private final BoundCondition<A> visible;
    private final Related around;

    Lookup(Session session, Catalogue<A> catalogue) {
        Environment environment = session.runner().shell().environment();
        Condition seen = environment.access().visible(session.actor(), catalogue);
        this.store = environment.store();
        this.catalogue = catalogue;
        this.visible = session.runner().binder().bind(seen, catalogue);
        this.around = session.runner().around();
    }

    Optional<A> find(Id<A> id) {
        return store.find(catalogue, id).filter(record -> visible.test(record, around));
    }
}
