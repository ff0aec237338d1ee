package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import io.crmkit.core.id.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a record that was retracted is there again, with the values that it had.
 *
 * @param on the record
 * @param without the names of references that come back blank, such as those to what is not there any more
 */
public record Restore<A extends Aggregate<A>>(Target<A> on, List<String> without) implements Command<A> {

    /** What the name of the command ends in, after that of the catalogue. */
    static final String VERB = "restore";

    /** Keeps the names from changing. */
    public Restore {
        without = List.copyOf(without);
    }

    /** The wish about a record as the caller has seen it. */
    public static <A extends Aggregate<A>> Restore<A> of(Catalogue<A> catalogue, A seen) {
        return new Restore<>(Target.of(catalogue, seen), List.of());
    }

    /** The wish about a record in whatever version it has. */
    public static <A extends Aggregate<A>> Restore<A> of(Catalogue<A> catalogue, Id<A> id) {
        return new Restore<>(Target.of(catalogue, id), List.of());
    }

    /** The same with these references blank. */
    public Restore<A> without(List<String> references) {
        return new Restore<>(on, references);
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
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", on.toData());
        if (!without.isEmpty()) {
            data.put("without", without);
        }
        return data;
    }
}
