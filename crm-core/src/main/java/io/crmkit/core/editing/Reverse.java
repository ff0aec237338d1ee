package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish that some entries of a record count no more. What that means follows from its journal and stands in the {@link Inverse}; a
 * value that somebody else changed since is left alone, which is a warning.
 *
 * @param on the record
 * @param entries the numbers of the entries, one or more
 */
public record Reverse<A extends Aggregate<A>>(Target<A> on, List<Long> entries) implements Command<A> {

    /** What the name of the command ends in, after that of the catalogue. */
    static final String VERB = "reverse";

    /** Refuses to reverse nothing. */
    public Reverse {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to reverse. Name the numbers of the entries.");
        }
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
        data.put("entries", entries);
        return data;
    }
}
