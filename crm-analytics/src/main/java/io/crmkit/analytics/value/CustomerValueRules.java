package io.crmkit.analytics.value;

import io.crmkit.analytics.value.CustomerValue.Attributes;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What must hold between the attributes of the value of a customer. */
final class CustomerValueRules {

    private CustomerValueRules() {}

    static void check(CustomerValue value, Faults faults) {
        if (value.to().isBefore(value.from())) {
            faults.add(fault(
                    value,
                    Attributes.TO,
                    value.to(),
                    "does not end before it begins (%s). Exchange the days.".formatted(value.from()),
                    "期末日期不能早于期初日期（%s），请对调。".formatted(value.from())));
        }
        value.since()
                .filter(first -> first.isAfter(value.to()))
                .ifPresent(first -> faults.add(fault(
                        value,
                        Attributes.SINCE,
                        first,
                        "is over (%s) before he bought for the first time. Leave it out.".formatted(value.to()),
                        "期间结束于 %s，首次购买日期不能更晚；请去掉该期间。".formatted(value.to()))));
        if (value.orders() < 0) {
            faults.add(fault(
                    value,
                    Attributes.ORDERS,
                    value.orders(),
                    "has 0 orders or more. Write 0 for none.",
                    "订单数须不小于 0，没有请填 0。"));
        }
        if (currencies(value) > 1) {
            faults.add(fault(
                    value,
                    Attributes.REVENUE,
                    null,
                    "has all its amounts in one currency. Convert them into one.",
                    "各项金额须为同一币种，请先换算。"));
        } else {
            wallet(value, faults);
        }
    }

    private static long currencies(CustomerValue value) {
        return Stream.of(value.revenue(), value.margin(), value.wallet())
                .flatMap(Optional::stream)
                .map(Money::getCurrencyUnit)
                .distinct()
                .count();
    }

    private static void wallet(CustomerValue value, Faults faults) {
        value.wallet()
                .filter(all -> all.isNegative()
                        || value.revenue().filter(all::isLessThan).isPresent())
                .ifPresent(all -> faults.add(fault(
                        value,
                        Attributes.WALLET,
                        all,
                        "has a wallet of 0 or more, and of what he bought here or more. Raise the estimate, or leave it out.",
                        "钱包规模须不小于 0，且不小于其在本公司的购买额；请调高估计值或留空。")));
    }

    private static Fault fault(
            CustomerValue value, Attribute<CustomerValue, ?> attribute, @Nullable Object found, String en, String zh) {
        return Fault.at(
                attribute.name(),
                found,
                Label.of(
                        "The period of the customer %s %s".formatted(value.customer(), en),
                        "客户 %s：%s".formatted(value.customer(), zh)));
    }
}
