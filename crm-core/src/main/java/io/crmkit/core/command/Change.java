package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish that an aggregate has the assigned values.
 *
 * @param name the name of the command, such as {@code customer.change}
 * @param on the aggregate
 * @param assignments the values it shall have; others stay
 */
public record Change<A extends Aggregate<A>>(String name, Target<A> on, Assignments<A> assignments)
        implements Command<A> {

    @Override
    public Optional<Target<A>> target() {
        return Optional.of(on);
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", on.toData());
        data.put("values", assignments.toData(catalogues.of(on.catalogue())));
        return data;
    }

    /** What changing does, as far as it is the same for all aggregates. */
    public abstract static class Handler<A extends Aggregate<A>> extends io.crmkit.core.command.Handler<Change<A>, A> {

        /** A handler for the commands of this name. */
        protected Handler(String name, Catalogue<A> catalogue) {
            super(name, Change.class, catalogue);
        }

        @Override
        public final Change<A> read(Data data, Catalogues catalogues) {
            data.onlyKeys("on", "values");
            return new Change<>(
                    name(),
                    Target.fromData(catalogue(), data.at("on")),
                    Assignments.fromData(catalogues.of(catalogue()), data.at("values")));
        }
    }
}
