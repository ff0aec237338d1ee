package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.opportunity.Opportunity;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What of a deal counts for a pipeline at one moment. */
record Position(boolean isOpen, Optional<Id<Actor>> owner, Optional<LocalDate> closeDate, Optional<Money> amount) {

    static Position of(Opportunity deal) {
        return new Position(deal.isRunning(), deal.owner(), deal.closeDate(), deal.amount());
    }

    /** What it counts in a pipeline; empty if it is not in there. */
    Optional<Money> worth(Pipeline pipeline) {
        return isOpen && pipeline.holds(closeDate) ? amount : Optional.empty();
    }

    MoneyByCurrency money() {
        return amount.map(MoneyByCurrency::of).orElse(MoneyByCurrency.none());
    }

    Position ownedBy(Optional<Id<Actor>> other) {
        return new Position(isOpen, other, closeDate, amount);
    }

    Position worth(Optional<Money> other) {
        return new Position(isOpen, owner, closeDate, other);
    }

    Position closing(Optional<LocalDate> other) {
        return new Position(isOpen, owner, other, amount);
    }
}
