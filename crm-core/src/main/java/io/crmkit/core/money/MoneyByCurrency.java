package io.crmkit.core.money;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A total that was not converted: one amount for each currency, by currency code.
 *
 * <p>A currency whose amount is zero is left out, so that adding and taking away again gives an equal total.
 *
 * <pre>{@code
 * MoneyByCurrency total = MoneyByCurrency.of(MoneyText.parse("USD 5.00"), MoneyText.parse("CNY 120.00"));
 * total.toString();                                   // CNY 120.00 + USD 5.00
 * total.in(EUR);                                      // EUR 0.00
 * }</pre>
 */
public final class MoneyByCurrency {

    private static final MoneyByCurrency NONE = new MoneyByCurrency(new TreeMap<>());

    private final SortedMap<CurrencyUnit, Money> amounts;

    private MoneyByCurrency(SortedMap<CurrencyUnit, Money> amounts) {
        this.amounts = Collections.unmodifiableSortedMap(amounts);
    }

    /** No money in any currency. */
    public static MoneyByCurrency none() {
        return NONE;
    }

    /** The total of some amounts. */
    public static MoneyByCurrency of(Money... amounts) {
        return of(List.of(amounts));
    }

    /** The total of some amounts. */
    public static MoneyByCurrency of(Iterable<Money> amounts) {
        return NONE.withAdded(amounts);
    }

    /** This total and one more amount. */
    public MoneyByCurrency plus(Money amount) {
        return withAdded(List.of(amount));
    }

    /** This total and another, currency by currency. */
    public MoneyByCurrency plus(MoneyByCurrency other) {
        return withAdded(other.amounts());
    }

    /** This total without an amount; may become negative. */
    public MoneyByCurrency minus(Money amount) {
        return plus(amount.negated());
    }

    /** This total without another, currency by currency; may become negative. */
    public MoneyByCurrency minus(MoneyByCurrency other) {
        return withAdded(other.amounts().stream().map(Money::negated).toList());
    }

    /** The amount in one currency; zero if there is none. */
    public Money in(CurrencyUnit currency) {
        Money amount = amounts.get(currency);
        return amount == null ? Money.zero(currency) : amount;
    }

    /** The amounts, none of them zero, by currency code. Cannot be changed. */
    public Collection<Money> amounts() {
        return amounts.values();
    }

    /** The currencies of these amounts, by code. Cannot be changed. */
    public SortedSet<CurrencyUnit> currencies() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(amounts.keySet()));
    }

    /** Whether no currency has an amount. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoneyByCurrency total && amounts.equals(total.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** The amounts joined by plus signs, {@code CNY 120.00 + USD 5.00}; {@code 0} if there are none. */
    @Override
    public String toString() {
        return isEmpty() ? "0" : amounts().stream().map(MoneyText::format).collect(Collectors.joining(" + "));
    }

    private MoneyByCurrency withAdded(Iterable<Money> added) {
        SortedMap<CurrencyUnit, Money> sums = new TreeMap<>(amounts);
        for (Money amount : added) {
            sums.merge(amount.getCurrencyUnit(), amount, Money::plus);
        }
        sums.values().removeIf(Money::isZero);
        return new MoneyByCurrency(sums);
    }
}
