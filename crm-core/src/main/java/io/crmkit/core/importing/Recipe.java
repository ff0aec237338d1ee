package io.crmkit.core.importing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Command;
import io.crmkit.core.id.Id;
import java.util.List;

/**
 * Which commands make and change the records of a catalogue. Implement this where that takes more than creating and changing; for
 * everything else there is {@link #of}. Stateless.
 *
 * @param <A> the record
 */
public interface Recipe<A extends Aggregate<A>> {

    /** The catalogue of the records, without the host's attributes. */
    Catalogue<A> catalogue();

    /** What makes a record. */
    Command<A> create(Id<A> id, Assignments<A> values, List<Step> path);

    /** What gives a record other values; asked for only if at least one differs. */
    Command<A> change(A present, Assignments<A> values);

    /** Whether the records go through stages, so that a mapping may tell their path. */
    default boolean takesPath() {
        return false;
    }

    /** Of the values of a record, those that are known while its way is not over. */
    default Assignments<A> soFar(Assignments<A> values) {
        return values;
    }

    /** Whether a record that is there has arrived where the path ends; if not, a person has to decide. */
    default boolean hasGone(A present, List<Step> path) {
        return true;
    }

    /** Creating and changing by the commands of these names. */
    static <A extends Aggregate<A>> Recipe<A> of(Catalogue<A> catalogue, String create, String change) {
        return new PlainRecipe<>(catalogue, create, change);
    }
}
