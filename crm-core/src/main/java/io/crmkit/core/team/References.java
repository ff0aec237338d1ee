package io.crmkit.core.team;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import java.util.Collection;
import java.util.List;

/**
 * References of an attribute to records that must be there.
 *
 * @param attribute the attribute, for messages
 * @param catalogue the records that are referred to
 * @param ids which
 * @param unknown the reason where there is no such record
 */
record References<A extends Aggregate<A>>(
        Attribute<?, ?> attribute, Catalogue<A> catalogue, Collection<Id<A>> ids, ReasonCode unknown) {

    void load(Loading loading) {
        Catalogue<A> records = loading.context().catalogue(catalogue);
        ids.forEach(id -> loading.refer(records, id));
    }

    List<Reason> reasons(Loaded loaded) {
        return ids.stream()
                .filter(id -> loaded.find(catalogue, id).isEmpty())
                .map(id -> unknown.reason().with("attribute", attribute.label()).with("id", id))
                .toList();
    }
}
