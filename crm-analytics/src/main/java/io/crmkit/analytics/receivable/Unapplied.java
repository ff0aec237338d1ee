package io.crmkit.analytics.receivable;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What is left of a payment once every invoice is settled: credit of the customer, and a row that measures are taken over. */
@Value.Immutable
public sealed interface Unapplied permits ImmutableUnapplied {

    /** Whose. */
    Id<Customer> customer();

    /** The day on which the payment came in. */
    LocalDate paidOn();

    /** How much of it is left, above 0. */
    Money amount();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableUnapplied.Builder {
        Builder() {}
    }

    /** The attributes of what is left of payments. */
    final class Attributes {

        private static final Definition<Unapplied, Builder> DEFINITION = Catalogue.define(
                "unapplied", "Unapplied payment", "未核销收款", Unapplied.class, Unapplied::builder, Builder::build);

        /** Whose. */
        public static final IdAttribute<Unapplied, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(Unapplied::customer, Builder::customer);

        /** The day on which the payment came in. */
        public static final DatedAttribute<Unapplied, LocalDate> PAID_ON =
                DEFINITION.date("paidOn").label("Paid on", "收款日期").required(Unapplied::paidOn, Builder::paidOn);

        /** How much of it is left. */
        public static final MoneyAttribute<Unapplied> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").required(Unapplied::amount, Builder::amount);

        static {
            DEFINITION.extras(Unapplied::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Unapplied> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
