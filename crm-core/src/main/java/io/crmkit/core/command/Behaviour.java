package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;

/**
 * What a command does, as a pure function. Implement this to add commands of your own. Stateless and thread-safe.
 *
 * @param <C> the command
 * @param <A> the aggregate that it is about
 */
public interface Behaviour<C extends Command<A>, A extends Aggregate<A>> {

    /** The name of the commands that this handles. */
    String name();

    /** The class of the commands that this handles. */
    Class<C> type();

    /** The catalogue of the aggregate that the command is about. */
    Catalogue<A> catalogue();

    /** Whether the command is for records that were retracted as well; for others they are not there. */
    default boolean reachesRetracted() {
        return false;
    }

    /** Says what must be loaded besides the target; the only place that may look into the store. */
    default void load(C command, Loading loading) {}

    /**
     * The candidate changes and all reasons. Pure: the same arguments give the same proposal.
     *
     * @param loaded the target, and what was asked for in {@link #load}
     */
    Proposal<A> propose(C command, Loaded loaded, Context context);

    /** Reads the plain form of a command. */
    C read(Data data, Catalogues catalogues);
}
