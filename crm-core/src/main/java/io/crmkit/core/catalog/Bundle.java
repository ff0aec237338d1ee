package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keeps bundles from holding themselves. */
final class Bundle {

    private static final int MOST = 1_000;

    private Bundle() {}

    /** Loads the wanted components and everything in them, so that none of it can change before the commit. */
    static void load(Assignments<Product> assignments, Loading loading) {
        Catalogue<Product> products = loading.context().catalogue(ProductAttributes.CATALOGUE);
        List<Id<Product>> wanted = wanted(assignments);
        wanted.stream().limit(MOST + 1L).forEach(id -> loading.refer(products, id));
        within(wanted, id -> loading.find(products, id));
    }

    /** What speaks against the wanted components of a product that may be new. */
    static List<Reason> reasons(Edit<Product> edit) {
        String name = edit.called(ProductAttributes.NAME);
        List<Id<Product>> wanted = wanted(edit.assignments());
        Function<Id<Product>, Optional<Product>> finder =
                other -> edit.loaded().find(ProductAttributes.CATALOGUE, other);
        if (within(wanted, finder).size() > MOST) {
            return List.of(CatalogReasons.BUNDLE_SIZE.reason().with("most", MOST));
        }
        List<Reason> reasons = new ArrayList<>();
        for (Id<Product> component : new LinkedHashSet<>(wanted)) {
            Optional<Product> found = finder.apply(component);
            if (within(List.of(component), finder).contains(edit.id())) {
                reasons.add(CatalogReasons.BUNDLE_CYCLE
                        .reason()
                        .with("name", name)
                        .with("component", found.map(Product::name).orElse(name)));
            } else if (found.isEmpty()) {
                reasons.add(CatalogReasons.UNKNOWN_PRODUCT
                        .reason()
                        .with("attribute", ProductAttributes.COMPONENTS.label())
                        .with("id", component));
            }
        }
        return reasons;
    }

    /** These products and all that they hold; stops soon after the most that are allowed. */
    private static Set<Id<Product>> within(
            List<Id<Product>> products, Function<Id<Product>, Optional<Product>> finder) {
        Set<Id<Product>> found = new LinkedHashSet<>();
        List<Id<Product>> next = products;
        while (!next.isEmpty() && found.size() <= MOST) {
            List<Id<Product>> inner = new ArrayList<>();
            for (Id<Product> product : next) {
                if (found.size() <= MOST && found.add(product)) {
                    finder.apply(product).stream()
                            .flatMap(known -> known.components().stream())
                            .forEach(component -> inner.add(component.product()));
                }
            }
            next = inner;
        }
        return found;
    }

    /** The products of the wanted components; none where they are refused anyway. */
    private static List<Id<Product>> wanted(Assignments<Product> assignments) {
        return assignments.wanted(ProductAttributes.COMPONENTS).stream()
                .flatMap(List::stream)
                .map(Component::product)
                .toList();
    }
}
