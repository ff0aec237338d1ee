package io.crmkit.analytics.value;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one customer bought over a period, and what it brought: a row that measures are taken over. One customer is one row of a period. */
@Value.Immutable
@SuppressWarnings("immutables:from") // a row is never copied, and "from" is a day
public sealed interface CustomerValue permits ImmutableCustomerValue {

    /** Who. */
    Id<Customer> customer();

    /** The first day of the period. */
    LocalDate from();

    /** The last day of the period, not before the first. */
    LocalDate to();

    /** The day on which he bought for the first time ever, not after the period; empty if that is not known. */
    Optional<LocalDate> since();

    /** How many orders he gave in the period, 0 or more. */
    long orders();

    /** What he bought in the period, before tax; below 0 where more was returned. */
    Optional<Money> revenue();

    /** What was left of it after the cost of the goods; in the same currency, like all amounts here. */
    @Value.Redacted
    Optional<Money> margin();

    /** What he spent in the period on the same with everybody, as estimated; not less than what he bought here. */
    Optional<Money> wallet();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How many days the period has. */
    @Value.NonAttribute
    default long days() {
        return ChronoUnit.DAYS.between(from(), to()) + 1;
    }

    /** Whether the period holds his whole time as a customer up to its end; empty if it is not known since when he is one. */
    @Value.NonAttribute
    default Optional<Boolean> complete() {
        return since().map(first -> !first.isBefore(from()));
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        CustomerValueRules.check(this, faults);
        faults.refuse();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableCustomerValue.Builder {
        Builder() {}
    }

    /** The attributes of the value of a customer. */
    final class Attributes {

        private static final Definition<CustomerValue, Builder> DEFINITION = Catalogue.define(
                "customerValue",
                "Value of a customer",
                "客户价值",
                CustomerValue.class,
                CustomerValue::builder,
                Builder::build);

        /** Who. */
        public static final IdAttribute<CustomerValue, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(CustomerValue::customer, Builder::customer);

        /** The first day of the period. */
        public static final DatedAttribute<CustomerValue, LocalDate> FROM =
                DEFINITION.date("from").label("From", "期初日期").required(CustomerValue::from, Builder::from);

        /** The last day of the period. */
        public static final DatedAttribute<CustomerValue, LocalDate> TO =
                DEFINITION.date("to").label("To", "期末日期").required(CustomerValue::to, Builder::to);

        /** The day on which he bought for the first time. */
        public static final DatedAttribute<CustomerValue, LocalDate> SINCE = DEFINITION
                .date("since")
                .label("Customer since", "首次购买日期")
                .optional(CustomerValue::since, Builder::since);

        /** How many orders he gave. */
        public static final OrderedAttribute<CustomerValue, Long> ORDERS =
                DEFINITION.whole("orders").label("Orders", "订单数").required(CustomerValue::orders, Builder::orders);

        /** What he bought. */
        public static final MoneyAttribute<CustomerValue> REVENUE =
                DEFINITION.money("revenue").label("Revenue", "销售额").optional(CustomerValue::revenue, Builder::revenue);

        /** What was left of it after the cost of the goods. */
        public static final MoneyAttribute<CustomerValue> MARGIN = DEFINITION
                .money("margin")
                .label("Gross margin", "销售毛利")
                .confidentiality(Confidentiality.CONFIDENTIAL)
                .optional(CustomerValue::margin, Builder::margin);

        /** What he spent on the same with everybody. */
        public static final MoneyAttribute<CustomerValue> WALLET = DEFINITION
                .money("wallet")
                .label("Wallet, estimated", "钱包规模（估计）")
                .optional(CustomerValue::wallet, Builder::wallet);

        /** How many days the period has. */
        public static final OrderedAttribute<CustomerValue, Long> DAYS =
                DEFINITION.whole("days").label("Days of the period", "期间天数").derived(CustomerValue::days);

        /**
         * Whether the period holds his whole time as a customer up to its end: he is one since no earlier than its first day; blank where
         * nobody knows since when.
         */
        public static final Attribute<CustomerValue, Boolean> COMPLETE = DEFINITION
                .flag("complete")
                .label("Complete", "完整")
                .derived(value -> value.complete().orElse(null));

        static {
            DEFINITION.extras(CustomerValue::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<CustomerValue> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
