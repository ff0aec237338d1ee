package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import io.crmkit.core.id.Id;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a record is not there any more, without losing what is known about it.
 *
 * @param on the record
 */
public record Retract<A extends Aggregate<A>>(Target<A> on) implements Command<A> {

    /** What the name of the command ends in, after that of the catalogue. */
    static final String VERB = "retract";

    /** The wish about a record as the caller has seen it. */
    public static <A extends Aggregate<A>> Retract<A> of(Catalogue<A> catalogue, A seen) {
        return new Retract<>(Target.of(catalogue, seen));
    }

    /** The wish about a record in whatever version it has. */
    public static <A extends Aggregate<A>> Retract<A> of(Catalogue<A> catalogue, Id<A> id) {
        return new Retract<>(Target.of(catalogue, id));
    }

    @Override
    public String name() {
        return Retraction.name(on.catalogue(), VERB);
    }

    @Override
    public Optional<Target<A>> target() {
        return Optional.of(on);
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        return Map.of("on", on.toData());
    }
}
