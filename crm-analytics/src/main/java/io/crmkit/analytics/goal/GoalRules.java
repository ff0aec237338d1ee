package io.crmkit.analytics.goal;

import io.crmkit.analytics.goal.Goal.Attributes;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.util.List;
import org.joda.money.Money;

/** What must hold between the attributes of a goal. */
final class GoalRules {

    private GoalRules() {}

    static void check(Goal goal, Faults faults) {
        boolean ordered = !goal.to().isBefore(goal.from());
        if (!ordered) {
            faults.add(fault(
                    goal,
                    Attributes.TO,
                    "does not end before it begins (%s). Exchange the days.".formatted(goal.from()),
                    "期末日期不能早于期初日期（%s），请对调。".formatted(goal.from())));
        }
        for (Attribute<Goal, Money> amount : List.of(Attributes.TARGET, Attributes.FORESEEN, Attributes.PIPELINE)) {
            amount.of(goal).ifPresent(money -> amount(goal, amount, money, faults));
        }
        if (ordered
                && goal.daysOver()
                        .filter(over -> over < 0 || over > goal.days())
                        .isPresent()) {
            faults.add(fault(
                    goal,
                    Attributes.DAYS_OVER,
                    "has %s days, and no other number of them is over. Count from its first day, and at most to its last."
                            .formatted(goal.days()),
                    "期间共 %s 天，已过天数须在 0 与该天数之间，请自期初起计。".formatted(goal.days())));
        }
    }

    private static void amount(Goal goal, Attribute<Goal, Money> attribute, Money money, Faults faults) {
        if (!money.isSameCurrency(goal.actual())) {
            faults.add(fault(
                    goal,
                    attribute,
                    "has all its amounts in the currency of the actual one (%s). Convert one of them."
                            .formatted(goal.actual().getCurrencyUnit()),
                    "各项金额须与实际金额同为一个币种（%s），请先换算。".formatted(goal.actual().getCurrencyUnit())));
        }
        if (money.isNegative()) {
            faults.add(fault(
                    goal,
                    attribute,
                    "aims at and expects 0 or more. Leave out what is not known.",
                    "目标与预期金额须不小于 0；未知的请留空。"));
        }
    }

    private static Fault fault(Goal goal, Attribute<Goal, ?> attribute, String en, String zh) {
        return Fault.at(
                attribute.name(),
                attribute.of(goal).orElseThrow(),
                Label.of("The goal of \"%s\" %s".formatted(goal.name(), en), "目标“%s”：%s".formatted(goal.name(), zh)));
    }
}
