package io.crmkit.core.forecast;

import io.crmkit.core.id.Id;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;

/** The figures of a forecast for one seller, one team or all. Amounts of several currencies stand side by side. */
public final class Figures {

    private final List<Credit> credits;

    Figures(List<Credit> credits) {
        this.credits = List.copyOf(credits);
    }

    /** What is in one category alone; none if nothing is. */
    public MoneyByCurrency single(ForecastCategory category) {
        return sum(only(category), Credit::amount);
    }

    /** What is in a category or in a surer one: of commit, commit and closed; of omitted, everything. */
    public MoneyByCurrency cumulative(ForecastCategory category) {
        return sum(from(category), Credit::amount);
    }

    /**
     * What is in one category alone, in one currency: every deal is converted at the rate of its close date, or of the day on which it
     * was won, unless the policy fixes the date.
     *
     * @throws io.crmkit.core.money.MissingRateException if no rate is known
     */
    public Money single(ForecastCategory category, RatePolicy policy, ExchangeRates rates) {
        return converted(only(category), policy, rates);
    }

    /**
     * What is in a category or in a surer one, in one currency, converted like {@link #single(ForecastCategory, RatePolicy,
     * ExchangeRates)}.
     *
     * @throws io.crmkit.core.money.MissingRateException if no rate is known
     */
    public Money cumulative(ForecastCategory category, RatePolicy policy, ExchangeRates rates) {
        return converted(from(category), policy, rates);
    }

    /** Open deals whose close date has passed, whatever their category. */
    public MoneyByCurrency overdue() {
        return sum(Credit::isOverdue, Credit::amount);
    }

    /** Those deals, by the order in which the deals were given. */
    public List<Id<Opportunity>> overdueDeals() {
        return deals(Credit::isOverdue);
    }

    /**
     * The weighted value of open deals.
     *
     * <p>Formula: {@code sum of amount x probability}, each deal for itself, rounded half even to the minor unit, then split by credit.
     * Overdue and omitted deals are left out; no deal: none.
     */
    public MoneyByCurrency weighted() {
        return sum(
                credit -> !credit.isOverdue()
                        && credit.category() != ForecastCategory.CLOSED
                        && credit.category() != ForecastCategory.OMITTED,
                Credit::weighted);
    }

    /** The deals of a category, each once, in the order in which the deals were given. */
    public List<Id<Opportunity>> deals(ForecastCategory category) {
        return deals(only(category));
    }

    /** What these figures are made of: the parts of deals, in the order in which the deals were given. */
    public List<Credit> credits() {
        return credits;
    }

    private static Predicate<Credit> only(ForecastCategory category) {
        return credit -> !credit.isOverdue() && credit.category() == category;
    }

    private static Predicate<Credit> from(ForecastCategory category) {
        return credit -> !credit.isOverdue() && credit.category().compareTo(category) >= 0;
    }

    private List<Id<Opportunity>> deals(Predicate<Credit> which) {
        return credits.stream().filter(which).map(Credit::deal).distinct().toList();
    }

    private MoneyByCurrency sum(Predicate<Credit> which, Function<Credit, Optional<Money>> amount) {
        return MoneyByCurrency.of(credits.stream()
                .filter(which)
                .flatMap(credit -> amount.apply(credit).stream())
                .toList());
    }

    private Money converted(Predicate<Credit> which, RatePolicy policy, ExchangeRates rates) {
        Money sum = Money.zero(policy.into());
        for (Credit credit : credits) {
            if (which.test(credit) && credit.amount().isPresent()) {
                sum = sum.plus(policy.convert(credit.amount().get(), credit.date(), rates)
                        .converted());
            }
        }
        return sum;
    }
}
