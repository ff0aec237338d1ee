package io.crmkit.core.opportunity;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What must hold between the attributes of an opportunity. */
final class OpportunityRules {

    /** The months that recurring lines count where no term is agreed. */
    static final long YEAR = 12;

    private OpportunityRules() {}

    static void check(Opportunity deal, Faults faults) {
        if (deal.closedOn().isPresent() != deal.status().isClosed()) {
            faults.add(Fault.at(
                    "closedOn",
                    deal.closedOn().orElse(null),
                    Label.of("An opportunity has a closing day if and only if it has ended.", "商机当且仅当已结束时才有关闭日期。")));
        }
        boolean closed = deal.forecast().filter(ForecastCategory.CLOSED::equals).isPresent();
        if (closed != (deal.status() == Status.WON)
                || (deal.status() == Status.LOST && deal.forecast().isPresent())) {
            faults.add(Fault.at(
                    "forecast",
                    deal.forecast().orElse(null),
                    Label.of(
                            "The category closed is for won opportunities and only for them; a lost one is in none.",
                            "“已赢单”类别仅用于已赢单的商机；输单不属于任何类别。")));
        }
        splits(deal.splits(), faults);
    }

    private static void splits(List<Split> splits, Faults faults) {
        if (splits.isEmpty()) {
            return;
        }
        BigDecimal sum = splits.stream()
                .filter(split -> !split.isOverlay())
                .map(Split::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(Fault.at(
                    "splits",
                    sum,
                    Label.of(
                            "The shares of the revenue must add up to 1 (100 %), overlays aside.",
                            "业绩比例之和须为 1（100 %），协同业绩除外。")));
        }
    }

    /** What the lines bring in all over the agreed term; empty if no line has an amount, or they have several currencies. */
    static Optional<Money> linesTotal(Opportunity deal) {
        return total(deal.lines(), deal.termMonths().orElse(YEAR));
    }

    /** What these lines bring in all when recurring ones are paid for so many months. */
    static Optional<Money> total(List<Line> lines, long months) {
        Optional<Money> total = Optional.empty();
        for (Line line : lines) {
            if (line.amount().isEmpty()) {
                continue;
            }
            Money amount = line.isRecurring()
                    ? line.amount().get().multipliedBy(months).dividedBy(YEAR, RoundingMode.HALF_EVEN)
                    : line.amount().get();
            if (total.isPresent() && !total.get().isSameCurrency(amount)) {
                return Optional.empty();
            }
            total = Optional.of(total.map(sum -> sum.plus(amount)).orElse(amount));
        }
        return total;
    }

    /** What recurring lines bring each year; empty without such lines, or if they have several currencies. */
    static Optional<Money> recurringPerYear(Opportunity deal) {
        return total(deal.lines().stream().filter(Line::isRecurring).toList(), YEAR);
    }
}
