package io.crmkit.core.catalog;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Where one works with products. */
public final class ProductDesk extends Desk<Product> {

    /** A desk over a runner. */
    public ProductDesk(Runner runner) {
        super(runner, ProductAttributes.CATALOGUE);
    }

    /** Adds a product; it is sold from now on. */
    public Decision<Product> add(UnaryOperator<ProductForm> filling) {
        return created(CatalogCommands.ADD, filling.apply(new ProductForm()));
    }

    /** Changes a product as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Product> change(Product seen, UnaryOperator<ProductForm> filling) {
        return changed(CatalogCommands.CHANGE, seen, filling.apply(new ProductForm()));
    }

    /** Ends the sale of a product today. */
    public Decision<Product> retire(Product seen) {
        return changed(CatalogCommands.RETIRE, seen, new ProductForm());
    }

    /** Records that the sale of a product ended on a day in the past, or ends today. */
    public Decision<Product> retire(Product seen, LocalDate on) {
        return changed(CatalogCommands.RETIRE, seen, new ProductForm().set(ProductAttributes.RETIRED_ON, on));
    }
}
