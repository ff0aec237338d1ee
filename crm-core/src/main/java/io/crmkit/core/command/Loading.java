package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Query;
import java.util.List;
import java.util.Optional;

/**
 * Loads what a behaviour will need. Everything that is found here is remembered, and whatever the behaviour must be able to rely on until
 * the commit is watched for changes.
 */
public interface Loading {

    /** An aggregate, unless it was retracted; the command fails as stale if it changes before the commit. */
    <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id);

    /**
     * An aggregate that the command refers to, if the actor may see it now. What is not visible is not found, here and by the behaviour,
     * so nobody learns of a record by referring to it.
     */
    <A extends Aggregate<A>> Optional<A> refer(Catalogue<A> catalogue, Id<A> id);

    /**
     * An aggregate as it is now, whatever moment the command takes effect at, also if it was retracted: for rules that must hold of the
     * present as well. The command fails as stale if it changes before the commit.
     */
    <A extends Aggregate<A>> Optional<A> present(Catalogue<A> catalogue, Id<A> id);

    /**
     * Everything that happened to an aggregate; empty if there is none. The command fails as stale if it changes before the commit. Whoever
     * asks for the target learns nothing that the actor may not know; for another record, see {@link #refer} first.
     */
    <A extends Aggregate<A>> History<A> history(Catalogue<A> catalogue, Id<A> id);

    /** An aggregate as it is now, for looking only: it is not watched. */
    <A extends Aggregate<A>> Optional<A> peek(Catalogue<A> catalogue, Id<A> id);

    /** Aggregates that satisfy a query, one page; for looking only: they are not watched. */
    <A extends Aggregate<A>> List<A> query(Query<A> query);

    /**
     * An aggregate that satisfies a query, for looking only. Where there is none, the command fails as stale if there is one before the
     * commit; therefore the query may ask for nothing but what is kept with the records that it searches.
     */
    <A extends Aggregate<A>> Optional<A> any(Query<A> query);

    /**
     * The records around, for {@code load(…)} of conditions and lifecycles. Those found by their identity are watched; those that refer to
     * another record come straight from the store and are not.
     */
    Related around();

    /** Puts something aside that was made of what was found, so that the behaviour need not make it again; one of each class. */
    <T> void keep(Class<T> type, T value);

    /** What there is besides: actor, moment, catalogues, binder. */
    Context context();
}
