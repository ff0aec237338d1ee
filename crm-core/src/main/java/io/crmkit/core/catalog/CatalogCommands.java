package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What can be done with products. */
public final class CatalogCommands {

    /** Adds a product. */
    public static final String ADD = "product.add";

    /** Changes what is known about a product. */
    public static final String CHANGE = "product.change";

    /** Ends the sale of a product. */
    public static final String RETIRE = "product.retire";

    private CatalogCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        return List.of(new Adding(), new Changing(), new Retiring());
    }

    private static List<Reason> reasons(
            Id<Product> id, String name, Assignments<Product> assignments, Loaded loaded, Context context) {
        List<Reason> reasons = new ArrayList<>(Bundle.reasons(id, name, assignments, loaded, context));
        if (assignments.names().contains(ProductAttributes.STATUS.name())) {
            reasons.add(CatalogReasons.NOT_ASSIGNABLE.reason().with("attribute", ProductAttributes.STATUS.label()));
        }
        return reasons;
    }

    private static final class Adding extends Create.Handler<Product> {

        Adding() {
            super(ADD, ProductAttributes.CATALOGUE);
        }

        @Override
        public void load(Create<Product> command, Loading loading) {
            Bundle.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Product> propose(Create<Product> command, Loaded loaded, Context context) {
            Id<Product> id = idOf(command, context);
            Values<Product> sold =
                    context.catalogue(catalogue()).none().with(ProductAttributes.STATUS, ProductStatus.ACTIVE);
            Assignments.Applied<Product> applied = command.assignments().applyTo(sold);
            String name = applied.values().get(ProductAttributes.NAME).orElse(id.value());
            return Proposal.create(id, applied.values(), Event.of("product.added"))
                    .invalid(applied.faults())
                    .because(reasons(id, name, command.assignments(), loaded, context));
        }
    }

    private static final class Changing extends Change.Handler<Product> {

        Changing() {
            super(CHANGE, ProductAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Product> command, Loading loading) {
            Bundle.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Product> propose(Change<Product> command, Loaded loaded, Context context) {
            Catalogue<Product> catalogue = context.catalogue(catalogue());
            Product before = loaded.find(catalogue, command.on().id()).orElseThrow();
            return Proposal.change(catalogue, before, command.assignments(), Event.of("product.changed"))
                    .because(reasons(before.id(), before.name(), command.assignments(), loaded, context));
        }
    }

    private static final class Retiring extends Change.Handler<Product> {

        Retiring() {
            super(RETIRE, ProductAttributes.CATALOGUE);
        }

        @Override
        public void load(Change<Product> command, Loading loading) {
            Bundle.load(command.assignments(), loading);
        }

        @Override
        public Proposal<Product> propose(Change<Product> command, Loaded loaded, Context context) {
            Catalogue<Product> catalogue = context.catalogue(catalogue());
            Product before = loaded.find(catalogue, command.on().id()).orElseThrow();
            if (before.retiredOn().isPresent()) {
                return Proposal.nothing(CatalogReasons.RETIRED
                        .reason()
                        .with("name", before.name())
                        .with("date", before.retiredOn().get()));
            }
            LocalDate today =
                    LocalDate.ofInstant(context.effectiveAt(), context.frame().zone());
            Values<Product> retired = catalogue
                    .values(before)
                    .with(ProductAttributes.STATUS, ProductStatus.RETIRED)
                    .with(ProductAttributes.RETIRED_ON, today);
            Assignments.Applied<Product> applied = command.assignments().applyTo(retired);
            return Proposal.change(before, applied.values(), Event.of("product.retired"))
                    .invalid(applied.faults())
                    .because(reasons(before.id(), before.name(), command.assignments(), loaded, context))
                    .because(early(applied.values(), today));
        }

        private static List<Reason> early(Values<Product> retired, LocalDate today) {
            return retired.get(ProductAttributes.RETIRED_ON)
                    .filter(date -> date.isAfter(today))
                    .map(date -> List.of(CatalogReasons.RETIRED_LATER.reason().with("date", date)))
                    .orElse(List.of());
        }
    }
}
