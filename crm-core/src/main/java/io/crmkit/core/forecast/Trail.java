package io.crmkit.core.forecast;

import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What happened to one deal since it was opened, counted. A new owner is neither a push nor a change of amount. */
@Value.Immutable
public sealed interface Trail permits ImmutableTrail {

    /** How often its stage changed. */
    int moves();

    /** How often it was put off to a later period. */
    int pushes();

    /** How often it was brought forward to an earlier period. */
    int pulls();

    /** By how many days the close date lies later than the first one; negative if earlier, 0 without a close date. */
    long slippageDays();

    /** How often its amount changed. */
    int amountChanges();

    /** How often its owner changed. */
    int ownerChanges();

    /** The first amount that it had. */
    Optional<Money> firstAmount();

    /** The amount that it has. */
    Optional<Money> amount();

    /**
     * The trail of a deal.
     *
     * @param unit between which periods it is pushed or pulled
     */
    static Trail of(History<Opportunity> history, FiscalCalendar calendar, PeriodUnit unit) {
        List<Opportunity> states = States.of(history).deals();
        Pipeline pipeline = Pipeline.open(calendar, unit, ZoneOffset.UTC);
        Counting counting = new Counting(pipeline);
        for (int i = 1; i < states.size(); i++) {
            counting.count(states.get(i - 1), states.get(i));
        }
        return builder()
                .moves(counting.moves)
                .pushes(counting.pushes)
                .pulls(counting.pulls)
                .amountChanges(counting.amounts)
                .ownerChanges(counting.owners)
                .slippageDays(slippage(states))
                .firstAmount(
                        states.stream().flatMap(deal -> deal.amount().stream()).findFirst())
                .amount(
                        states.isEmpty()
                                ? Optional.empty()
                                : states.get(states.size() - 1).amount())
                .build();
    }

    private static long slippage(List<Opportunity> states) {
        List<LocalDate> dates =
                states.stream().flatMap(deal -> deal.closeDate().stream()).toList();
        boolean dated =
                !dates.isEmpty() && states.get(states.size() - 1).closeDate().isPresent();
        return dated ? ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) : 0;
    }

    /** A trail in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes trails. */
    final class Builder extends ImmutableTrail.Builder {
        Builder() {}
    }
}
