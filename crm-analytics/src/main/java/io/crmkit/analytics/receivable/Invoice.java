package io.crmkit.analytics.receivable;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a customer was billed. */
@Value.Immutable
public sealed interface Invoice permits ImmutableInvoice {

    /** The number under which it was issued; tells it from all others. */
    String number();

    /** Who owes it. */
    Id<Customer> customer();

    /** The day of its issue, from which it is owed. */
    LocalDate issuedOn();

    /** The last day on which it is paid in time; not before its issue. */
    LocalDate dueOn();

    /** How much, 0 or more. A credit note is a payment. */
    Money amount();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        if (dueOn().isBefore(issuedOn())) {
            faults.add(Fault.at(
                    "dueOn",
                    dueOn(),
                    Label.of(
                            "An invoice cannot be due before it is issued. Mend one of the dates.",
                            "到期日不能早于开票日期，请更正。")));
        }
        if (amount().isNegative()) {
            faults.add(Fault.at(
                    "amount",
                    amount(),
                    Label.of(
                            "An invoice is of 0 or more. Enter a credit note as a payment.",
                            "发票金额须大于等于零；红字发票请作为收款录入。")));
        }
        faults.refuse();
    }

    /** An invoice in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes invoices. */
    final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }

    /** The attributes of an invoice. */
    final class Attributes {

        private static final Definition<Invoice, Builder> DEFINITION =
                Catalogue.define("invoice", "Invoice", "发票", Invoice.class, Invoice::builder, Builder::build);

        /** The number. */
        public static final TextAttribute<Invoice> NUMBER =
                DEFINITION.text("number", 60).label("Number", "发票号").required(Invoice::number, Builder::number);

        /** Who owes it. */
        public static final IdAttribute<Invoice, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(Invoice::customer, Builder::customer);

        /** The day of its issue. */
        public static final DatedAttribute<Invoice, LocalDate> ISSUED_ON =
                DEFINITION.date("issuedOn").label("Issued on", "开票日期").required(Invoice::issuedOn, Builder::issuedOn);

        /** The last day on which it is paid in time. */
        public static final DatedAttribute<Invoice, LocalDate> DUE_ON =
                DEFINITION.date("dueOn").label("Due on", "到期日").required(Invoice::dueOn, Builder::dueOn);

        /** How much. */
        public static final MoneyAttribute<Invoice> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").required(Invoice::amount, Builder::amount);

        static {
            DEFINITION.extras(Invoice::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Invoice> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
