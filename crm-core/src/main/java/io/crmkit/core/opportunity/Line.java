package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A product that an opportunity is about. */
@Value.Immutable
public sealed interface Line permits ImmutableLine {

    /** Which product. */
    Id<Product> product();

    /** How much of it, above zero. */
    BigDecimal quantity();

    /** What the whole line would bring: once, or each year if it recurs; empty while that is not known. */
    Optional<Money> amount();

    /** Whether it is paid every year anew. */
    default boolean isRecurring() {
        return false;
    }

    /** A line of one piece that is paid once. */
    static Line of(Id<Product> product, Money amount) {
        return builder()
                .product(product)
                .quantity(BigDecimal.ONE)
                .amount(amount)
                .build();
    }

    /** A line of one piece whose price is not known yet. */
    static Line of(Id<Product> product) {
        return builder().product(product).quantity(BigDecimal.ONE).build();
    }

    /** A line in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes lines. */
    final class Builder extends ImmutableLine.Builder {
        Builder() {}
    }

    /** The attributes of a line. */
    final class Attributes {

        private static final Definition<Line, Builder> DEFINITION =
                Catalogue.define("line", "Product line", "产品明细", Line.class, Line::builder, Builder::build);

        /** Which product. */
        public static final IdAttribute<Line, Product> PRODUCT = DEFINITION
                .<Product>reference("product", "product")
                .label("Product", "产品")
                .required(Line::product, Builder::product);

        /** How much of it. */
        public static final OrderedAttribute<Line, BigDecimal> QUANTITY = DEFINITION
                .decimal("quantity", Kind.decimal())
                .label("Quantity", "数量")
                .rule(quantity -> quantity.signum() > 0, "A quantity must be above zero.", "数量须大于零。")
                .required(Line::quantity, Builder::quantity);

        /** What the whole line would bring. */
        public static final MoneyAttribute<Line> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").optional(Line::amount, Builder::amount);

        /** Whether it is paid every year anew. */
        public static final Attribute<Line, Boolean> RECURRING = DEFINITION
                .flag("recurring")
                .label("Recurring", "经常性")
                .optional(line -> Optional.of(line.isRecurring()).filter(recurring -> recurring), Builder::isRecurring);

        /** All of them. */
        public static final Catalogue<Line> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
