package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Query;
import java.util.List;
import java.util.Optional;

/**
 * Loads what a behaviour will need. Everything that is found here is remembered, and whatever the behaviour must be able to rely on until
 * the commit is watched for changes.
 */
public interface Loading {

    /** An aggregate; the command fails as stale if it changes before the commit. */
    <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id);

    /** Aggregates that satisfy a query, one page; for looking only: they are not watched. */
    <A extends Aggregate<A>> List<A> query(Query<A> query);

    /** The related records that a condition looks at when it is tested on this record; for looking only. */
    <A extends Aggregate<A>> void related(BoundCondition<A> condition, A owner);

    /** What there is besides: actor, moment, catalogues, binder. */
    Context context();
}
