package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.id.Id;
import java.util.Optional;

/** What was loaded for a command. Asking for something that was not is a mistake of the behaviour and says so. */
public interface Loaded {

    /** An aggregate that was asked for while loading, or the target; empty if there is none. */
    <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id);

    /** An aggregate as it is now, whatever moment the command takes effect at; it was asked for while loading. */
    <A extends Aggregate<A>> Optional<A> present(Catalogue<A> catalogue, Id<A> id);

    /**
     * What was put aside while loading.
     *
     * @throws IllegalStateException if nothing of this class was
     */
    <T> T kept(Class<T> type);
}
