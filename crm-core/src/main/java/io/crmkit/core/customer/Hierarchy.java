package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the hierarchy of customers a tree. */
final class Hierarchy {

    private static final int DEEPEST = 50;

    private Hierarchy() {}

    /**
     * Loads the wanted parent and everything above it, then and now, so that none of it can change before the commit: what is entered late
     * must not close a circle in the present either.
     */
    static void load(Assignments<Customer> assignments, Loading loading) {
        Id<Customer> wanted = parent(assignments);
        if (wanted == null) {
            return;
        }
        Catalogue<Customer> customers = loading.context().catalogue(CustomerAttributes.CATALOGUE);
        Id<Customer> next =
                loading.refer(customers, wanted).flatMap(Customer::parent).orElse(null);
        for (int level = 1; next != null && level <= DEEPEST; level++) {
            next = loading.find(customers, next).flatMap(Customer::parent).orElse(null);
        }
        next = wanted;
        for (int level = 0; next != null && level <= DEEPEST; level++) {
            next = loading.present(customers, next).flatMap(Customer::parent).orElse(null);
        }
    }

    /** What speaks against the wanted parent of a customer that may be new. */
    static List<Reason> reasons(Id<Customer> id, String name, Assignments<Customer> assignments, Loaded loaded) {
        Id<Customer> wanted = parent(assignments);
        if (wanted == null) {
            return List.of();
        }
        Optional<Customer> parent = loaded.find(CustomerAttributes.CATALOGUE, wanted);
        if (parent.isEmpty() && !wanted.equals(id)) {
            return List.of(CustomerReasons.UNKNOWN_CUSTOMER
                    .reason()
                    .with("attribute", CustomerAttributes.PARENT.label())
                    .with("id", wanted));
        }
        String parentName = parent.map(Customer::name).orElse(name);
        return above(id, wanted, one -> loaded.find(CustomerAttributes.CATALOGUE, one), name, parentName)
                .or(() -> above(id, wanted, one -> loaded.present(CustomerAttributes.CATALOGUE, one), name, parentName))
                .map(List::of)
                .orElse(List.of());
    }

    /** What is wrong with the customers above the wanted parent, as one way of looking them up shows them. */
    private static Optional<Reason> above(
            Id<Customer> id,
            Id<Customer> wanted,
            Function<Id<Customer>, Optional<Customer>> lookup,
            String name,
            String parentName) {
        Id<Customer> next = wanted;
        for (int level = 0; next != null; level++) {
            if (next.equals(id)) {
                return Optional.of(CustomerReasons.HIERARCHY_CYCLE
                        .reason()
                        .with("name", name)
                        .with("parent", parentName));
            }
            if (level == DEEPEST) {
                return Optional.of(CustomerReasons.HIERARCHY_DEPTH.reason().with("most", DEEPEST));
            }
            next = lookup.apply(next).flatMap(Customer::parent).orElse(null);
        }
        return Optional.empty();
    }

    private static @Nullable Id<Customer> parent(Assignments<Customer> assignments) {
        Object wanted = assignments.wanted(CustomerAttributes.PARENT.name());
        return wanted == null ? null : CustomerAttributes.PARENT.check(wanted, CustomerAttributes.PARENT.name());
    }
}
