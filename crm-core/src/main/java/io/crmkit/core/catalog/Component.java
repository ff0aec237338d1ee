package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** One product in a bundle. */
@Value.Immutable
public sealed interface Component permits ImmutableComponent {

    /** The product that is part of the bundle. */
    Id<Product> product();

    /** How much of it, in its own unit; more than zero. */
    BigDecimal quantity();

    /** So many of a product. */
    static Component of(Id<Product> product, long quantity) {
        return of(product, BigDecimal.valueOf(quantity));
    }

    /** So much of a product, in its own unit. */
    static Component of(Id<Product> product, BigDecimal quantity) {
        return builder().product(product).quantity(quantity).build();
    }

    /** A component in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes components. */
    final class Builder extends ImmutableComponent.Builder {
        Builder() {}
    }

    /** The attributes of a component. */
    final class Attributes {

        private static final Definition<Component, Builder> DEFINITION =
                Catalogue.define("component", "Component", "组成部分", Component.class, Component::builder, Builder::build);

        /** The product that is part of the bundle. */
        public static final IdAttribute<Component, Product> PRODUCT = DEFINITION
                .<Product>reference("product", "product")
                .label("Product", "产品")
                .required(Component::product, Builder::product);

        /** How much of it. */
        public static final OrderedAttribute<Component, BigDecimal> QUANTITY = DEFINITION
                .decimal("quantity")
                .label("Quantity", "数量")
                .rule(
                        quantity -> quantity.signum() > 0,
                        "A quantity must be more than zero. Leave the component out instead.",
                        "数量须大于零，否则请不要列入。")
                .required(Component::quantity, Builder::quantity);

        /** All of them. */
        public static final Catalogue<Component> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
