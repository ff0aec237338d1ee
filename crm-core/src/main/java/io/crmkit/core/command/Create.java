package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a new aggregate with the assigned values.
 *
 * @param name the name of the command, such as {@code customer.register}
 * @param catalogue the catalogue of the aggregate
 * @param id its identity, if the host gives one
 * @param assignments the values it shall have
 */
public record Create<A extends Aggregate<A>>(
        String name, Catalogue<A> catalogue, Optional<Id<A>> id, Assignments<A> assignments) implements Command<A> {

    /** The wish that a filled-in form expresses. */
    public static <A extends Aggregate<A>> Create<A> of(String name, Form<A, ?> form) {
        return new Create<>(name, form.catalogue(), form.id(), form.assignments());
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        id.ifPresent(given -> data.put("id", given.value()));
        data.put("values", assignments.toData(catalogues.of(catalogue)));
        return data;
    }

    /** What creating does, as far as it is the same for all aggregates. */
    public abstract static class Handler<A extends Aggregate<A>> extends io.crmkit.core.command.Handler<Create<A>, A> {

        /** A handler for the commands of this name. */
        protected Handler(String name, Catalogue<A> catalogue) {
            super(name, Create.class, catalogue);
        }

        @Override
        public final Create<A> read(Data data, Catalogues catalogues) {
            data.onlyKeys("id", "values");
            Optional<Id<A>> id = data.optional("id", place -> place.reading(given -> Id.of(given.text())));
            return new Create<>(
                    name(), catalogue(), id, Assignments.fromData(catalogues.of(catalogue()), data.at("values")));
        }

        /** The identity that the host gave, or a new one. */
        protected final Id<A> idOf(Create<A> command, Context context) {
            return command.id().orElseGet(() -> context.ids().nextId());
        }
    }
}
