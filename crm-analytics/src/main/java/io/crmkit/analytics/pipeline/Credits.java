package io.crmkit.analytics.pipeline;

import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Forecast;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Organisation;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What sellers are credited with: of deals that were won, and of those that are expected to be. */
final class Credits {

    static final int MOST_QUARTERS = 6;

    private final Deals deals;
    private final Organisation organisation;
    private final FiscalPeriod now;

    Credits(Deals deals, Organisation organisation) {
        this.deals = deals;
        this.organisation = organisation;
        this.now = deals.frame().fiscal().quarter(deals.frame().today());
    }

    /** This quarter, and the next ones as far as open deals reach. */
    List<FiscalPeriod> quarters() {
        LocalDate last = deals.all().stream()
                .filter(Opportunity::isRunning)
                .flatMap(deal -> deal.closeDate().stream())
                .max(LocalDate::compareTo)
                .orElse(now.last());
        List<FiscalPeriod> quarters = new ArrayList<>(List.of(now));
        while (quarters.size() < MOST_QUARTERS
                && quarters.get(quarters.size() - 1).last().isBefore(last)) {
            quarters.add(quarters.get(quarters.size() - 1).next());
        }
        return quarters;
    }

    Forecast forecast(FiscalPeriod quarter) {
        return Forecast.of(quarter, deals.frame().today(), organisation, deals.all());
    }

    /** Those of the forecasts of all these quarters together; what is overdue is told of each of them, and counts once. */
    List<Credit> expected() {
        List<Credit> credits = new ArrayList<>();
        for (FiscalPeriod quarter : quarters()) {
            forecast(quarter).all().credits().stream()
                    .filter(credit -> quarter.equals(now) || !credit.isOverdue())
                    .forEach(credits::add);
        }
        return credits;
    }

    /** Those of all deals that were won until today. */
    static List<Credit> won(Deals deals) {
        LocalDate today = deals.frame().today();
        List<Credit> credits = new ArrayList<>();
        for (Opportunity deal : deals.all()) {
            deal.closedOn()
                    .filter(day -> deal.status() == Status.WON && !day.isAfter(today))
                    .ifPresent(day -> credits.addAll(Credit.of(deal, ForecastCategory.CLOSED, day, false)));
        }
        return credits;
    }
}
