package io.crmkit.analytics.sale;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A line of an order or invoice: a row that measures are taken over. */
@Value.Immutable
public sealed interface Sale permits ImmutableSale {

    /** The number of the order or invoice; its lines share it. */
    String document();

    /** Who bought. */
    Optional<Id<Customer>> customer();

    /** What was bought. */
    Optional<Id<Product>> product();

    /** The day that counts for the books, such as that of the order or of the invoice. */
    LocalDate on();

    /** How much of it; below 0 for a return. */
    BigDecimal quantity();

    /** What the whole line brought, after discounts and before tax; below 0 for a return. */
    Money amount();

    /** What the whole line would have brought at list prices; below 0 for a return; empty where there is no list price. */
    Optional<Money> list();

    /** What the whole line cost; below 0 for a return; empty while that is not known. */
    @Value.Redacted
    Optional<Money> cost();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableSale.Builder {
        Builder() {}
    }

    /** The attributes of a sale. */
    final class Attributes {

        private static final Definition<Sale, Builder> DEFINITION =
                Catalogue.define("sale", "Sale", "销售明细", Sale.class, Sale::builder, Builder::build);

        /** The number of the order or invoice. */
        public static final TextAttribute<Sale> DOCUMENT =
                DEFINITION.text("document", 60).label("Document", "单据号").required(Sale::document, Builder::document);

        /** Who bought. */
        public static final IdAttribute<Sale, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .optional(Sale::customer, Builder::customer);

        /** What was bought. */
        public static final IdAttribute<Sale, Product> PRODUCT = DEFINITION
                .<Product>reference("product", "product")
                .label("Product", "产品")
                .optional(Sale::product, Builder::product);

        /** The day that counts for the books. */
        public static final DatedAttribute<Sale, LocalDate> ON =
                DEFINITION.date("on").label("Sold on", "销售日期").required(Sale::on, Builder::on);

        /** How much of it. */
        public static final OrderedAttribute<Sale, BigDecimal> QUANTITY =
                DEFINITION.decimal("quantity").label("Quantity", "数量").required(Sale::quantity, Builder::quantity);

        /** What the whole line brought. */
        public static final MoneyAttribute<Sale> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").required(Sale::amount, Builder::amount);

        /** What the whole line would have brought at list prices. */
        public static final MoneyAttribute<Sale> LIST =
                DEFINITION.money("list").label("At list prices", "目录价金额").optional(Sale::list, Builder::list);

        /** What the whole line cost. */
        public static final MoneyAttribute<Sale> COST = DEFINITION
                .money("cost")
                .label("Cost", "成本")
                .confidentiality(Confidentiality.CONFIDENTIAL)
                .optional(Sale::cost, Builder::cost);

        static {
            DEFINITION.extras(Sale::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Sale> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
