package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Amounts that add up: those of one currency as they are, or all, converted by a policy.
 *
 * @param deals of which deals
 * @param currency in which they are said
 * @param policy how they are converted, if they are
 * @param alone whether there is no other book, so that titles need no currency
 */
record Book(Deals deals, CurrencyUnit currency, Optional<RatePolicy> policy, boolean alone) {

    /** The same, with every amount at the rate of one day, so that nothing changes but the deals; as it is where nothing is converted. */
    Book at(LocalDate day) {
        return new Book(deals, currency, policy.map(any -> RatePolicy.fixedDate(currency, day)), alone);
    }

    /** A title, with the currency where there are several books. */
    Label title(String en, String zh) {
        String code = currency.getCode();
        return alone ? Label.of(en, zh) : Label.of(en + " (" + code + ")", zh + "（" + code + "）");
    }

    /** Whether an amount stands in this book. */
    boolean holds(Optional<Money> amount) {
        return amount.filter(money -> money.getCurrencyUnit().equals(currency)).isPresent();
    }

    /** The opportunities of this book: with an amount in it, or all of them where there is no other book. */
    List<Opportunity> opportunities() {
        return of(deals.all(), deal -> holds(deal.amount()));
    }

    /** Those rows that belong here. */
    <O> List<O> of(Collection<O> rows, Predicate<O> here) {
        return rows.stream().filter(row -> alone || here.test(row)).toList();
    }

    /** A measure as it is asked here: converted where a policy says how. */
    Measure asked(Measure measure) {
        return policy.map(rates -> Kpis.converted(measure, rates)).orElse(measure);
    }

    /** Figures of the opportunities of this book. */
    Table table(List<Measure> measures, Condition where, Dimension... by) {
        return table(OpportunityAttributes.CATALOGUE, opportunities(), measures, where, by);
    }

    Table table(List<Measure> measures, Dimension... by) {
        return table(measures, Condition.always(), by);
    }

    /** Figures of rows of this book. */
    <O> Table table(Catalogue<O> rows, Collection<O> of, List<Measure> measures, Condition where, Dimension... by) {
        return deals.table(rows, of, measures.stream().map(this::asked).toList(), where, by);
    }

    Reading total(Table table, Measure measure) {
        return reading(table.total(asked(measure).name()));
    }

    Reading in(Table.Row row, Measure measure) {
        return reading(row.figure(asked(measure).name()));
    }

    private Reading reading(Figure figure) {
        return figure.unit().equals(Unit.MONEY) ? Reading.of(figure, currency) : Reading.of(figure);
    }

    /** How much one deal is worth here; nothing if it has no amount in this book, or none that can be converted. */
    Optional<Money> worth(Opportunity deal) {
        if (policy.isEmpty()) {
            return deal.amount().filter(amount -> holds(deal.amount()));
        }
        RatePolicy rates = policy.get();
        Optional<LocalDate> date = OpportunityAttributes.rateDate(rates).of(deal);
        try {
            return deal.amount()
                    .map(amount -> rates.convert(
                                    amount, date.orElseThrow(), deals.frame().rates())
                            .converted());
        } catch (MissingRateException unknown) {
            return Optional.empty();
        }
    }
}
