package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogues;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants, as a value. Implement this together with a {@link Behaviour} to add commands of your own.
 *
 * @param <A> the aggregate that it is about, and that its decision brings
 */
public interface Command<A extends Aggregate<A>> {

    /** The stable name: the catalogue, a dot, and a verb, such as {@code opportunity.advance}. */
    String name();

    /** The aggregate that is to change; empty for a command that makes one. */
    default Optional<Target<A>> target() {
        return Optional.empty();
    }

    /** The plain form, without the name, so that the command can be kept until it is approved. */
    Map<String, @Nullable Object> toData(Catalogues catalogues);
}
