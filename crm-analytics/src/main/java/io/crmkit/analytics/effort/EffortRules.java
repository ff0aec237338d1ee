package io.crmkit.analytics.effort;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** What must hold between the attributes of an effort. */
final class EffortRules {

    private EffortRules() {}

    static void check(Effort effort, Faults faults) {
        if (effort.to().isBefore(effort.from())) {
            faults.add(Fault.at(
                    EffortAttributes.TO.name(),
                    effort.to(),
                    Label.of(
                            "The period of an effort does not end before it begins (%s). Exchange the days."
                                    .formatted(effort.from()),
                            "投入期间的期末日期不能早于期初日期（%s），请对调。".formatted(effort.from()))));
        }
        if (effort.cost().filter(Money::isNegative).isPresent()) {
            faults.add(belowZero(effort, EffortAttributes.COST));
        }
        if (effort.people().map(BigDecimal::signum).filter(sign -> sign < 0).isPresent()) {
            faults.add(belowZero(effort, EffortAttributes.PEOPLE));
        }
        for (Attribute<Effort, Long> number : List.of(
                EffortAttributes.CALLS,
                EffortAttributes.VISITS,
                EffortAttributes.MEETINGS,
                EffortAttributes.PROPOSALS,
                EffortAttributes.LEADS,
                EffortAttributes.NEW_CUSTOMERS,
                EffortAttributes.WON_DEALS,
                EffortAttributes.ORDERS,
                EffortAttributes.COMPLAINTS)) {
            if (number.of(effort).filter(counted -> counted < 0).isPresent()) {
                faults.add(belowZero(effort, number));
            }
        }
    }

    private static Fault belowZero(Effort effort, Attribute<Effort, ?> attribute) {
        return Fault.at(
                attribute.name(),
                attribute.of(effort).orElseThrow(),
                Label.of(
                        "What was spent or counted from %s to %s must be 0 or more. Leave it out where nobody counted."
                                .formatted(effort.from(), effort.to()),
                        "%s 至 %s 的投入与计数须不小于 0；无人统计的请留空。".formatted(effort.from(), effort.to())));
    }
}
