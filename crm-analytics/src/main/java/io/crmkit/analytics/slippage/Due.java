package io.crmkit.analytics.slippage;

import io.crmkit.core.forecast.Movements;
import io.crmkit.core.forecast.Pipeline;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what became of the deals that were due. */
final class Due {

    private final FiscalPeriod period;
    private final Map<Id<Opportunity>, Opportunity> now = new HashMap<>();

    private Due(FiscalPeriod period) {
        this.period = period;
    }

    static List<DueDeal> of(Movements movements, FiscalPeriod period) {
        // In which zone today is read matters for what is overdue only, which nobody asks here
        Movements due = movements.in(Pipeline.closingIn(period, ZoneOffset.UTC));
        Movements all = movements.in(Pipeline.open(period.calendar(), period.unit(), ZoneOffset.UTC));
        Due rows = new Due(period);
        all.dealsAtClosing().forEach(rows::note);
        all.dealsEndedAtClosing().forEach(rows::note);
        return due.dealsAtOpening().stream()
                .flatMap(deal -> rows.row(deal).stream())
                .toList();
    }

    private void note(Opportunity deal) {
        now.put(deal.id(), deal);
    }

    /** None where the deal is no longer there. */
    private Optional<DueDeal> row(Opportunity deal) {
        return Optional.ofNullable(now.get(deal.id()))
                .map(then -> DueDeal.builder()
                        .deal(deal.id())
                        .owner(deal.owner())
                        .dueOn(deal.closeDate().orElseThrow())
                        .amount(deal.amount())
                        .outcome(outcome(then))
                        .expectedOn(then.closeDate().filter(day -> then.isRunning()))
                        .build());
    }

    private DueOutcome outcome(Opportunity deal) {
        return switch (deal.status()) {
            case WON -> DueOutcome.WON;
            case LOST -> DueOutcome.LOST;
            case OPEN, ON_HOLD -> expected(deal.closeDate());
        };
    }

    private DueOutcome expected(Optional<LocalDate> day) {
        if (day.filter(period::contains).isPresent()) {
            return DueOutcome.STILL_DUE;
        }
        return day.filter(date -> date.isBefore(period.first())).isPresent() ? DueOutcome.PULLED : DueOutcome.PUSHED;
    }
}
