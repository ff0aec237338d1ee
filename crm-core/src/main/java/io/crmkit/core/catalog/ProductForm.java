package io.crmkit.core.catalog;

import io.crmkit.core.command.Form;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** What somebody fills in for a {@link Product}. */
public final class ProductForm extends Form<Product, ProductForm> {

    ProductForm() {
        super(ProductAttributes.CATALOGUE);
    }

    /** What it is called. */
    public ProductForm name(String name) {
        return set(ProductAttributes.NAME, name);
    }

    /** The code under which it is ordered. */
    public ProductForm code(String code) {
        return set(ProductAttributes.CODE, code);
    }

    /** The family or series that it belongs to. */
    public ProductForm family(String family) {
        return set(ProductAttributes.FAMILY, family);
    }

    /** What it is, in a few sentences. */
    public ProductForm description(String description) {
        return set(ProductAttributes.DESCRIPTION, description);
    }

    /** In what it is counted: piece, hour, metre. */
    public ProductForm unit(String unit) {
        return set(ProductAttributes.UNIT, unit);
    }

    /** The first day on which it was sold. */
    public ProductForm introducedOn(LocalDate introducedOn) {
        return set(ProductAttributes.INTRODUCED_ON, introducedOn);
    }

    /** What service is promised with it. */
    public ProductForm serviceStandard(String serviceStandard) {
        return set(ProductAttributes.SERVICE_STANDARD, serviceStandard);
    }

    /** A price of one unit for orientation, zero or more. */
    public ProductForm listPrice(Money listPrice) {
        return set(ProductAttributes.LIST_PRICE, listPrice);
    }

    /** What one unit costs in material and labour, zero or more. */
    public ProductForm directCost(Money directCost) {
        return set(ProductAttributes.DIRECT_COST, directCost);
    }

    /** The share of one unit in all other costs, zero or more. */
    public ProductForm indirectCost(Money indirectCost) {
        return set(ProductAttributes.INDIRECT_COST, indirectCost);
    }

    /** What it has or can do. */
    public ProductForm features(Feature... features) {
        return set(ProductAttributes.FEATURES, List.of(features));
    }

    /** What it is made of, each product once. */
    public ProductForm components(Component... components) {
        return set(ProductAttributes.COMPONENTS, List.of(components));
    }

    /** Free words to find it by. */
    public ProductForm tags(String... tags) {
        return set(ProductAttributes.TAGS, List.of(tags));
    }
}
