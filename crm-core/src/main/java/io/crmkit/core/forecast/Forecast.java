package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.Organisation;
import io.crmkit.core.team.Team;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is expected of one fiscal period, seen on one day. Immutable and pure.
 *
 * <ul>
 *   <li>An open deal counts in the period of its close date, a won one in that of the day on which it was won; a lost one in none.
 *   <li>An open deal whose close date has passed is overdue: shown apart, up to the end of the period, and in no category.
 *   <li>A deal without a close date is in no period; one without an amount counts as a deal, not as money.
 *   <li>Credit follows the splits by largest remainder, so the parts add up to the deal; overlays do not count.
 * </ul>
 */
public final class Forecast {

    private final LocalDate today;
    private final Organisation organisation;
    private final List<Credit> credits;

    private Forecast(LocalDate today, Organisation organisation, List<Credit> credits) {
        this.today = today;
        this.organisation = organisation;
        this.credits = List.copyOf(credits);
    }

    /** The forecast of a period on a day. */
    public static Forecast of(
            FiscalPeriod period, LocalDate today, Organisation organisation, Collection<Opportunity> deals) {
        List<Credit> credits = new ArrayList<>();
        deals.forEach(deal -> credits.addAll(credits(deal, period, today)));
        return new Forecast(today, organisation, credits);
    }

    private static List<Credit> credits(Opportunity deal, FiscalPeriod period, LocalDate today) {
        return switch (deal.status()) {
            case LOST -> List.of();
            case WON ->
                deal.closedOn()
                        .filter(period::contains)
                        .map(day -> Credit.of(deal, ForecastCategory.CLOSED, day, false))
                        .orElse(List.of());
            case OPEN, ON_HOLD ->
                deal.closeDate()
                        .filter(day -> day.isBefore(today) ? !day.isAfter(period.last()) : period.contains(day))
                        .map(day -> Credit.of(
                                deal, deal.forecast().orElse(ForecastCategory.PIPELINE), day, day.isBefore(today)))
                        .orElse(List.of());
        };
    }

    /** Everything. */
    public Figures all() {
        return new Figures(credits);
    }

    /** What one seller is credited with, without those below. */
    public Figures own(Id<Actor> seller) {
        return of(Set.of(seller));
    }

    /** What somebody and everybody below are credited with; a deal shared by two of them counts once. */
    public Figures below(Id<Member> manager) {
        Set<Id<Actor>> sellers = actors(organisation.below(manager, today));
        sellers.add(Id.of(manager.value()));
        return of(sellers);
    }

    /** What the members of a team, and of the teams in it, are credited with. */
    public Figures team(Id<Team> team) {
        return of(actors(organisation.members(team, today)));
    }

    private Figures of(Set<Id<Actor>> sellers) {
        return new Figures(credits.stream()
                .filter(credit -> credit.seller().filter(sellers::contains).isPresent())
                .toList());
    }

    private static Set<Id<Actor>> actors(List<Id<Member>> members) {
        return members.stream().map(member -> Id.<Actor>of(member.value())).collect(Collectors.toSet());
    }
}
