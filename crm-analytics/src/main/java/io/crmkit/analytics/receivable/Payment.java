package io.crmkit.analytics.receivable;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a customer paid, or was credited with. */
@Value.Immutable
public sealed interface Payment permits ImmutablePayment {

    /** Whose. */
    Id<Customer> customer();

    /** The day on which it came in. */
    LocalDate paidOn();

    /** How much, above 0. */
    Money amount();

    /** The number of the invoice that it is meant for; what is left of it goes to others. */
    Optional<String> invoice();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses an amount of 0 or less. */
    @Value.Check
    default void check() {
        if (!amount().isPositive()) {
            throw new IllegalArgumentException(
                    "A payment (%s of %s on %s) must be above 0. Enter what was paid back as an invoice."
                            .formatted(amount(), customer(), paidOn()));
        }
    }

    /** A payment in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes payments. */
    final class Builder extends ImmutablePayment.Builder {
        Builder() {}
    }

    /** The attributes of a payment. */
    final class Attributes {

        private static final Definition<Payment, Builder> DEFINITION =
                Catalogue.define("payment", "Payment", "收款", Payment.class, Payment::builder, Builder::build);

        /** Whose. */
        public static final IdAttribute<Payment, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(Payment::customer, Builder::customer);

        /** The day on which it came in. */
        public static final DatedAttribute<Payment, LocalDate> PAID_ON =
                DEFINITION.date("paidOn").label("Paid on", "收款日期").required(Payment::paidOn, Builder::paidOn);

        /** How much. */
        public static final MoneyAttribute<Payment> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").required(Payment::amount, Builder::amount);

        /** The invoice that it is meant for. */
        public static final TextAttribute<Payment> INVOICE =
                DEFINITION.text("invoice", 60).label("Invoice", "对应发票").optional(Payment::invoice, Builder::invoice);

        static {
            DEFINITION.extras(Payment::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Payment> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
