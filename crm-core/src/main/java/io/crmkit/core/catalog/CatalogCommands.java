package io.crmkit.core.catalog;

import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
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
        Editing<Product> selling = new Selling();
        return List.of(
                selling.creating(ADD, "product.added"),
                selling.changing(CHANGE, "product.changed"),
                new Retiring().changing(RETIRE, "product.retired"));
    }
}
