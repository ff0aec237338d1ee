package io.crmkit.analytics.slippage;

import io.crmkit.core.forecast.Movement;
import io.crmkit.core.forecast.MovementKind;
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
    private final Map<Id<Opportunity>, Opportunity> open = new HashMap<>();
    private final Map<Id<Opportunity>, MovementKind> ends = new HashMap<>();

    private Due(FiscalPeriod period) {
        this.period = period;
    }

    static List<DueDeal> of(Movements movements, FiscalPeriod period) {
        // In which zone today is read matters for what is overdue only, which nobody asks here
        Movements due = movements.in(Pipeline.closingIn(period, ZoneOffset.UTC));
        Movements all = movements.in(Pipeline.open(period.calendar(), period.unit(), ZoneOffset.UTC));
        Due rows = new Due(period);
        all.dealsAtClosing().forEach(deal -> rows.open.put(deal.id(), deal));
        all.all().forEach(rows::noteEnd);
        return due.dealsAtOpening().stream()
                .flatMap(deal -> rows.row(deal).stream())
                .toList();
    }

    /** The last end counts. */
    private void noteEnd(Movement movement) {
        switch (movement.kind()) {
            case WON, LOST, RETRACTED -> ends.put(movement.deal(), movement.kind());
            default -> {}
        }
    }

    private Optional<DueDeal> row(Opportunity deal) {
        Optional<Opportunity> now = Optional.ofNullable(open.get(deal.id()));
        return outcome(deal, now)
                .map(outcome -> DueDeal.builder()
                        .deal(deal.id())
                        .owner(deal.owner())
                        .dueOn(deal.closeDate().orElseThrow())
                        .amount(deal.amount())
                        .outcome(outcome)
                        .expectedOn(now.flatMap(Opportunity::closeDate))
                        .build());
    }

    private Optional<DueOutcome> outcome(Opportunity deal, Optional<Opportunity> now) {
        if (now.isPresent()) {
            return Optional.of(expected(now.get().closeDate()));
        }
        MovementKind end = ends.get(deal.id());
        return end == MovementKind.WON
                ? Optional.of(DueOutcome.WON)
                : end == MovementKind.LOST ? Optional.of(DueOutcome.LOST) : Optional.empty();
    }

    private DueOutcome expected(Optional<LocalDate> day) {
        if (day.filter(period::contains).isPresent()) {
            return DueOutcome.STILL_DUE;
        }
        return day.filter(date -> date.isBefore(period.first())).isPresent() ? DueOutcome.PULLED : DueOutcome.PUSHED;
    }
}
