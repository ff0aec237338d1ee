package io.crmkit.analytics.receivable;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An invoice as it stood on a day, paid or not: a row that measures are taken over. */
@Value.Immutable
public sealed interface Receivable permits ImmutableReceivable {

    /** The number of the invoice. */
    String number();

    /** Who owes it. */
    Id<Customer> customer();

    /** The day of its issue. */
    LocalDate issuedOn();

    /** The last day on which it is paid in time. */
    LocalDate dueOn();

    /** The day on which it stood so; not before its issue. */
    LocalDate asOf();

    /** How much was billed, 0 or more. */
    Money amount();

    /** How much of it was paid by then, from 0 to the amount. */
    Money paid();

    /** How much of it was still owed, the amount less what was paid. */
    Money open();

    /** The day on which the last of it was paid, not before its issue; empty while some of it is owed. */
    Optional<LocalDate> settledOn();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses parts that do not add up, and a day on which it was not owed yet. */
    @Value.Check
    default void check() {
        if (asOf().isBefore(issuedOn())) {
            throw new IllegalArgumentException(
                    "The invoice %s was issued on %s, so it did not stand anyhow on %s. Leave it out there."
                            .formatted(number(), issuedOn(), asOf()));
        }
        if (!paid().plus(open()).equals(amount()) || paid().isNegative() || open().isNegative()) {
            throw new IllegalArgumentException(
                    "What is paid (%s) and open (%s) of the invoice %s must be 0 or more and make its amount (%s)."
                            .formatted(paid(), open(), number(), amount()));
        }
        if (settledOn().isPresent() != open().isZero()) {
            throw new IllegalArgumentException(
                    "The invoice %s has a day on which it was settled if and only if nothing of it is open (%s)."
                            .formatted(number(), open()));
        }
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableReceivable.Builder {
        Builder() {}
    }

    /** The attributes of a receivable. */
    final class Attributes {

        private static final Definition<Receivable, Builder> DEFINITION = Catalogue.define(
                "receivable", "Receivable", "应收账款", Receivable.class, Receivable::builder, Builder::build);

        /** The number of the invoice. */
        public static final TextAttribute<Receivable> NUMBER =
                DEFINITION.text("number", 60).label("Number", "发票号").required(Receivable::number, Builder::number);

        /** Who owes it. */
        public static final IdAttribute<Receivable, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(Receivable::customer, Builder::customer);

        /** The day of its issue. */
        public static final DatedAttribute<Receivable, LocalDate> ISSUED_ON = DEFINITION
                .date("issuedOn")
                .label("Issued on", "开票日期")
                .required(Receivable::issuedOn, Builder::issuedOn);

        /** The last day on which it is paid in time. */
        public static final DatedAttribute<Receivable, LocalDate> DUE_ON =
                DEFINITION.date("dueOn").label("Due on", "到期日").required(Receivable::dueOn, Builder::dueOn);

        /** The day on which it stood so. */
        public static final DatedAttribute<Receivable, LocalDate> AS_OF =
                DEFINITION.date("asOf").label("As of", "截至日期").required(Receivable::asOf, Builder::asOf);

        /** How much was billed. */
        public static final MoneyAttribute<Receivable> AMOUNT =
                DEFINITION.money("amount").label("Amount", "开票金额").required(Receivable::amount, Builder::amount);

        /** How much was paid. */
        public static final MoneyAttribute<Receivable> PAID =
                DEFINITION.money("paid").label("Paid", "已收金额").required(Receivable::paid, Builder::paid);

        /** How much was still owed. */
        public static final MoneyAttribute<Receivable> OPEN =
                DEFINITION.money("open").label("Open", "未收金额").required(Receivable::open, Builder::open);

        /** The day on which the last of it was paid. */
        public static final DatedAttribute<Receivable, LocalDate> SETTLED_ON = DEFINITION
                .date("settledOn")
                .label("Settled on", "结清日期")
                .optional(Receivable::settledOn, Builder::settledOn);

        /** Days since its issue; 0 on that day. */
        public static final Expression AGE = AS_OF.daysSince(ISSUED_ON);

        /** Days since it was due; 0 on the last day on which it is paid in time, negative before. */
        public static final Expression DAYS_PAST_DUE = AS_OF.daysSince(DUE_ON);

        static {
            DEFINITION.extras(Receivable::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Receivable> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
