package io.crmkit.core.command;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the whole history of a customer in one command: of a new one, or of one that is there. */
final class Recounting implements Behaviour<Recounting.Recount, Customer> {

    private static final String NAME = "customer.recount";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Recount> type() {
        return Recount.class;
    }

    @Override
    public Catalogue<Customer> catalogue() {
        return CustomerAttributes.CATALOGUE;
    }

    @Override
    public Proposal<Customer> propose(Recount command, Loaded loaded, Context context) {
        Catalogue<Customer> catalogue = context.catalogue(catalogue());
        Optional<Customer> before = command.target().flatMap(on -> loaded.find(catalogue, on.id()));
        Values<Customer> values = before.map(catalogue::values).orElseGet(catalogue::none);
        Proposal<Customer> proposal = null;
        for (Told told : command.history) {
            values = told.applied(values);
            Event event = Event.of("customer.recounted", Map.of("sector", told.sector, "now", now(command, loaded)));
            if (proposal == null) {
                proposal = before.isPresent()
                        ? Proposal.change(before.get(), values, event)
                        : Proposal.create(command.id, values, event);
            } else {
                proposal = proposal.then(values, event);
            }
            proposal = told.at.isPresent() ? proposal.at(told.at.get()) : proposal;
        }
        return proposal == null ? Proposal.nothing() : proposal;
    }

    @Override
    public void load(Recount command, Loading loading) {
        loading.present(catalogue(), command.id);
        loading.keep(Boolean.class, loading.peek(catalogue(), command.id).isPresent());
    }

    private static String now(Recount command, Loaded loaded) {
        return loaded.kept(Boolean.class)
                ? loaded.present(CustomerAttributes.CATALOGUE, command.id)
                        .flatMap(Customer::sector)
                        .orElse("none")
                : "nobody";
    }

    @Override
    public Recount read(Data data, Catalogues catalogues) {
        throw new UnsupportedOperationException("Never held.");
    }

    /** What happened at a moment: the name and the sector that the customer got; an empty name is none. */
    record Told(Optional<Instant> at, String name, String sector) {

        static Told at(Instant moment, String sector) {
            return new Told(Optional.of(moment), "Acme", sector);
        }

        static Told now(String sector) {
            return new Told(Optional.empty(), "Acme", sector);
        }

        private Values<Customer> applied(Values<Customer> values) {
            return values.with(CustomerAttributes.NAME, name.isEmpty() ? null : name)
                    .with(CustomerAttributes.SECTOR, sector);
        }
    }

    /** The wish to tell it. */
    record Recount(Id<Customer> id, boolean isNew, List<Told> history) implements Command<Customer> {

        static Recount ofNew(String id, Told... history) {
            return new Recount(Id.of(id), true, List.of(history));
        }

        static Recount of(Customer known, Told... history) {
            return new Recount(known.id(), false, List.of(history));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Optional<Target<Customer>> target() {
            return isNew ? Optional.empty() : Optional.of(Target.of(CustomerAttributes.CATALOGUE, id));
        }

        @Override
        public Map<String, @Nullable Object> toData(Catalogues catalogues) {
            return Map.of();
        }
    }
}
