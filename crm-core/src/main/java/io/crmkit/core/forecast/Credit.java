package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.Allocation;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Split;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The part of one deal that one seller is credited with. */
record Credit(
        Opportunity deal,
        Optional<Id<Actor>> seller,
        ForecastCategory category,
        LocalDate date,
        boolean isOverdue,
        Optional<Money> amount,
        Optional<Money> weighted) {

    /** The credits of a deal; the parts add up to it, overlays come to nothing. */
    static List<Credit> of(Opportunity deal, ForecastCategory category, LocalDate date, boolean overdue) {
        List<Split> splits =
                deal.splits().stream().filter(split -> !split.isOverlay()).toList();
        Optional<Money> weighted =
                deal.amount().map(amount -> amount.multipliedBy(deal.probability(), RoundingMode.HALF_EVEN));
        if (splits.isEmpty()) {
            return List.of(new Credit(deal, deal.owner(), category, date, overdue, deal.amount(), weighted));
        }
        List<BigDecimal> shares = splits.stream().map(Split::share).toList();
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            credits.add(new Credit(
                    deal,
                    Optional.of(splits.get(i).seller()),
                    category,
                    date,
                    overdue,
                    part(deal.amount(), shares, i),
                    part(weighted, shares, i)));
        }
        return credits;
    }

    private static Optional<Money> part(Optional<Money> whole, List<BigDecimal> shares, int which) {
        return whole.map(amount -> Allocation.of(amount).byWeights(shares).get(which));
    }
}
